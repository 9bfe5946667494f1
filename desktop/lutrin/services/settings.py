"""The user's settings: one JSON file; what this version does not know is kept for the one that wrote it."""

from __future__ import annotations

import contextlib
import json
import os
import tempfile
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from lutrin import paths

_RECENT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the user chose. Unknown keys of the file are kept in ``unknown``."""

    language: str = ""  # "fr", "en"; "": the system's
    theme: str = ""  # "light", "dark"; "": the system's
    analyst: str = ""  # who signs annotations
    recent: tuple[str, ...] = ()  # paths of dossiers and files, newest first
    threshold: float = 0.5  # for new dossiers
    unknown: dict[str, Any] = field(default_factory=dict)

    def opened(self, path: Path | str) -> Settings:
        """With ``path`` as the newest of the recent ones."""
        name = str(path)
        return replace(self, recent=(name, *(r for r in self.recent if r != name))[:_RECENT])


def file() -> Path:
    """Where the settings are kept."""
    return paths.settings_folder() / "settings.json"


def load(path: Path | None = None) -> Settings:
    """The settings; defaults for a missing file, a damaged one, and values that make no sense."""
    try:
        values = json.loads((path or file()).read_text("utf-8"))
    except (OSError, ValueError):
        return Settings()
    if not isinstance(values, dict):
        return Settings()
    known: dict[str, Any] = {}
    for name in ("language", "theme", "analyst"):
        if isinstance(values.get(name), str):
            known[name] = values[name]
    if isinstance(values.get("recent"), list):
        known["recent"] = tuple(r for r in values["recent"] if isinstance(r, str))[:_RECENT]
    threshold = values.get("threshold")
    if isinstance(threshold, (int, float)) and not isinstance(threshold, bool) and 0 <= threshold <= 1:
        known["threshold"] = float(threshold)
    names = {f.name for f in fields(Settings)}
    return Settings(**known, unknown={k: v for k, v in values.items() if k not in names})


def save(settings: Settings, path: Path | None = None) -> None:
    """Write the settings, whole or not at all.

    Raises:
        OSError: they could not be written (the caller may go on without).
    """
    path = path or file()
    values = dict(settings.unknown)
    for f in fields(settings):
        if f.name != "unknown":
            values[f.name] = getattr(settings, f.name)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".settings-")
    try:
        with os.fdopen(handle, "w", encoding="utf-8") as out:
            json.dump(values, out, ensure_ascii=False, indent=2, sort_keys=True)
            out.write("\n")
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
