"""« Il ajoute que P », « conclut-elle »: of whoever spoke last, not of the nearest name that fits."""

from __future__ import annotations

from lutrin.analysis.actors import ActorFindings
from lutrin.analysis.actors.agreement import sex_of_actor
from lutrin.domain.claim import Claimant

from .draft import Draft
from .passage import Passage

_ADDING = frozenset({"ajouter", "poursuivre", "conclure", "insister", "renchérir", "préciser", "reprendre"})
_SEX = {"il": "m", "elle": "f"}
_MEN = ("m. ", "monsieur", "le ", "un ", "ce ", "son ")
_WOMEN = ("mme ", "madame", "mlle ", "la ", "une ", "cette ", "sa ")


def same_voice(
    passage: Passage, draft: Draft, speaking: tuple[Claimant, ...], actors: ActorFindings
) -> tuple[Claimant, ...]:
    """The last speaker, where a pronoun of the same sex goes on with a verb of adding (French); else ()."""
    tree = passage.tree
    if tree.code != "fr" or not draft.framed or draft.cue is None or len(draft.speakers) != 1:
        return ()
    head = draft.speakers[0].head
    sex = _SEX.get(tree.lower[head].removeprefix("-t").removeprefix("-")) if head >= 0 else None
    first, last = passage.tokens(*draft.cue)
    if sex is None or len(speaking) != 1 or speaking[0].author:
        return ()
    if not any(tree.has_lemma(k, _ADDING) for k in range(first, last)):
        return ()
    return speaking if _sex_of(speaking[0], actors) in ("", sex) else ()


def _sex_of(one: Claimant, actors: ActorFindings) -> str:
    """What the name or the words of a claimant tell of a sex: "m", "f" or ""."""
    if one.actor is not None:
        return sex_of_actor(actors, one.actor)
    words = one.name.lower()
    return "m" if words.startswith(_MEN) else "f" if words.startswith(_WOMEN) else ""
