"""Why a claim was proposed, in a sentence: the rule and its cue."""

from __future__ import annotations

from lutrin.domain.claim import ClaimKind
from lutrin.domain.translation import QT_TRANSLATE_NOOP

from .draft import Draft
from .passage import Passage

_TEMPLATES = {
    "finite": QT_TRANSLATE_NOOP("reasons", "clause announced by “{cue}”"),
    "infinitive": QT_TRANSLATE_NOOP("reasons", "infinitive governed by “{cue}”"),
    "object": QT_TRANSLATE_NOOP("reasons", "position taken by “{cue}”, with its subject"),
    "subordinate": QT_TRANSLATE_NOOP("reasons", "position taken by “{cue}”"),
    "answer": QT_TRANSLATE_NOOP("reasons", "answer of those asked, told by “{cue}”"),
    "predicate": QT_TRANSLATE_NOOP("reasons", "judgement passed by “{cue}”"),
    "passive": QT_TRANSLATE_NOOP("reasons", "passive of “{cue}”"),
    "urged": QT_TRANSLATE_NOOP("reasons", "demanded of somebody: “{cue}”"),
    "aside": QT_TRANSLATE_NOOP("reasons", "sentence around the aside “{cue}”"),
    "shows": QT_TRANSLATE_NOOP("reasons", "interpretation by “{cue}”, its subject a thing"),
    "retort": QT_TRANSLATE_NOOP("reasons", "position taken by “{cue}”"),
    "source": QT_TRANSLATE_NOOP("reasons", "source named by “{cue}”"),
    "quoted": QT_TRANSLATE_NOOP("reasons", "quotation with the verb “{cue}”"),
    "headed": QT_TRANSLATE_NOOP("reasons", "quotation after the line “{cue}”"),
    "part": QT_TRANSLATE_NOOP("reasons", "quoted words in the clause of “{cue}”"),
    "continued": QT_TRANSLATE_NOOP("reasons", "quotation that goes on with the speaker before it"),
    "obligation": QT_TRANSLATE_NOOP("reasons", "obligation or advice: “{cue}”"),
    "future": QT_TRANSLATE_NOOP("reasons", "told as to come: “{cue}”"),
    "modal": QT_TRANSLATE_NOOP("reasons", "told as possible or expected: “{cue}”"),
    "appointed": QT_TRANSLATE_NOOP("reasons", "told as possible or expected: “{cue}”"),
    "follows": QT_TRANSLATE_NOOP("reasons", "told as possible or expected: “{cue}”"),
    "evaluation": QT_TRANSLATE_NOOP("reasons", "judgement: “{cue}”"),
    "idiom": QT_TRANSLATE_NOOP("reasons", "judgement: “{cue}”"),
    "hedge": QT_TRANSLATE_NOOP("reasons", "hedged judgement: “{cue}”"),
    "interpretation": QT_TRANSLATE_NOOP("reasons", "interpretation: “{cue}”"),
    "reportative": QT_TRANSLATE_NOOP("reasons", "conditional of hearsay “{cue}”"),
    "told": QT_TRANSLATE_NOOP("reasons", "conditional of hearsay “{cue}”"),
    "hearsay": QT_TRANSLATE_NOOP("reasons", "hearsay told by “{cue}”"),
    "resolution": QT_TRANSLATE_NOOP("reasons", "paragraph of a resolution: “{cue}”"),
    "pledge": QT_TRANSLATE_NOOP("reasons", "the speaker’s own undertaking: “{cue}”"),
    "item": QT_TRANSLATE_NOOP("reasons", "item under a line that frames it"),
    "whole": QT_TRANSLATE_NOOP("reasons", "the words as a whole tell the kind, not “{cue}” alone"),
    "other": QT_TRANSLATE_NOOP("reasons", "claim in the document’s own voice"),
}

# the kind that the words of a reason name; a list or the scorer may have settled on another
_NAMED = {
    "obligation": ClaimKind.CALL,
    "future": ClaimKind.FORECAST,
    "evaluation": ClaimKind.ASSESSMENT,
    "idiom": ClaimKind.ASSESSMENT,
    "hedge": ClaimKind.ASSESSMENT,
    "interpretation": ClaimKind.ASSESSMENT,
}


def of(draft: Draft, passage: Passage) -> str:
    """The reason of a draft, the template with its cue filled in."""
    template = _TEMPLATES.get(_rule(draft, passage), _TEMPLATES["other"])
    cue = " ".join(passage.tree.text[draft.cue[0] : draft.cue[1]].split()) if draft.cue else ""
    return template.replace("{cue}", cue)


def _rule(draft: Draft, passage: Passage) -> str:
    """The rule to name: not one of another kind, as "judgement" for a call among a list of aims."""
    if _NAMED.get(draft.rule, draft.kind) is draft.kind:
        return draft.rule
    framing = passage.framing
    if passage.is_list_item and framing is not None and framing.kind is draft.kind:
        return "item"
    return "whole"
