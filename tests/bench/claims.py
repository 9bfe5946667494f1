# ruff: noqa: E501 - lines of the printed table and of the help
"""How well claims are found: ``python tests/bench/claims.py GOLD.jsonl [more.jsonl …] [--data DATA] [--errors]``.

A line of the data is ``{"id", "lang", "text", "claims": [{"start", "end", "kind", "claimant", …}]}``; offsets are code
points. Standoff marks find their texts in DATA (``build_spec/standoff_texts.py``). Prints precision, recall and F1 by overlap, by IoU ≥ 0.5 and by gold coverage > 0.3 and > 0.8, recall by kind,
how often kind, claimant, certainty and polarity are right on the pairs that overlap, and words a second.
``--half 0`` (or 1) takes every other document; ``--plain`` takes a text as one paragraph instead of finding its
blocks; ``--errors`` prints what was missed and what was not asked for; ``--threshold 0.5`` hides weaker proposals.
The scorer that is shipped learnt from the corpora of the project: ``claims_crossvalidated.py`` measures those.
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))
import standoff_texts
from claim_pairs import Tally

from lutrin.analysis import analyse, warm
from lutrin.documents.plain_text import segment
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.span import Span


def blocks_of(text: str, *, plain: bool) -> tuple[Block, ...]:
    """The blocks of a text: as the reader finds them, or one paragraph."""
    if plain:
        return (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),)
    return segment(text)


def ratio(tally: Tally, part: str, whole: str) -> str:
    """A percentage with its count."""
    return f"{tally.share(part, whole):5.1f} % (n={tally.count[whole]})" if tally.count[whole] else "    – "


def run(path: Path, options: argparse.Namespace) -> None:
    """Measure one file and print its table."""
    tally = Tally()
    seconds, words = 0.0, 0
    documents = standoff_texts.read(path, standoff_texts.texts(options.data) if options.data else {})
    if options.half is not None:
        documents = documents[options.half :: 2]
    warm({document.get("lang", "fr") for document in documents})
    for document in documents:
        text = document["text"]
        begun = time.perf_counter()
        findings = analyse(
            text,
            blocks_of(text, plain=options.plain),
            document.get("lang", "fr"),
            date=document.get("date", ""),
        )
        seconds += time.perf_counter() - begun
        words += len(text.split())
        tally.add(document["claims"], findings, text, options.threshold)
    if options.errors:
        print(*tally.errors, sep="\n")
    count = tally.count
    print(
        f"{path.name}: {len(documents)} texts, {words} words, {count['gold']} claims, {count['predicted']} found"
    )
    for name, key in (
        ("overlap", "overlap"),
        ("IoU ≥ 0.5", "iou"),
        ("covered > .3", "over30"),
        ("covered > .8", "over80"),
    ):
        p, r, f = tally.score(key)
        print(f"  {name:12s} P {p:5.1f}  R {r:5.1f}  F1 {f:5.1f}")
    for kind in sorted({key[5:] for key in count if key.startswith("gold ")}):
        print(f"  recall of {kind:11s} {ratio(tally, f'hit {kind}', f'gold {kind}')}")
    print(f"  kind right      {ratio(tally, 'kind right', 'kinds')}")
    print(f"  claimant right  {ratio(tally, 'claimant right', 'claimants')}")
    print(
        f"  certainty right {ratio(tally, 'certainty right', 'certainties')}, of the hedged {ratio(tally, 'hedge right', 'hedged')}"
    )
    print(f"  polarity right  {ratio(tally, 'polarity right', 'polarities')}")
    wrong = ", ".join(f"{a}→{b} {n}" for (a, b), n in tally.confused.most_common() if a != b)
    print(f"  confused        {wrong}")
    print(f"  {words / seconds if seconds else 0:,.0f} words/s with actors")


def main() -> None:
    """Parse the command line and measure every file."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("gold", nargs="+", type=Path)
    parser.add_argument("--data", type=Path, help="where standoff marks find their texts")
    parser.add_argument("--half", type=int, choices=(0, 1))
    parser.add_argument("--plain", action="store_true")
    parser.add_argument("--errors", action="store_true")
    parser.add_argument("--threshold", type=float, default=0.0)
    options = parser.parse_args()
    for path in options.gold:
        run(path, options)


if __name__ == "__main__":
    main()
