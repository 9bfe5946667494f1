"""PDF objects written as text, for what is made ten thousand times.

qpdf reads a whole dictionary from text in less time than its values take to pass from Python to C++
one by one; only references to other objects are then set from Python.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from functools import lru_cache

from pikepdf import String

_SUPERFLUOUS = re.compile(r"-(?=0\.000)|\.?0+(?![\d.])")  # of numbers with exactly three decimals


def numbers(values: Sequence[float]) -> str:
    """Numbers as PDF writes them, one space apart: at most three decimals, never an exponent, never "-0"."""
    return _SUPERFLUOUS.sub("", " ".join(["%.3f"] * len(values)) % tuple(values))


def array(values: Sequence[float]) -> bytes:
    """A PDF array of numbers, as by ``numbers``."""
    return b"[%b]" % numbers(values).encode("ascii")


@lru_cache(maxsize=1024)
def array_of_share(values: tuple[float, ...]) -> bytes:
    """A PDF array of shares from 0 to 1 (a colour), with the six decimals that 8 bits want."""
    return b"[%b]" % " ".join(f"{value:.6f}".rstrip("0").rstrip(".") for value in values).encode("ascii")


def string(text: str) -> bytes:
    """A PDF text string, encoded as readers expect it."""
    return bytes(String(text).unparse())


@lru_cache(maxsize=1024)
def shared_string(text: str) -> bytes:
    """``string`` for what many marks say alike."""
    return string(text)


@lru_cache(maxsize=1024)
def string_of_json(items: tuple[str, ...]) -> bytes:
    """A PDF text string that holds a JSON array of strings."""
    return string(json.dumps(items, ensure_ascii=False))
