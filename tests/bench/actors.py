"""How well and how fast actors are found: ours against the plain models, in one run.

    python tests/bench/actors.py DATA [--limit N] [--parts FOLDER]

DATA holds popcorn-fr, fenec-fr, gum-en and uner-ewt-en as ``*.jsonl`` (``{"id", "text", "actors"}``). The
shipped models were trained on the development sets: measured on those they flatter themselves. ``--parts``
gives
the folder in which ``train_actors.py`` left its cross-validation parts; each document is then read by
models that
never saw it.

exact: same borders and type; normalised: after taking leading articles, titles and trailing 's off both;
overlap:
same type and a common character, one to one; B³ strict: of all mentions, an unmatched one counts nothing.
"""

from __future__ import annotations

import argparse
import json
import re
import resource
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from lutrin.analysis import pipeline, recogniser
from lutrin.analysis.actors import find_actors
from lutrin.analysis.languages import by_code
from lutrin.documents.plain_text import segment
from lutrin.domain.finding import Knowledge

SETS = {"popcorn-fr": "fr", "fenec-fr": "fr", "gum-en": "en", "uner-ewt-en": "en"}
TYPES = {"person": "PER", "organisation": "ORG", "state": "LOC", "place": "LOC", "group": "GROUP"}
PLAIN = {"PER": "PER", "PERSON": "PER", "ORG": "ORG", "LOC": "LOC", "GPE": "LOC", "FAC": "LOC"}
PARTS = 4
LEADING = re.compile(
    r"(?:(?:l['’]|d['’]|les?|la|the|du|des|de|an?|M\.|MM\.|Mmes?|Mlle|Madame|Monsieur|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Me|Pr\.?|"
    r"Professeur|Sir|Lord|Lady|Sen\.|Rep\.|Gov\.|Gen\.|President|Président|Présidente|Général)(?:\s+|(?<=['’])))+",
    re.IGNORECASE,
)
Mention = tuple[int, int, str, str]  # start, end, type, entity


def normal(text: str, start: int, end: int) -> tuple[int, int]:
    """The span without leading article or title and without trailing 's."""
    lead = LEADING.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    tail = re.search(r"(?:['’]s|[\s,.;:»\"'’)]+)$", text[start:end])
    return start, start + tail.start() if tail and tail.start() else end


def pairs(gold: list[Mention], found: list[Mention], typed: bool) -> list[tuple[int, int]]:
    """Index pairs, one to one, of mentions with common characters, the largest overlap first."""
    scored = sorted(
        (-(min(g[1], f[1]) - max(g[0], f[0])), i, j)
        for i, g in enumerate(gold)
        for j, f in enumerate(found)
        if min(g[1], f[1]) > max(g[0], f[0]) and (not typed or g[2] == f[2])
    )
    left, right, kept = set(), set(), []
    for _, i, j in scored:
        if i not in left and j not in right:
            left.add(i)
            right.add(j)
            kept.append((i, j))
    return kept


class Tally:
    """Counts over documents."""

    def __init__(self) -> None:
        self.counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self.precision = self.recall = 0.0
        self.found = self.gold = 0

    def add(self, text: str, gold: list[Mention], found: list[Mention]) -> None:
        """Count one document."""
        for kind in ("PER", "ORG", "LOC", "ALL"):
            g = [m for m in gold if kind in ("ALL", m[2])]
            f = [m for m in found if kind in ("ALL", m[2])]
            views = {
                "exact": ({m[:3] for m in g}, {m[:3] for m in f}),
                "normalised": tuple({(*normal(text, *m[:2]), m[2]) for m in x} for x in (g, f)),
            }
            for view, (a, b) in views.items():
                self.counts[kind, view].update(right=len(a & b), found=len(f), gold=len(g))
            self.counts[kind, "overlap"].update(right=len(pairs(g, f, True)), found=len(f), gold=len(g))
        if any(m[3] for m in gold):
            self._b_cubed(gold, found)

    def _b_cubed(self, gold: list[Mention], found: list[Mention]) -> None:
        matched = pairs(gold, found, False)
        all_gold, all_found = Counter(m[3] for m in gold), Counter(m[3] for m in found)
        both = Counter((gold[i][3], found[j][3]) for i, j in matched)
        for i, j in matched:
            common = both[gold[i][3], found[j][3]]
            self.precision += common / all_found[found[j][3]]
            self.recall += common / all_gold[gold[i][3]]
        self.found += len(found)
        self.gold += len(gold)

    def f1(self, kind: str, view: str) -> float:
        """F1 in per cent."""
        count = self.counts[kind, view]
        return 200 * count["right"] / max(1, count["found"] + count["gold"])

    def b_cubed(self) -> float | None:
        """Strict B³ F1 in per cent; None for data without entities."""
        if not self.gold:
            return None
        p, r = self.precision / max(1, self.found), self.recall / self.gold
        return 200 * p * r / max(p + r, 1e-9)


def ours(record: dict[str, Any], language: str) -> list[Mention]:
    """What Lutrin finds."""
    reading = pipeline.read(record["text"], segment(record["text"]), language)
    found = find_actors(reading, Knowledge()).mentions
    return [(m.span.start, m.span.end, TYPES[m.kind], m.actor) for m in found if TYPES[m.kind] != "GROUP"]


def plain(model: Any, record: dict[str, Any]) -> list[Mention]:
    """What the stock model finds, one actor a surface form."""
    doc = model(record["text"])
    return [
        (e.start_char, e.end_char, PLAIN[e.label_], e.text.lower()) for e in doc.ents if e.label_ in PLAIN
    ]


def row(name: str, tally: Tally) -> str:
    """A line of the table."""
    kinds = " ".join(f"{kind} {tally.f1(kind, 'exact'):5.1f}" for kind in ("PER", "ORG", "LOC"))
    whole = " / ".join(f"{tally.f1('ALL', view):5.1f}" for view in ("exact", "normalised", "overlap"))
    cubed = tally.b_cubed()
    return f"{name:22s} {kinds} | all {whole} | B³ " + (f"{cubed:5.1f}" if cubed is not None else "   –")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("data", type=Path)
    parser.add_argument("--limit", type=int, default=0, help="documents a set")
    parser.add_argument("--speed", action="store_true", help="speed and memory alone")
    parser.add_argument("--parts", type=Path, help="cross-validation parts left by train_actors.py")
    arguments = parser.parse_args()
    shipped = recogniser.folder
    if not arguments.speed:
        quality(arguments)
    recogniser.folder = shipped
    speed(arguments.data)


def quality(arguments: argparse.Namespace) -> None:
    """The table of F1 and B³."""
    import spacy

    print("F1 exact by kind | all kinds: exact / normalised / overlap | B³ strict")
    for name, language in SETS.items():
        file = next(iter(sorted(arguments.data.glob(f"{name}*.jsonl"))), None)
        if file is None:
            continue
        records = [json.loads(line) for line in file.open(encoding="utf8")]
        keys = dict.fromkeys(part_key(name, r) for r in records)
        part = {key: number % PARTS for number, key in enumerate(keys)}
        records = sorted(records[: arguments.limit or None], key=lambda r: part[part_key(name, r)])
        stock = spacy.load(by_code(language).model, enable=["ner"])
        mine, theirs, current = Tally(), Tally(), -1
        for record in records:
            number = part[part_key(name, record)]
            if arguments.parts and number != current:
                current = number
                folder = arguments.parts / f"{language}{number}"
                recogniser.folder = lambda _, folder=folder: folder  # type: ignore[assignment,misc]
                pipeline.MODELS = pipeline.Models()
            gold = [
                (a["start"], a["end"], a["type"], str(a.get("entity") or ""))
                for a in record["actors"]
                if a["type"] in ("PER", "ORG", "LOC")
            ]
            mine.add(record["text"], gold, ours(record, language))
            theirs.add(record["text"], gold, plain(stock, record))
        print(row(f"{name} ours", mine))
        print(row(f"{name} {stock.meta['name']}", theirs), flush=True)


def part_key(name: str, record: dict[str, Any]) -> str:
    """Which document a record belongs to: as in training."""
    return record["id"].rsplit("-", 1)[0] if name.startswith("uner") else record["id"]


def speed(data: Path) -> None:
    """Words a second of actors alone and of the whole parse, loading time, memory."""
    for language, name in (("fr", "popcorn-fr"), ("en", "gum-en")):
        file = next(iter(sorted(data.glob(f"{name}*.jsonl"))), None)
        if file is None:
            continue
        pipeline.MODELS = pipeline.Models()
        began = time.perf_counter()
        pipeline.warm([language])
        loading = time.perf_counter() - began
        texts = [json.loads(line)["text"] for line in file.open(encoding="utf8")]
        text = "\n\n".join(texts)[:250_000]
        blocks = segment(text)
        words = len(text.split())
        rates = []
        for without in (("parser", "lemmatizer"), ()):
            began = time.process_time()
            find_actors(pipeline.read(text, blocks, language, without=without), Knowledge())
            rates.append(words / (time.process_time() - began))
        alone, whole = (f"{rate:,.0f} words/s" for rate in rates)
        print(f"{language}: load {loading:.1f} s; actors alone {alone}, with syntax {whole}")
    pipeline.warm(["fr", "en"])
    print(
        f"memory, both languages: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"
    )


if __name__ == "__main__":
    main()
