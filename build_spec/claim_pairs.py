"""How found claims are held against those of the data: the rules of the benches and of the calibration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from lutrin.domain.finding import Findings, FoundClaim

Gold = dict[str, Any]
KINDS = ("quote", "statement", "assessment", "forecast", "call")


def common(gold: Gold, claim: FoundClaim) -> int:
    """Code points that both cover; negative when apart."""
    return min(gold["end"], claim.span.end) - max(gold["start"], claim.span.start)


def paired(golds: Sequence[Gold], claims: Sequence[FoundClaim], least: float) -> list[tuple[int, int]]:
    """One-to-one pairs, the largest overlap first; ``least`` is the least IoU (0: one character)."""
    options = []
    for i, gold in enumerate(golds):
        for j, claim in enumerate(claims):
            shared = common(gold, claim)
            union = max(gold["end"], claim.span.end) - min(gold["start"], claim.span.start)
            if shared > 0 and shared / union >= least:
                options.append((-shared, i, j))
    rows: set[int] = set()
    columns: set[int] = set()
    found = []
    for _, i, j in sorted(options):
        if i not in rows and j not in columns:
            rows.add(i)
            columns.add(j)
            found.append((i, j))
    return found


def covered(golds: Sequence[Gold], claims: Sequence[FoundClaim], least: float) -> int:
    """How many gold claims find a free found one that covers more than the share ``least`` of them."""
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

    Marks without their text give the places of names alone; an empty claimant has a name that stands nowhere.
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


class Tally:
    """What holds of the documents of a set: counts, the kinds that were confused, what was wrong in words."""

    def __init__(self) -> None:
        self.count: Counter[str] = Counter()
        self.confused: Counter[tuple[str, str]] = Counter()
        self.errors: list[str] = []

    def __add__(self, other: Tally) -> Tally:
        both = Tally()
        both.count, both.confused = self.count + other.count, self.confused + other.confused
        both.errors = self.errors + other.errors
        return both

    def add(self, golds: Sequence[Gold], findings: Findings, text: str, least: float = 0.0) -> None:
        """Count a document; claims with a score below ``least`` are not looked at."""
        claims = [claim for claim in findings.claims if claim.score >= least]
        pairs = dict(paired(golds, claims, 0.0))
        for key, number in (
            ("gold", len(golds)),
            ("predicted", len(claims)),
            ("overlap", len(pairs)),
            ("iou", len(paired(golds, claims, 0.5))),
            ("over30", covered(golds, claims, 0.3)),
            ("over80", covered(golds, claims, 0.8)),
        ):
            self.count[key] += number
        for i, gold in enumerate(golds):
            self.count[f"gold {gold.get('kind', '?')}"] += 1
            if i in pairs:
                self._compare(gold, claims[pairs[i]], findings, text)
            else:
                self.errors.append(f"MISSED [{gold.get('kind', '?')}] {text[gold['start'] : gold['end']]}")
        for j in sorted(set(range(len(claims))) - set(pairs.values())):
            one = claims[j]
            self.errors.append(
                f"EXTRA [{one.kind.value} {one.score:.2f}] {one.span.of(text)}  ({one.reason})"
            )

    def _compare(self, gold: Gold, claim: FoundClaim, findings: Findings, text: str) -> None:
        count, kind = self.count, gold.get("kind", "?")
        count[f"hit {kind}"] += 1
        wrong = False
        if kind in KINDS:
            count["kinds"] += 1
            count["kind right"] += kind == claim.kind.value
            self.confused[kind, claim.kind.value] += 1
            wrong = kind != claim.kind.value
        known = right_claimant(gold, claim, findings, text)
        if known is not None:
            count["claimants"] += 1
            count["claimant right"] += known
            wrong = wrong or not known
        step = claim.certainty.step.value if claim.certainty else None
        if "certainty" in gold:
            same = step == (gold["certainty"] or None)
            count["certainties"] += 1
            count["certainty right"] += same
            if gold["certainty"] or step:
                count["hedged"] += 1
                count["hedge right"] += same
            wrong = wrong or not same
        if "negated" in gold:
            count["polarities"] += 1
            count["polarity right"] += claim.negated == bool(gold["negated"])
        if wrong:
            names = [one.name or "author" for one in claim.claimants]
            words = claim.certainty.words if claim.certainty else None
            self.errors.append(
                f"WRONG [{kind}→{claim.kind.value}] {gold.get('claimant')} → {names}"
                f" {gold.get('certainty')} → {step} {words}\n"
                f"    {text[gold['start'] : gold['end']]}\n    {claim.span.of(text)}  ({claim.reason})"
            )

    def score(self, hits: str) -> tuple[float, float, float]:
        """Precision, recall and F1, in percent, of the pairs counted as ``hits``."""
        found, wanted, met = self.count["predicted"], self.count["gold"], self.count[hits]
        p, r = met / found if found else 0.0, met / wanted if wanted else 0.0
        return 100 * p, 100 * r, 200 * p * r / (p + r) if p + r else 0.0

    def share(self, part: str, whole: str) -> float:
        """A percentage; not a number where nothing was counted."""
        return 100 * self.count[part] / self.count[whole] if self.count[whole] else float("nan")
