"""spaCy's rules for French words, without the two seconds that one of their patterns takes to compile.

The pattern says which hyphenated and elided words are one word (« porte-parole », « entr'ouvrir »). It lists
every small letter of every script some three hundred times, a million and a half characters; French compounds
are written in Latin letters, and with those alone it has thirteen thousand.
"""

from __future__ import annotations

import importlib
import re
import sys
import threading
from typing import Any

# small letters, inside []; capitals are told by the pattern's own flag
LATIN = "a-z\u00b5\u00df-\u00f6\u00f8-\u01ba\u01bc-\u01bf\u01c4-\u024f\u1e00-\u1eff"
_FLAGS = "(?iu)"  # how that pattern begins, and no other of spaCy's French rules
_RULES = "spacy.lang.fr"
_LOCK = threading.Lock()


def load() -> None:
    """Import spaCy's French rules. A second time, nothing is done."""
    from spacy.lang import char_classes

    def compile_(pattern: Any, flags: Any = 0) -> Any:
        if isinstance(pattern, str) and pattern.startswith(_FLAGS):
            for every in (char_classes.ALPHA_LOWER, char_classes.ALPHA):
                pattern = pattern.replace(every, LATIN)
        return whole(pattern, flags)

    with _LOCK:
        if _RULES in sys.modules:
            return
        # spaCy compiles it while it is imported and leaves no door: for that time the door is ours
        whole = re.compile
        re.compile = compile_
        try:
            importlib.import_module(_RULES)
        finally:
            re.compile = whole
