"""Puts ``resources/`` into the wheel; an editable install reads the checkout's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class ResourcesHook(BuildHookInterface):  # type: ignore[type-arg]
    """Adds the resources to a standard wheel only (else an editable install keeps a stale copy)."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before it builds."""
        if version == "standard":
            for entry in sorted(Path(self.root, "resources").iterdir()):
                if entry.name != "screenshots":  # the README's alone
                    build_data["force_include"][f"resources/{entry.name}"] = f"lutrin/resources/{entry.name}"
