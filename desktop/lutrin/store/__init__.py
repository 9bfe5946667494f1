"""The dossier on disk: one SQLite file. The only floor that knows SQL."""

from .dossier import Dossier

__all__ = ["Dossier"]
