"""How well claims are found in texts that the scorer did not learn from.

    python tests/bench/claims_crossvalidated.py --data DATA [--lang fr] [--errors FOLDER]

Reads the annotated corpora of the project in ``--folds`` parts, and each document by the whole chain with a
scorer that learnt from the other parts (``build_spec/train_claims.py``). Prints a row for each corpus, its
records of odd and of even number apart (``tests/corpora/claims/README.md`` says which half was never looked
at), and a row for each language. In percent: F1 by overlap and by IoU ≥ 0.5, of the pairs that overlap how
often kind, claimant, certainty, certainty where either has one, and polarity are right. ``--errors`` writes
what was missed, wrong and not asked for, a file for each row.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))
import standoff_texts
from claim_pairs import Tally
from train_claims import ROOT, Example, examples_of, fit, read, scorer_of

from lutrin.analysis.claims import find_claims, thread
from lutrin.domain.finding import Findings

CORPORA = ROOT / "tests" / "corpora" / "claims"


def half(document: dict[str, Any]) -> str:
    """Whether a record's number is odd or even; treebanks are numbered by tens; "" where it has none."""
    tail = document["id"].rpartition("-")[2]
    if not tail.isdigit():
        return ""
    number = int(tail)
    if document["id"].startswith("gsd-"):
        number = number // standoff_texts.SENTENCES + 1
    return "odd" if number % 2 else "even"


def tallies(
    code: str, texts: dict[str, str], folds: int, rounds: int, decay: float
) -> dict[tuple[str, str], Tally]:
    """What holds of each corpus of a language and half of it."""
    documents = [
        (path.stem, document, *read(document))
        for path in sorted((CORPORA / code).glob("*.jsonl"))
        for document in standoff_texts.read(path, texts)
    ]
    data: list[Example] = []
    for number, (_, document, reading, actors) in enumerate(documents):
        data += examples_of(document, reading, actors, number)
    found: dict[tuple[str, str], Tally] = {}
    for part in range(folds):
        scorer = scorer_of(fit([one for one in data if one.document % folds != part], rounds, decay))
        thread.trained = lambda scorer=scorer: scorer  # type: ignore[misc]
        for corpus, document, reading, actors in documents[part::folds]:
            findings = Findings(
                language=code, actors=actors.actors, claims=tuple(find_claims(reading, actors))
            )
            found.setdefault((corpus, half(document)), Tally()).add(
                document["claims"], findings, document["text"]
            )
    return found


def row(name: str, tally: Tally) -> str:
    """A line of the table."""
    pairs = (
        ("kind right", "kinds"),
        ("claimant right", "claimants"),
        ("certainty right", "certainties"),
        ("hedge right", "hedged"),
        ("polarity right", "polarities"),
    )
    shares = " ".join(f"{tally.share(*pair):6.1f}" for pair in pairs)
    hedged = tally.count["hedged"]
    return (
        f"{name:32s} {tally.count['gold']:5d} {tally.score('overlap')[2]:6.1f}"
        f" {tally.score('iou')[2]:6.1f} {shares}  (hedged {hedged})"
    )


def main() -> None:
    """Read the command line, measure each language, print its rows."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="where standoff marks find their texts")
    parser.add_argument("--lang", choices=("fr", "en"), action="append")
    parser.add_argument("--folds", type=int, default=4)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--decay", type=float, default=0.1)
    parser.add_argument("--errors", type=Path, help="a folder for what was wrong")
    parser.add_argument("--tallies", type=Path, help="a file for the counts, to compare two runs")
    options = parser.parse_args()
    texts = standoff_texts.texts(options.data)
    counts: dict[str, dict[str, int]] = {}
    for code in options.lang or ("fr", "en"):
        found = tallies(code, texts, options.folds, options.rounds, options.decay)
        rows = {f"{code}/{corpus} {which}".rstrip(): tally for (corpus, which), tally in found.items()}
        rows[f"{code}, all"] = sum(found.values(), Tally())
        print(f"{'':32s} claims     F1    IoU   kind    who certain hedged denied")
        for name in sorted(rows):
            print(row(name, rows[name]), flush=True)
            counts[name] = dict(rows[name].count)
            if options.errors:
                options.errors.mkdir(parents=True, exist_ok=True)
                file = options.errors / f"{name.replace('/', '-').replace(' ', '-').replace(',', '')}.txt"
                file.write_text("\n".join(rows[name].errors), encoding="utf8")
    if options.tallies:
        options.tallies.write_text(json.dumps(counts, indent=1), encoding="utf8")


if __name__ == "__main__":
    main()
