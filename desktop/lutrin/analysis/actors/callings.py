"""Titles and callings that may stand before a name within what a model took for the name: for ``spans``."""

from __future__ import annotations

from . import heads

# beyond the languages' own lists, which the models were trained with
BEFORE_NAMES = heads.words(
    # English
    "cllr cllr. cllrs cllrs. councillor councillors councilman councilwoman alderman h.e. excellency hon. "
    "honourable honorable rt. dame baroness baron earl duke duchess count countess mp mep qc kc amb amb. "
    "pfc. pvt. sgt.-maj. cmdr cmdr. col. brig. maj. capt. lt. insp. supt. det. const. pc "
    "linguist economist biologist virologist epidemiologist geologist hydrologist ecologist sociologist "
    "mathematician physicist chemist engineer lawyer barrister solicitor teacher nurse doctor surgeon farmer "
    "trader banker driver captain skipper reporter correspondent columnist novelist poet filmmaker "
    "photographer architect banker businessman businesswoman lawmaker treasurer negotiator mediator "
    "facilitator rapporteur ombudsman coordinator superintendent constable sergeant-major co-founder "
    "co-chair whistleblower witness professors ministers senators presidents generals drs messrs "
    # French
    "cdt cdt. cne cne. lcl col gal gal. gén. adj adj. sgt sgt. mgr mgr. me mes pr. prs drs dre pre "
    "mm. mmes. sr s.e. s.e.m. excellence maîtres docteurs professeurs linguiste virologue biologiste "
    "épidémiologiste géologue sociologue mathématicien mathématicienne physicien physicienne chimiste "
    "ingénieur ingénieure infirmier infirmière médecin chirurgien chirurgienne agriculteur agricultrice "
    "pêcheur romancier romancière poète cinéaste photographe architecte banquier banquière négociateur "
    "négociatrice médiateur médiatrice rapporteur rapporteure coordinateur coordinatrice trésorier "
    "trésorière greffier greffière bâtonnier bâtonnière notaire conseiller conseillère recteur rectrice "
    "doyen doyenne curé évêque archevêque cardinal baron baronne comte comtesse duc duchesse marquis "
    "marquise adjudant-chef sous-lieutenant vice-amiral garde"
)
