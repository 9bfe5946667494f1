"""Where things lie: our resources, the user's settings and caches."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


@lru_cache(maxsize=1)
def resources() -> Path:
    """The folder of shipped resources: beside the package (wheel, bundle), else in the checkout.

    Raises:
        FileNotFoundError: an installation without resources.
    """
    for folder in (_PACKAGE / "resources", _PACKAGE.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("Lutrin's resources are missing: set it up again")


def resource(name: str) -> Path:
    """The path of a shipped file or folder, ``name`` relative to ``resources/``."""
    return resources() / name


def settings_folder() -> Path:
    """The user's settings folder; made when missing."""
    return Path(platformdirs.user_config_dir("lutrin", appauthor=False, ensure_exists=True))


def state_folder() -> Path:
    """Where logs and crash reports go; made when missing."""
    return Path(platformdirs.user_state_dir("lutrin", appauthor=False, ensure_exists=True))


def documents_folder() -> Path:
    """Where new dossiers are offered: the user's documents folder."""
    return Path(platformdirs.user_documents_dir())
