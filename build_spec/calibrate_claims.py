"""Makes the scores of claims mean what they say: which share of those of a raw score is right.

    python build_spec/calibrate_claims.py --data DATA --decay 0.1

Reads the annotated corpora as ``train_claims.py`` does, and each document by the whole chain with a scorer
that learnt from the others (in ``--folds`` parts). A claim is right when it overlaps one of the data, one to
one (the rule of the bench). What a rule makes sure of counts like the rest: the score is the one that an
analyst would see.

The curve of each language is that of ``score_curves``. Every corpus has the same weight, but for texts as
they come, which are what analysts open: they weigh more than all that was composed. What is printed is
cross-validated: the scores of a part come from the points of the others.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import standoff_texts
from claim_pairs import paired
from score_curves import Told, fit, table, write
from train_claims import ROOT, Example, examples_of, read, scorer_of
from train_claims import fit as fit_scorer

from lutrin.analysis.calibration import AS_GIVEN, Points, calibrated
from lutrin.analysis.claims import find_claims, scores, thread
from lutrin.analysis.languages import LANGUAGES

AS_THEY_COME = {
    "fr/debates-press-standoff": 5.0,
    "en/gum-standoff": 5.0,
    "en/ewt-standoff": 5.0,
}  # weights; of the others, 1


def told_of(paths: list[Path], texts: dict[str, str], folds: int, rounds: int, decay: float) -> list[Told]:
    """Every claim that is found in the corpora, with its raw score; a source is called ``fr/composed``."""
    documents = [
        (f"{path.parent.name}/{path.stem}", document, *read(document))
        for path in paths
        for document in standoff_texts.read(path, texts)
    ]
    data: list[Example] = []
    for number, (_, document, reading, actors) in enumerate(documents):
        data += examples_of(document, reading, actors, number)
    scores.curve = lambda _: AS_GIVEN
    found: list[Told] = []
    for part in range(folds):
        rest = [one for one in data if one.document % folds != part]
        scorer = scorer_of(fit_scorer(rest, rounds, decay))
        thread.trained = lambda scorer=scorer: scorer  # type: ignore[misc]
        for source, document, reading, actors in documents[part::folds]:
            claims = find_claims(reading, actors)
            right = {j for _, j in paired(document["claims"], claims, 0.0)}
            found += [Told(source, part, claim.score, j in right) for j, claim in enumerate(claims)]
    return found


def curves(told: list[Told], folds: int) -> tuple[Points, list[float]]:
    """The points fitted to all, and the score of each by the points of the other parts."""
    of_part = [fit([one for one in told if one.part != part], AS_THEY_COME) for part in range(folds)]
    return fit(told, AS_THEY_COME), [calibrated(one.raw, of_part[one.part]) for one in told]


def main() -> None:
    """Read the command line; read the corpora by parts, fit, print, write."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--data", type=Path, required=True, help="where standoff marks find their texts")
    parser.add_argument("--folds", type=int, default=5)
    parser.add_argument("--rounds", type=int, default=100)
    parser.add_argument("--decay", type=float, default=0.2)
    parser.add_argument("--out", type=Path, default=ROOT / "resources" / "models" / "claims")
    options = parser.parse_args()
    paths = sorted((ROOT / "tests" / "corpora" / "claims").glob("*/*.jsonl"))
    told = told_of(paths, standoff_texts.texts(options.data), options.folds, options.rounds, options.decay)

    for code in (str(language.code) for language in LANGUAGES):
        own = [one for one in told if one.source.startswith(f"{code}/")]
        points, given = curves(own, options.folds)
        print(f"{code}, raw scores:", table(own, [one.raw for one in own]), sep="\n")
        print(f"{code}, calibrated:", table(own, given), sep="\n")
        print(*(f"{raw:.4g} {right:.3f}" for raw, right in points), sep="\n")
        (options.out / code).mkdir(parents=True, exist_ok=True)
        write(points, options.out / code)


if __name__ == "__main__":
    main()
