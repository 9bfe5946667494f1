"""Words by which the furniture of web pages is known: bylines, reading times, menus, share buttons."""

from __future__ import annotations

import re

from .normalise import fold

MAX_WORDS = 14  # a longer line is never furniture by its words alone

# Matched against the folded line (no case, no accents), without its bullet.
_WHOLE = re.compile(
    r"""(?:
    (?:top|bottom|bas|haut)\s(?:of|de)\s(?:the\s|la\s)?page | back\sto\stop | retour\sen\shaut
  | (?:skip|jump|aller|passer)\s(?:to|au|directement\sau)\s(?:main\s)?(?:content|contenu)(?:\sprincipal)?
  | (?:\d+\s)?(?:commentaires?|comments?|reactions?)(?:\s\(?\d+\)?)?
  | (?:leave|write|add|post)\sa\s(?:comment|reply).*
  | (?:laisser|rediger|ecrire|ajouter|publier)\sun\scommentaire.*
  | (?:aucun|no)\s(?:commentaire|comments?)(?:\syet)?
  | ree | img | image | photo | logo | menu | accueil | home | search | rechercher? | fermer | close
  | share | partager | partager\s(?:sur|cet|l['’]).* | share\s(?:on|this|via|article).*
  | se\sconnecter | connexion | log\s?in | sign\s?in | sign\s?up | s['’]inscrire | s['’]abonner
  | subscribe | register | facebook | twitter | x | linkedin | whatsapp | telegram | instagram | youtube
  | e-?mail | courriel | copier\sle\slien | copy\s(?:link|url) | imprimer | print | pdf
  | tous\sles\sposts | all\sposts | posts?\srecents | recent\sposts | voir\stout | see\sall
  | read\smore | lire\sla\ssuite | en\ssavoir\splus | learn\smore | load\smore
  | (?:lire\saussi|a\slire\saussi|see\salso|also\sread)(?:\s?:.*)?
  | (?:related\s(?:articles?|posts?|stories)|articles?\s(?:similaires|lies|recents))(?:\s?:.*)?
  | table\sdes\smatieres | sommaire | table\sof\scontents | contents
  | (?:previous|next|precedent|suivant)(?:\s(?:post|article|page))?
  | (?:j['’]aime|likes?|vues?|views?|partages?|shares?)(?:\s:?\s?\d+)?
  | \d+\s(?:j['’]aime|likes?|vues?|views?|partages?|shares?|min)
  | publicite | advertisement | sponsored | ad
  | (?:page\s)?\d{1,4}\s?(?:/|of|sur|de)\s?\d{1,4} | page\s\d{1,4} | [-–—]\s?\d{1,4}\s?[-–—]
  | mentions\slegales | politique\sde\sconfidentialite | privacy\spolicy | plan\sdu\ssite
  | terms\s(?:of\suse|and\sconditions) | gerer\sles\scookies | manage\scookies
  | (?:accepter|accept)(?:\s(?:tout|all))?(?:\s(?:les\s)?cookies)?
    )[\s.:…»›>|]*""",
    re.X,
)
_CUE = re.compile(
    r"""(?:
    \b\d+\s?(?:min|minutes?)\.?\s(?:de\slecture|read(?:ing)?(?:\stime)?)\b
  | \btemps\sde\slecture\b | \breading\stime\b
  | ^(?:derniere\smise\sa\sjour|mis(?:e)?\sa\sjour|last\supdated?|updated|modifie)\b(?:\s(?:le|on|at))?\s?:?
  | ^(?:publie|posted|published|paru|mis\sen\sligne|cree)\s(?:le|on|by|par|a|at)\b
  | ^(?:photo|image)\sdu\s(?:redacteur|profil)\b | ^(?:writer|author)['’]s\s(?:picture|photo)\b | ^writer:
  | ©|\(c\)\s\d{4} | \ball\srights\sreserved\b | \btous\sdroits\sreserves\b
  | \bcookies?\b.*\b(?:accept|refus|site|policy|polit)
  | ^(?:tags?|mots[- ]cles|keywords|categories?|filed\sunder|classe\sdans)\s?:
    )""",
    re.X,
)
_BYLINE = re.compile(r"^(?:by|par|redige\spar|written\sby|de)\s(?P<who>.{3,60})$")
_PART = r"(?:[A-ZÀ-Þ][\w'’.-]*|de|du|la|le|von|van|and|et|&)"
_NAME = re.compile(rf"{_PART}(?:[ \u00a0]{_PART}){{1,5}}")
_DATE = re.compile(
    r"""(?:(?:lun|mar|mercre|jeu|vendre|same|diman|mon|tues?|wednes|thurs?|fri|sat(?:ur)?|sun)(?:di|day|che)?\.?,?\s)?
    (?:
      (?:le\s)?\d{1,2}(?:er|st|nd|rd|th)?\s
      (?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept?|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug)[a-z]*\.?(?:,?\s\d{4})?
    | (?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]*\.?\s\d{1,2}(?:,?\s\d{4})?
    | \d{1,2}[/.]\d{1,2}[/.]\d{2,4} | \d{4}-\d{2}-\d{2}
    )
    (?:,?\s(?:a|at|-)?\s?\d{1,2}[:h]\d{2}(?:\s?[ap]m)?)?(?:\s(?:utc|gmt|cet|est))?""",
    re.X,
)


def is_furniture(line: str) -> bool:
    """Whether a line of text is furniture by its own words: a button, a byline, a bare date."""
    words = line.split()
    if not words or len(words) > MAX_WORDS:
        return False
    folded = _flat(line)
    return bool(_WHOLE.fullmatch(folded) or _CUE.search(folded) or _DATE.fullmatch(folded) or byline(line))


def is_cue(line: str) -> bool:
    """Whether a line tells that its neighbours are a byline: a reading time, a date, an author's photo."""
    folded = _flat(line)
    return len(line.split()) <= MAX_WORDS and bool(_CUE.search(folded) or _DATE.fullmatch(folded))


def byline(line: str) -> str:
    """The author's name in a line such as "By Ana Kovel" or "Photo du rédacteur: Ana Kovel", else ""."""
    photo = re.match(r"(?:Photo du rédacteur|Writer|Author|Auteur|Autrice)\s?:\s*(.{2,60})$", line.strip())
    if photo:
        return photo.group(1).strip()
    match = _BYLINE.match(_flat(line))
    if match is None or _flat(line).startswith("de "):
        return ""
    who = line.strip()[-len(match.group("who")) :].strip()
    return who if _NAME.fullmatch(who) else ""


def _flat(line: str) -> str:
    return re.sub(r"\s+", " ", fold(line)).strip(" \t•·|-–—*\u00a0")
