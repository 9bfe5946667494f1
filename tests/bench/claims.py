# ruff: noqa: E501 - lines of the printed table and of the help
"""How well claims are found: ``python tests/bench/claims.py GOLD.jsonl [more.jsonl …] [--data DATA] [--errors]``.

A line of the data is ``{"id", "lang", "text", "claims": [{"start", "end", "kind", "claimant", …}]}``; offsets are code
points. Standoff marks find their texts in DATA (``build_spec/standoff_texts.py``). Prints precision, recall and F1 by overlap, by IoU ≥ 0.5 and by gold coverage > 0.3 and > 0.8, recall by kind,
how often kind, claimant, certainty and polarity are right on the pairs that overlap, and words a second.
``--half 0`` (or 1) takes every other document; ``--plain`` takes a text as one paragraph instead of finding its
blocks; ``--errors`` prints what was missed and what was not asked for; ``--threshold 0.5`` hides weaker proposals.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "build_spec"))
import standoff_texts
from claim_pairs import Gold, common, paired

from lutrin.analysis import analyse, warm
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.finding import Findings, FoundClaim
from lutrin.domain.span import Span

KINDS = ("quote", "statement", "assessment", "forecast", "call")


def blocks_of(text: str, *, plain: bool) -> tuple[Block, ...]:
    """The blocks of a text: as the reader finds them, or one paragraph."""
    if plain:
        return (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),)
    from lutrin.documents.plain_text import segment

    return segment(text)


def covered(golds: list[Gold], claims: list[FoundClaim], least: float) -> int:
    """How many gold claims find a free prediction that covers more than ``least`` of them."""
    free = list(range(len(claims)))
    hits = 0
    for gold in golds:
        best = max(free, key=lambda j: common(gold, claims[j]), default=None)
        if best is not None and common(gold, claims[best]) > least * (gold["end"] - gold["start"]):
            free.remove(best)
            hits += 1
    return hits


def right_claimant(gold: Gold, claim: FoundClaim, findings: Findings, text: str) -> bool | None:
    """Whether a claimant is the gold one, by place or by name; None where the gold has none.

    Marks without their text give the places of names alone: an empty claimant is one whose name stands nowhere.
    """
    who = gold.get("claimant")
    start, end = gold.get("claimant_start"), gold.get("claimant_end")
    if not who and start is None:
        return None
    named = (who or {}).get("at")  # where his name stands; ``claimant_start`` may be at a pronoun
    for one in claim.claimants:
        if who is not None and who.get("author"):
            if one.author:
                return True
            continue
        if start is not None and one.span is not None and min(end, one.span.end) > max(start, one.span.start):
            return True
        names = {one.name}
        if one.actor is not None:
            actor = next((a for a in findings.actors if a.id == one.actor), None)
            names.update((actor.name, *actor.aliases) if actor else ())
        asked = [(who or {}).get("name"), text[start:end] if start is not None else None]
        asked.append(text[slice(*named)] if named is not None else None)
        if any(_alike(word, name) for word in asked if word for name in names):
            return True
    return False


def _alike(one: str, other: str) -> bool:
    words = [
        {w for w in name.casefold().replace("’", "'").replace("'", " ").split() if len(w) > 2}
        for name in (one, other)
    ]
    if not words[0] or not words[1]:
        return one.casefold().strip() == other.casefold().strip() != ""
    return words[0] <= words[1] or words[1] <= words[0]


def ratio(part: int, whole: int) -> str:
    """A percentage with its count."""
    return f"{100 * part / whole:5.1f} % (n={whole})" if whole else "    – "


def line(name: str, hits: int, predicted: int, wanted: int) -> str:
    """Precision, recall and F1 in a line."""
    p = hits / predicted if predicted else 0.0
    r = hits / wanted if wanted else 0.0
    f = 2 * p * r / (p + r) if p + r else 0.0
    return f"  {name:12s} P {100 * p:5.1f}  R {100 * r:5.1f}  F1 {100 * f:5.1f}"


def run(path: Path, options: argparse.Namespace) -> None:
    """Measure one file and print its table."""
    count: Counter[str] = Counter()
    confused: Counter[tuple[str, str]] = Counter()
    seconds = 0.0
    documents = standoff_texts.read(path, standoff_texts.texts(options.data) if options.data else {})
    if options.half is not None:
        documents = documents[options.half :: 2]
    warm({document.get("lang", "fr") for document in documents})
    for document in documents:
        text, golds = document["text"], document["claims"]
        begun = time.perf_counter()
        findings = analyse(
            text,
            blocks_of(text, plain=options.plain),
            document.get("lang", "fr"),
            date=document.get("date", ""),
        )
        seconds += time.perf_counter() - begun
        count["words"] += len(text.split())
        claims = [claim for claim in findings.claims if claim.score >= options.threshold]
        pairs = paired(golds, claims, 0.0)
        count["gold"] += len(golds)
        count["predicted"] += len(claims)
        count["overlap"] += len(pairs)
        count["iou"] += len(paired(golds, claims, 0.5))
        count["over30"] += covered(golds, claims, 0.3)
        count["over80"] += covered(golds, claims, 0.8)
        matched = dict(pairs)
        for i, gold in enumerate(golds):
            kind = gold.get("kind", "?")
            count[f"gold {kind}"] += 1
            claim = claims[matched[i]] if i in matched else None
            if claim is None:
                if options.errors:
                    print(f"MISSED [{kind}] {text[gold['start'] : gold['end']]}")
                continue
            count[f"hit {kind}"] += 1
            if kind in KINDS:
                count["kinds"] += 1
                count["kind right"] += kind == claim.kind.value
                confused[kind, claim.kind.value] += 1
            known = right_claimant(gold, claim, findings, text)
            if known is not None:
                count["claimants"] += 1
                count["claimant right"] += known
            if "certainty" in gold:
                step = claim.certainty.step.value if claim.certainty else None
                count["certainties"] += 1
                count["certainty right"] += step == (gold["certainty"] or None)
                if gold["certainty"] or step:
                    count["hedged"] += 1
                    count["hedge right"] += step == (gold["certainty"] or None)
            if "negated" in gold:
                count["polarities"] += 1
                count["polarity right"] += claim.negated == bool(gold["negated"])
            if options.errors and (
                known is False
                or (kind in KINDS and kind != claim.kind.value)
                or (
                    "certainty" in gold
                    and (claim.certainty.step.value if claim.certainty else None)
                    != (gold["certainty"] or None)
                )
            ):
                print(
                    f"WRONG [{kind}→{claim.kind.value}] {gold.get('claimant')} → {[c.name or c.author for c in claim.claimants]} {gold.get('certainty')} → {claim.certainty and (claim.certainty.step.value, claim.certainty.words)}\n    {text[gold['start'] : gold['end']]}\n    {claim.span.of(text)}  ({claim.reason})"
                )
        if options.errors:
            taken = set(matched.values())
            for j, claim in enumerate(claims):
                if j not in taken:
                    print(
                        f"EXTRA [{claim.kind.value} {claim.score:.2f}] {claim.span.of(text)}  ({claim.reason})"
                    )
    wanted, predicted = count["gold"], count["predicted"]
    print(f"{path.name}: {len(documents)} texts, {count['words']} words, {wanted} claims, {predicted} found")
    for name, key in (
        ("overlap", "overlap"),
        ("IoU ≥ 0.5", "iou"),
        ("covered > .3", "over30"),
        ("covered > .8", "over80"),
    ):
        print(line(name, count[key], predicted, wanted))
    for kind in sorted({key[5:] for key in count if key.startswith("gold ")}):
        print(f"  recall of {kind:11s} {ratio(count[f'hit {kind}'], count[f'gold {kind}'])}")
    print(f"  kind right      {ratio(count['kind right'], count['kinds'])}")
    print(f"  claimant right  {ratio(count['claimant right'], count['claimants'])}")
    print(
        f"  certainty right {ratio(count['certainty right'], count['certainties'])}, of the hedged {ratio(count['hedge right'], count['hedged'])}"
    )
    print(f"  polarity right  {ratio(count['polarity right'], count['polarities'])}")
    wrong = ", ".join(f"{a}→{b} {n}" for (a, b), n in confused.most_common() if a != b)
    print(f"  confused        {wrong}")
    print(f"  {count['words'] / seconds if seconds else 0:,.0f} words/s with actors")


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
