"""Lutrin: read, mark up and brief, offline."""

__version__ = "0.1.0"
