# ruff: noqa: E501 - the patterns read better an alternative a line
"""Who wrote, took or sent what stands in a note: bylines, picture credits, and the captions they end."""

from __future__ import annotations

import re

from .normalise import fold

MAX_CAPTION_WORDS = 60

_AGENCIES = (
    r"(?:l['’])?(?:AFP|A\.F\.P\.|AP|REUTERS|Reuters|EPA(?:-EFE)?|EFE|ANSA|DPA|dpa|Getty(?:\sImages)?|Sipa(?:\sPress)?|SIPA"
    r"|Belga|BELGA|ATS|Keystone(?:-ATS)?|KEYSTONE|Xinhua|TASS|Tass|RIA\sNovosti|Anadolu(?:\sAgency)?|Agence\sAnadolu|AA"
    r"|Abaca(?:\sPress)?|MaxPPP|MAXPPP|Bloomberg|Shutterstock|iStock|Unsplash|Pixabay|Wikimedia(?:\sCommons)?|Alamy"
    r"|PA(?:\s(?:Media|Images|Wire))?|Press\sAssociation|The\sAssociated\sPress|Associated\sPress|Hans\sLucas|UPI|Kyodo"
    r"|Yonhap|NurPhoto|Zuma(?:\sPress)?|Corbis|Flickr|Handout|D\.?R\.?|La\sPresse\sCanadienne|The\sCanadian\sPress)"
)
_PARTICLE = r"(?:d['’](?=[A-ZÀ-Þ])|de|du|des|da|di|del|van|von|der|den|ten|bin|ben|al|el|la|le)"
_WORD = r"(?:(?:[dlDL]['’])?[A-ZÀ-Þ][\w'’.-]*)"
_NAME = rf"{_WORD}(?:[ \u00a0](?:{_PARTICLE}[ \u00a0]?)*{_WORD}){{1,4}}"
_NAMES = rf"{_NAME}(?:(?:,\s{_NAME}){{0,4}},?\s(?:and|et|&)\s{_NAME})?"
_LEAD = (
    r"(?i:by|par|(?:written|reported|compiled|edited|text|words|story|interview|analysis|opinion|posted|translated)\sby"
    r"|(?:rédigé|écrit|texte|analyse|publié|posté|propos\srecueillis|entretien\s(?:réalisé|mené)|recueilli"
    r"|traduit(?:\sde\sl['’]\w+|\sdu\s\w+)?|reportage)\spar"
    r"|(?:publié|published|posted)\s(?:[^,.]{4,40}?\s)(?:par|by)"
    r"|(?:additional\s)?reporting\sby|(?:un\sarticle|une\s(?:analyse|tribune|note))\sde)"
)
_BYLINE = re.compile(rf"(?P<lead>{_LEAD})\s?:?\s(?P<who>{_NAMES})(?P<rest>\W.*)?", re.DOTALL)
_PICTURED = re.compile(r"(?:Photo du rédacteur|Writer|Author|Auteure?|Autrice)\s?:\s*(?P<who>.{2,60})")
# A newsroom or an agency in an author's place, or a correspondent without a name.
_HOUSE = re.compile(
    rf"""(?:
    (?i:by|par|with|avec|source|sources|text|texte|from)\s?:?\s(?:{_AGENCIES}|(?i:(?:the|our|la|notre)\s)?
      (?i:editors?\sof\s.{{2,40}}|editors|editorial\sboard|news\sdesk|staff(?:\swriters?|\sreporters?)?|rédaction(?:\sde\s.{{2,30}})?|web\sdesk|agences|agencies))
      (?:(?:,|\s(?:and|et|&|avec|with))\s{_AGENCIES})*
  | [(\[]?(?:(?i:avec|with)\s)?{_AGENCIES}(?:(?:,|\s?/|\s(?:and|et|&|avec|with))\s?{_AGENCIES})*[)\]]?
  | (?i:de\s(?:notre|nos)\s(?:correspondant|envoyé|bureau)\w*(?:\sspécia\w+|\spermanente?s?)?
      |from\sour\s(?:own\s)?(?:correspondents?|reporters?|bureau))
      (?:\s(?:à|au|aux|en|de|in|at)\s(?:[A-ZÀ-Þ][\w'’-]*\s?){{1,3}})?
    )\.?""",
    re.X,
)
# The words of an author's post and place: all small words of what follows a name are among them.
_POST = frozenset(
    """correspondent correspondents correspondant correspondante journalist journalists journaliste journalistes
    envoyé envoyée envoyés spécial spéciale spéciaux permanent permanente special senior junior chief chef cheffe
    political politique diplomatic diplomatique foreign étranger étrangère defence defense défense economics
    économique business editor editors reporter reporters writer writers staff columnist chroniqueur chroniqueuse
    éditorialiste rédacteur rédactrice rédaction adjoint adjointe deputy executive managing chercheur chercheuse
    chercheurs researcher professeur professeure professor director directeur directrice associé associée fellow
    analyst analyste analysts analystes research recherche affairs affaires relations internationales international
    internationale university université bureau news agency agence docteur docteure doctorant doctorante maître
    maîtresse conférences spécialiste specialist expert experte security sécurité world monde europe européen
    européenne contributeur contributrice contributor contributing consultant consultante science sciences histoire
    history droit law service photographer photographe producer freelance économiste economist historien historienne
    historian politologue ancien ancienne former ambassadeur ambassador
    à au aux en in at on for of de du des la le les l d our notre the and et with avec from depuis pour sur &
    utc gmt""".split()  # noqa: SIM905 - a list of words reads better so
)
_NUMERIC = re.compile(r"[\d/.:h-]+(?:er|st|nd|rd|th|am|pm)?|\d{1,2}h\d{0,2}|[ap]\.?m\.?", re.I)
_TIMED = frozenset(
    """janvier février mars avril mai juin juillet août septembre octobre novembre décembre lundi mardi mercredi
    jeudi vendredi samedi dimanche publié publiée mis mise jour le updated published posted last min read lecture
    minutes temps ago heures hours il y a""".split()  # noqa: SIM905 - as above
)

_LABEL = re.compile(
    r"""\(?(?:(?:file|archives?|stock|handout|d['’]archives?)\s)?
    (?:photos?|photograph|photographie|image|picture|legende|caption|video|visuel|dessin|cartoon|infographi[ce]|infographie)
    (?:\s(?:d['’](?:archives?|illustration)|du\sjour|credits?|by|par|de\scouverture|a\sla\sune|illustration))?
    \s?[:|–—]\s?(?P<words>.+)""",
    re.X,
)
_NUMBERED = re.compile(
    r"(?:fig(?:ure)?s?\.?|tab(?:le|leau)?s?\.?|graphique|carte|encadre|chart|map|photo|image|illustration|schema)"
    r"\s?(?:n[°o]\s?)?\d{1,3}[a-z]?\s?[.:–—|-]\s.+"
)
_CREDIT_LABEL = r"(?i:(?:(?:photo|image|video|picture|photographie)\s)?(?:crédits?|credits?)(?:\s(?:photos?|images?|vidéos?))?\s?:|photos?\s?(?::|by|par|de|©|(?=(?-i:A|R|G|EPA|Sipa|DR)))|(?:photograph|photographie|image|illustration|video)\s?(?:by|par|©))"
_WHOSE = rf"(?:{_AGENCIES}|{_NAME}|{_WORD})(?:\s?(?:/|,|\||\svia|\sfor|\spour|\set|\sand)\s?(?:{_AGENCIES}|{_NAME}|{_WORD}))*"
_CREDIT = re.compile(
    rf"[(\[]?(?:{_CREDIT_LABEL}\s?(?:©\s?)?{_WHOSE}|©\s?.{{2,60}}|(?:AP|AFP|EPA|REUTERS|Reuters|Getty)\sPhotos?(?:/{_WHOSE})?"
    rf"|{_AGENCIES}\s?/\s?{_WHOSE}|{_NAME}\s?/\s?{_AGENCIES}(?:\s?/\s?{_WHOSE})*)[)\]]?\.?"
)
# A credit after the words of a caption, apart from them by a mark or in brackets.
_ENDS_IN_CREDIT = re.compile(
    rf"(?P<words>\S.{{8,}}?(?:[.!?…:»”\"—–|/-]|\s(?=[(\[©])))\s?(?:[(\[—–|/-]\s?)?(?:{_CREDIT.pattern})",
    re.DOTALL,
)
_ENDS_IN_AGENCY = re.compile(rf"(?P<words>[^.!?…]{{8,}}[.!?…»”])\s[(\[]?{_AGENCIES}[)\]]?\.?", re.DOTALL)
_MAX_SHORT = 20  # words of a caption told by an agency's name alone


def byline(line: str) -> str:
    """The author's name in a line such as "By Ana Kovel, Paris" or "Photo du rédacteur: Ana Kovel", else ""."""
    line = line.strip(" \t•·|-–—*_\u00a0")
    pictured = _PICTURED.fullmatch(line)
    if pictured:
        return pictured.group("who").strip()
    match = _BYLINE.fullmatch(line)
    if match is None or not _is_post(match.group("rest") or ""):
        return ""
    who = match.group("who").strip().removesuffix(".")
    return "" if any(fold(word.strip(".,")) in _FOLDED_TIMED for word in who.split()) else who


def is_credit(line: str) -> bool:
    """Whether a line only says whose the text or a picture is: "© AFP", « Avec AFP », "Photo: Reuters"."""
    line = " ".join(line.split()).strip(" •·|–—*_")
    return bool(_CREDIT.fullmatch(line) or _HOUSE.fullmatch(line))


def is_caption(line: str, *, last: bool = False) -> bool:
    """Whether a line describes a picture: labelled so, numbered as a figure, or followed by a credit.

    Args:
        line: the whole block.
        last: whether it ends the text: a dispatch ends in its agency's name too.
    """
    line = " ".join(line.split()).strip(" •·|–—*_")
    words = len(line.split())
    if words > MAX_CAPTION_WORDS:
        return False
    flat = fold(line)
    if _LABEL.fullmatch(flat) or _NUMBERED.fullmatch(flat) or _ENDS_IN_CREDIT.fullmatch(line):
        return True
    return not last and words <= _MAX_SHORT and bool(_ENDS_IN_AGENCY.fullmatch(line))


def _is_post(rest: str) -> bool:
    """Whether what follows a name in a byline is a post, a place or a date, and no sentence."""
    words = re.findall(r"[^\s,;|/·•–—()\[\]:]+", rest.replace("’", "'").replace("'", "' "))
    if not words:
        return True
    if len(words) > 14 or re.search(r"[.!?;](?=\s+\S)", rest):
        return False
    return all(
        word[0].isupper() or word[0] == "@" or _NUMERIC.fullmatch(word) or _known(word.strip("'.").casefold())
        for word in words
        if word.strip("'.-")
    )


def _known(word: str) -> bool:
    return not word or word in _POST or word in _TIMED or "@" in word


_FOLDED_TIMED = frozenset(
    fold(word)
    for word in """monday tuesday wednesday thursday friday saturday sunday january february march
    july september october november december lundi mardi mercredi jeudi vendredi samedi dimanche janvier
    février avril juin juillet août septembre octobre novembre décembre""".split()  # noqa: SIM905 - as above
)
