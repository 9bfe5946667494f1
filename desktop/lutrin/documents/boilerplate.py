# ruff: noqa: E501 - the patterns read better an alternative a line
"""Words by which the furniture of web pages is known: reading times, menus, banners, share buttons, appeals.

A line is furniture only as a whole: a pattern spans it from its first word to its last, or names the reader
("you", « votre »), so that a sentence of the text about cookies, newsletters or comments stays text.
"""

from __future__ import annotations

import re

from .bylines import byline, is_credit
from .normalise import fold

MAX_WORDS = 14  # a longer line is no button, menu or byline
MAX_BANNER_WORDS = 60  # of a line that speaks to the reader: a cookie banner, a notice of rights

_MONTH = (
    r"(?:janv|fevr?|mars|avr|mai|juin|juil|aout|sept?|oct|nov|dec|jan|feb|mar|apr|may|jun|jul|aug)[a-z]*\.?"
)
_TIME = r"(?:\d{1,2}\s?[:h]\s?\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?|\d{1,2}\s?(?:h|[ap]\.?m\.?))"
_ZONE = r"(?:\s?\(?(?:utc|gmt|cet|cest|est|edt|bst|heure\sde\sparis|paris\stime)(?:[+-]\d{1,2})?\)?)?"
_WEEKDAY = (
    r"(?:(?:lun|mar|mercre|jeu|vendre|same|diman|mon|tues?|wednes|thu(?:rs)?|fri|sat(?:ur)?|sun|wed)"
    r"(?:di|day|che)?\.?,?\s)"
)
# Matched against the folded line (no case, no accents), without its bullet.
DATE = rf"""(?:{_WEEKDAY}?
    (?:
      (?:le\s|on\s)?{_WEEKDAY}?\d{{1,2}}(?:er|st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s\d{{4}})?
    | {_MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s\d{{4}})?
    | \d{{1,2}}[/.]\d{{1,2}}[/.]\d{{2,4}} | \d{{4}}-\d{{2}}-\d{{2}}
    )
    (?:,?\s(?:a|at|-|–|\|)?\s?{_TIME}{_ZONE}|t\d{{2}}:\d{{2}}\S*)?)"""
_AGO = rf"""(?:il\sy\sa\s(?:\d+|une?|quelques)\s\w+ | (?:\d+|an?|one)\s\w+\sago
    | (?:hier|aujourd['’]hui|yesterday|today|just\snow|a\sl['’]instant)(?:,?\s(?:a|at)?\s?{_TIME})? | {_TIME}{_ZONE})"""
_WHEN = rf"(?:{DATE}|{_AGO})"
_DATE = re.compile(_WHEN, re.X)
_SITES = (
    r"(?:facebook|twitter|x|linkedin|whatsapp|telegram|instagram|youtube|bluesky|threads|mastodon|tiktok|reddit"
    r"|pinterest|messenger|signal|flipboard|e-?mail|courriel|mail|sms)"
)
_ARTICLE = r"(?:article|page|post|story|contenu|billet|video|texte|publication|analyse|tribune|lien|link)"

_WHOLE = re.compile(
    rf"""(?:
    (?:top|bottom|bas|haut)\s(?:of|de)\s(?:the\s|la\s)?page | back\sto\stop | retour\sen\shaut
  | (?:skip|jump|aller|passer)\s(?:to|au|directement\sau)\s(?:main\s|the\s)?(?:content|contenu)(?:\sprincipal)?
  | (?:\d+\s)?(?:commentaires?|comments?|reactions?)(?:\s\(?\d+\)?)?
  | (?:leave|write|add|post)\sa\s(?:comment|reply)(?:\s\w+){{0,3}}
  | (?:laisser|laissez|rediger|ecrire|ajouter|publier)\sun\scommentaire(?:\s\w+){{0,3}}
  | (?:aucun|no|voir\sles|see\s(?:the|all))\s(?:commentaires?|comments?)(?:\syet)?
  | (?:rejoindre|rejoignez|join)\s(?:la|the)\sconversation
  | (?:(?:log|sign)\sin|connectez-vous|identifiez-vous)\s(?:to|pour)\s(?:comment|post|reply|commenter|reagir).*
  | ree | img | image | photo | logo | menu | accueil | home | search | rechercher? | fermer | close
  | share | partager | partagez | (?:tweet|partage)(?:er|z)?
  | (?:partager|partagez|share|envoyer|send)\s(?:(?:cet(?:te)?|l['’]|la\s|le\s|ce\s|this\s|the\s|cette\s)\s?{_ARTICLE}\s?)?
    (?:(?:sur|on|via|par|by|with|avec|to|a)\s(?:{_SITES}|un(?:e)?\sami(?:e)?|a\sfriend)(?:,?\s(?:ou|et|or|and)?\s?{_SITES})*)?
  | (?:offrir|give|gift|save|enregistrer|sauvegarder|imprimer|print|ecouter|listen\sto|copier|copy)
    \s(?:cet(?:te)?|l['’]|le|la|this|the)\s?{_ARTICLE}
  | se\sconnecter | connexion | log\s?in | sign\s?in | sign\s?up | s['’]inscrire | s['’]abonner | subscribe(?:\snow)?
  | abonnez-vous | inscrivez-vous | register | {_SITES} | copier\sle\slien | copy\s(?:link|url)
  | imprimer | print | pdf | suivre | follow
  | tous\sles\sposts | all\sposts | voir\stout | see\sall | view\sall | voir\splus | see\smore | show\smore
  | read\smore | lire\sla\ssuite | en\ssavoir\splus | learn\smore | load\smore | lire\splus
  | table\sdes\smatieres | sommaire | table\sof\scontents | contents
  | (?:previous|next|precedent|suivant)(?:\s(?:post|article|page))?
  | (?:article|page|post)\s(?:precedente?|suivante?)
  | (?:j['’]aime|likes?|vues?|views?|partages?|shares?)(?:\s:?\s?\d+)?
  | \d[\d\s.,]*[km]?\s(?:j['’]aime|likes?|vues?|views?|partages?|shares?|min|abonnes|followers)
  | publicite | advertisement | sponsored(?:\scontent)? | ads? | contenu\ssponsorise
  | (?:la\ssuite\sapres\s(?:la|cette)\spublicite|(?:article|story)\scontinues\sbelow.*|advertisement\s-.*)
  | (?:page\s)?\d{{1,4}}\s?(?:/|of|sur|de)\s?\d{{1,4}} | page\s\d{{1,4}} | [-–—]\s?\d{{1,4}}\s?[-–—]
  | mentions\slegales | (?:politique\sde|charte\sde)\s(?:confidentialite|cookies) | plan\sdu\ssite | site\s?map
  | privacy(?:\s(?:policy|notice|settings))? | cookies?(?:\s(?:policy|settings|preferences|notice))?
  | terms\s(?:of\s(?:use|service)|and\sconditions|&\sconditions) | conditions\sgenerales(?:\sd['’]utilisation)?
  | (?:gerer|parametrer|manage|personnaliser)\s(?:les\s|mes\s|vos\s|my\s|your\s)?(?:cookies?|choix|choices|preferences)(?:\s(?:preferences|settings|choices))?
  | (?:accepter|accept|refuser|reject|decline|autoriser|allow)(?:\s(?:tout|tous|all))?(?:\s(?:les\s)?cookies)?
    (?:\s(?:et\scontinuer|and\scontinue|et\sfermer|and\sclose))?
  | tout\s(?:accepter|refuser) | continuer\ssans\saccepter | continue\swithout\saccepting
  | contact(?:ez-nous|\sus)? | nous\scontacter | about\sus | qui\ssommes-nous\s?\?? | faq | rss
  | lire\s(?:la\svideo|le\sson) | (?:play|watch)(?:\s(?:the\s)?video)? | voir\sla\svideo | mute | unmute | couper\sle\sson
  | (?:plein\secran|full\s?screen) | (?:loading|chargement)(?:\s(?:du|the|de\sla|le)?\s?(?:lecteur|video|player))?
  | \d{{1,2}}:\d{{2}}\s?/\s?\d{{1,2}}:\d{{2}} | (?:duree|duration)\s?:?\s?\d{{1,2}}:\d{{2}}
    )[\s.:…»›>|!]*""",
    re.X,
)
_TAIL = (
    r"(?:\s?[(|·•–—].{0,50}|[,\s-]+(?:et\s|and\s)?(?:mise?\sa\sjour|updated|modifie)\b.{0,40}"
    r"|,?\s(?:par|by|in|dans|sur|on)\s[^,.;]{2,40})?"
)
# When a page was published, or how long it takes to read: its neighbours are a byline.
_PUBLISHED = re.compile(
    rf"""(?:
    (?:(?:[^.]{{0,60}}[|·•–—]|{_WHEN}\s?[,-]?)\s?)?\d+\s?-?(?:min|minutes?)\.?[\s-](?:de\slecture|read(?:ing\stime)?)
  | (?:(?:estimated|average)\s)?reading\stime(?:\s?:?\s?\d.{{0,20}})?
  | (?:temps|duree)\s(?:moyen\s|estime\s)?de\slecture(?:\sestimee?)?(?:\s?:?\s?(?:environ\s)?\d.{{0,20}})?
  | (?:article\s)?(?:derniere\smise\sa\sjour|mise?\sa\sjour|last\s(?:updated?|modified)|updated|modifie|actualise)
    (?:(?:\s(?:le|on|at|a))?\s?:?\s?{_WHEN}{_TAIL})?
  | (?:(?:first|initialement)\s)?(?:article\s)?
    (?:publiee?|posted|published|paru|parution|publication|mise?\sen\sligne|cree|date|diffuse)
    (?:\s(?:le|on|at|a|date))?\s?:?\s?{_WHEN}{_TAIL}
  | derniere\smise\sa\sjour\s[^.]{{0,40}}:\s?[\d\s./-]{{4,20}}
  | (?:posted|publie)\s(?:by|par)\s(?:\w+|[^,.]{{2,60}}\s(?:at|on|le|a)\s{_WHEN})
  | (?:photo|image)\sdu\s(?:redacteur|profil)\b.* | (?:writer|author)['’]s\s(?:picture|photo)\b.* | writer:.*
    )\W*""",
    re.X,
)
_FILED = re.compile(
    r"""(?:
    ©.* | \(c\)\s?\d{4}.* | copyright\s?(?:©|\(c\)|\d{4}).*
  | .{0,60}\b(?:all\srights\sreserved|tous\sdroits\sreserves)\b.{0,60}
  | (?:tags?|mots[- ]cles|keywords|categor(?:y|ies?)|filed\sunder|classe\sdans|posted\sin|themes?|topics?|rubriques?
    |hashtags?)\s?:.*
  | (?:\#[^\W\d_]\w*[\s,]*)+
    )\W*""",
    re.X,
)
_COOKIES = r"\b(?:cookies?|traceurs)\b"
_LETTER = (
    r"(?:news\s?letters?|lettres?\s(?:d['’]information|quotidienne|hebdomadaire|du\s(?:jour|matin|soir))"
    r"|infolettres?|mailing\slist)"
)
_BANNER = re.compile(
    rf"""(?:
    # cookies: the page speaks, or speaks to its reader
    (?:we|nous|(?:this|our|the)\s(?:web)?site|(?:ce|notre|le)\ssite(?:\s(?:web|internet))?)
      (?:\s(?:and|et)\s(?:our|nos)\s(?:\d+\s)?(?:partners|partenaires))?,?\s
      (?:uses?|utilis\w+|stock\w+|store|depos\w+|place|recour\w+|emplo\w+)\b[^«“"]*{_COOKIES}.*
  | (?:you|vous)\s(?:must|need\sto|have\sto|can|may|devez|pouvez)\s[^«“"]*{_COOKIES}[^«“"]*
  | (?:please\s|merci\sd['’]|veuillez\s)?(?:accept|enable|allow|accept(?:er|ez)|activ(?:er|ez)|autoris(?:er|ez))\s
      (?:the\s|our\s|all\s|les\s|nos\s|tous\sles\s)?{_COOKIES}[^«“"]*
  | (?:by|en)\s(?:continu|clicking|using|cliquant|poursuivant|utilisant|brows|navigu)\w*
      (?=[^«“"]*\b(?:site|website|navigation|brows\w+|cliqu\w+|click\w+|page|account|compte)\b)[^«“"]*
      \b(?:you|vous)\b[^«“"]*(?:{_COOKIES}|\bterms\b|\bprivacy\b|\bconditions\b)[^«“"]*
  | (?:your\sprivacy|(?:la\sprotection\sde\s)?votre\svie\sprivee)\s(?:is|est|nous|matters?|compte)\b[^«“"]{{0,60}}
  | your\s(?:cookie|privacy)\s(?:choices|settings|preferences)
  | vos\s(?:choix|preferences)\s(?:de|en\smatiere\sde|concernant\sles)\s(?:cookies|confidentialite)
  # newsletters, subscriptions, gifts
  | (?:sign\sup|subscribe|register|inscrivez-vous|abonnez-vous|s['’](?:inscrire|abonner))\b
      (?=[^«“"]*\b(?:{_LETTER}|alerts?|inbox|updates|digest|briefing|channel|podcast|chaine|canal|e-?mails?|courriels?
        |la\ssuite|nos\s\w+|our\s\w+|cet\sarticle|this\sarticle|continue|continuer|acceder|access|compte|account)\b)
      [^«“"]{{0,160}}
  | (?:get|receive|recevez|retrouvez)\s[^«“"]{{0,120}}\b
      (?:inbox|boite\s(?:mail|e-?mail|de\sreception)|newsletter|par\s(?:e-?mail|courriel)|by\se-?mail)\b[^«“"]{{0,60}}
  | (?:(?:la\s)?suite|le\sreste|(?:cet?|the|this)\s(?:article|contenu|content|story))
      \s(?:est|is)\s(?:reservee?\s(?:aux?|a\snos)|(?:available\s)?(?:for|to)\s(?:our\s)?(?:subscribers|members)|exclusively)
      [^«“"]{{0,80}}
  | il\s(?:vous\s)?reste\s[\d.,]+\s?%\s[^«“"]{{0,80}} | you\shave\s(?:\d+|\w+)\s(?:free\s)?articles?\s[^«“"]{{0,60}}
  | (?:already|deja)\s(?:an?\s)?(?:subscrib\w+|member|abonnee?|inscrite?|registered)\s?(?:\?.{{0,60}}|[,:]?\s(?:log|sign|connect|se\sconnect|identifi)\w*.{{0,40}})
  | (?:start|try|essayez|profitez|unlock|become|devenez)\s[^«“"]{{0,40}}
      \b(?:free\strial|essai\sgratuit|unlimited\saccess|acces\sillimite|abonnee?|subscriber|nos\soffres)\b[^«“"]{{0,40}}
  | become\sa\s(?:paid\s|free\s)?member(?:\s(?:today|now))? | devenez\smembre
  | support\s(?:us(?:\s(?:today|now))?|(?:our|independent)\s(?:journalism|reporting|newsroom|site)\b[^«“"]{{0,60}})
  | soutenez(?:-nous|\s(?:notre|un|le)\s(?:journal|journalisme|redaction|site|media)\b[^«“"]{{0,60}})
  | (?:donate|faites\sun\sdon|faire\sun\sdon|make\sa\sdonation)(?:\s(?:now|maintenant|today|ici|here)\b[^«“"]{{0,60}})?
  | (?:follow\sus|suivez[- ]nous|retrouvez[- ]nous|rejoignez[- ]nous|join\sus)(?:\s(?:on|sur)\b[^«“"]{{0,80}})?
  | (?:follow|suivez)\s[^«“".]{{2,40}}\s(?:on|sur)\s{_SITES}\b[^«“"]{{0,60}}
  | (?:join|rejoignez)\s(?:our|notre|nos)\s(?:\w+\s){{0,2}}(?:channel|newsletter|community|chaine|canal|communaute|groupe|group)
      \b[^«“"]{{0,60}}
  | (?:download|telechargez)\s(?:our|the|notre|nos|l['’])\s?(?:\w+\s)?app(?:s|lications?)?\b[^«“"]{{0,60}}
  | (?:notre|nos|our|the)\s{_LETTER} | {_LETTER}
  | (?:recevoir|receive)\s(?:les|des|nos|la|notre|our|the|breaking)\s(?:\w+\s){{0,2}}{_LETTER}[^«“"]{{0,40}}
  | (?:share|partagez)\s(?:your|votre)\s(?:thoughts|opinion|avis|story|view|views)\b[^«“"]{{0,60}}
  | (?:have|got|avez-vous|vous\savez)\s(?:an?\s|une?\s|des\s)?(?:tip|informations?\sa\s(?:nous|partager)|remarque)\b[^«“"]{{0,100}}
  # players
  | (?:your\sbrowser|votre\snavigateur)\s[^«“"]{{0,40}}
      \b(?:support|javascript|video|html5|element|lire|charge|supporte|compatible|outdated|obsolete)\b[^«“"]{{0,60}}
  | (?:please|veuillez|merci\sd['’])\s?(?:enable|activ\w+)\sjavascript[^«“"]{{0,60}}
  | (?:this|cette)\svideo\s(?:is\snot|is\sno\slonger|cannot|can['’]?t|n['’]est\spas|n['’]est\splus|ne\speut)\b[^«“"]{{0,80}}
  | lecture\sdu\stexte\spar\sune\svoix\b[^«“"]{{0,40}}
  # whose views, whose rights, where from
  | (?:the\s)?(?:views?|opinions?)(?:\s(?:and|&)\s\w+)?\s(?:expressed|presented|stated|here)\b[^«“"]*
      \b(?:(?:are|is)\s(?:\w+\s){{0,3}}(?:authors?|writers?|contributors?|own)|not\s(?:necessarily\s)?(?:reflect|represent)
        |belong\s(?:\w+\s)?to\sthe\sauthors?)\b[^«“"]*
  | (?:les\s)?(?:opinions?|propos|points?\sde\svue|avis|positions?|analyses?)(?:\s(?:et|ou)\s\w+){{0,2}}\s
      (?:exprim|tenu|present|emis|develop|defendu)\w*[^«“"]*\bn['’]engag\w+\b[^«“"]*
  | (?:cet(?:te)?|ce)\s(?:article|tribune|texte|note|publication|analyse|billet)[^«“"]{{0,60}}
      \bn['’]engage\sque\s(?:la\sresponsabilite\sde\s)?(?:son|sa|ses|leurs?|l['’]|les\s)\s?aut(?:eur|rice)[^«“"]*
  | (?:cet(?:te)?|ce|this)\s(?:article|tribune|story|piece|interview|billet|post)\s(?:a\s(?:d['’]abord\s)?ete|est|was|has\sbeen)\s
      (?:(?:d['’]abord|initialement|originally|first)\s(?:publiee?|parue?|published|traduite?)
        |republished|reproduite?|traduite?|translated|syndicated|mise?\sa\sjour|updated)\b[^«“"]{{0,120}}
  | (?:reproduction|toute\sreproduction)\s(?:interdite|prohibited|is\sprohibited|forbidden|sans\sautorisation)[^«“"]{{0,80}}
  | (?:click|cliquez)\s(?:here|ici)\b[^«“"]{{0,60}}
    )\W*""",
    re.X,
)
# What stands over titles of other articles.
_LISTED = (
    r"(?:(?:a\s)?(?:re)?lire\s(?:aussi|egalement|sur\sle\smeme\s\w+|l['’]article|(?:notre|nos)\s\w+)"
    r"|(?:a\s)?(?:voir|ecouter|decouvrir|regarder)\s(?:aussi|egalement)"
    r"|see\salso|also\sread|read\s(?:also|more|next|the\sfull\s\w+)"
    r"|(?:more|plus)\s(?:on|sur|from)\s(?:this|the|ce|le)\s\w+|more\sstories"
    r"|related(?:\s(?:articles?|posts?|stories|story|content|topics|coverage|news|reading|links))?"
    r"|articles?\s(?:similaires|lies|recents|connexes|associes|relatifs)|sur\sle\smeme\s(?:sujet|theme)"
    r"|dans\sla\smeme\s(?:rubrique|categorie)|(?:(?:nos|d['’])\s?)?autres\sarticles"
    r"|vous\s(?:aimerez|pourriez\saimer)(?:\s(?:aussi|peut-etre|egalement))?|you\s(?:may|might|could)\s(?:also\s)?like"
    r"|recommended\s(?:for\syou|stories|articles)|recommande\spour\svous|what\sto\sread\snext|around\sthe\sweb"
    r"|most\s(?:read|popular|viewed|shared)|(?:(?:les\s|articles\s)(?:les\s)?)?plus\s(?:lus|vus|partages|consultes)"
    r"|trending(?:\snow)?|editor['’]?s?['’]?\s(?:picks?|choice)|don['’]t\smiss|a\sne\spas\s(?:manquer|rater)"
    r"|(?:recent\sposts|posts?\srecents))"
)
_OPENER = re.compile(rf"(?:{_LISTED}|a\s(?:re)?lire)[\s:…»›>|!]*")
# One line that sends the reader elsewhere: "Read more: Iran denies attack".
_ELSEWHERE = re.compile(
    rf"""(?:{_LISTED}\s?[:|»>–—→-]\s?.+
    | (?:a\s)?(?:lire|relire|voir|ecouter|regarder)(?:\sla\svideo)?\s?[:|»>→]\s?.+ | (?:watch|podcast|en\simages|in\spictures)\s?[:|»>]\s?.+
    | lire\s(?:aussi|egalement)\s.+ | read\smore\s(?:about|on|here|at|from)\b.+
    | (?:notre|our)\s(?:dossier|coverage)\s:\s?.+)""",
    re.X,
)
_HOME = r"(?:accueil|home(?:page)?|news|actualites?|a\sla\sune)"
_TRAIL = re.compile(
    rf"(?:{_HOME}(?:\s?[>›»/|→]\s?[^>›»/|→.]{{2,60}}){{1,6}}|[^›.]{{2,30}}(?:\s?›\s?[^›.]{{2,60}}){{1,6}})"
)
_APART = re.compile(r"\s[·|•]\s|\s{3,}|\t")
_PROPER = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*(?:\s(?:\w{1,3}\s)?[A-ZÀ-Þ][\w'’.-]*){0,4}"
)  # a name, a place, a rubric
_COUNTED = re.compile(
    r"(?:\d+\s(?:commentaires?|comments?|reactions?)|(?:commentaires?|comments?|reactions?)\s\(?\d+\)?)\W*"
)


def is_furniture(line: str) -> bool:
    """Whether a line of text is furniture by its own words: a button, a byline, a bare date, a banner."""
    words = line.split()
    if not words or len(words) > MAX_BANNER_WORDS:
        return False
    flat = _flat(line)
    if _BANNER.fullmatch(flat) or _FILED.fullmatch(flat):
        return True
    if len(words) <= 2 * MAX_WORDS and (_ELSEWHERE.fullmatch(flat) or _PUBLISHED.fullmatch(flat)):
        return True
    if len(words) > MAX_WORDS:
        return False
    known = (_WHOLE, _DATE, _OPENER, _TRAIL)
    if any(pattern.fullmatch(flat) for pattern in known) or byline(line) or is_credit(line):
        return True
    return _is_row(line)


def _is_row(line: str) -> bool:
    """Whether a line is a row of buttons ("Menu · Sign in") or of a byline's parts ("Valdrenne | 16 août")."""
    parts = [part.strip() for part in _APART.split(line) if part.strip()]
    if len(parts) < 2:
        return False
    told = [is_furniture(part) for part in parts]
    dated = any(is_date(part) or tells_publication(part) for part in parts)
    return all(known or (dated and _PROPER.fullmatch(part)) for known, part in zip(told, parts, strict=True))


def is_date(line: str) -> bool:
    """Whether a line is a date or a time and nothing else."""
    return len(line.split()) <= MAX_WORDS and bool(_DATE.fullmatch(_flat(line)))


def tells_publication(line: str) -> bool:
    """Whether a line says when the page was published or how long it takes to read."""
    return len(line.split()) <= 2 * MAX_WORDS and bool(_PUBLISHED.fullmatch(_flat(line)))


def opens_list(line: str) -> bool:
    """Whether the lines under this one are titles of other articles ("Related", « Sur le même sujet »)."""
    return len(line.split()) <= MAX_WORDS and bool(_OPENER.fullmatch(_flat(line)))


def counts_comments(line: str) -> bool:
    """Whether readers' comments follow: "3 comments", « Commentaires (12) »."""
    return bool(_COUNTED.fullmatch(_flat(line)))


def _flat(line: str) -> str:
    """The line for the patterns: folded, single spaces, no bullet, no spaces at its ends."""
    return re.sub(r"\s+", " ", fold(line)).strip(" \t•·|-–—*\u00a0")
