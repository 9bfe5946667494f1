"""Word patterns that tell the kind of the name beside them, for ``contexts``. Group 1 is the name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lutrin.domain.actor import ActorKind

from . import heads

_PERSON, _ORGANISATION, _PLACE = ActorKind.PERSON, ActorKind.ORGANISATION, ActorKind.PLACE


@dataclass(frozen=True, slots=True)
class Cue:
    """A pattern and what it tells; ``weight`` 2 is as good as a definition."""

    pattern: re.Pattern[str]
    kind: ActorKind
    weight: float = 1.0
    single: bool = False  # a person's name may be one word here


# words with a capital that begin no name
NEVER = heads.words(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday janvier fevrier mars avril mai juin juillet "
    "aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi dimanche easter "
    "christmas ramadan lent paques noel toussaint internet the a an he she it we they i you his her their "
    "our its this that these those there here one two and but or so if not no yes all some many most of in "
    "on at for from to by with as when while le la les un une des il elle ils elles on nous vous je ce cet "
    "cette ces son sa ses leur leurs mon ma mes notre nos republique-unie etat "
    "etats union dame dames qui que et ou mais donc or si non oui tout tous en au aux du de "
    "dans par pour sur avec chapitre article chapter part section item annexe annex tab figure table"
)

_CAP = r"[A-ZÀ-ÖØ-Þ]"
_WORD = rf"{_CAP}[\w’'-]*"
_NAME = rf"({_WORD}(?: {_WORD})*)(?! {_CAP})"
_LINKS = r"(?: (?:de|du|von|van|der|den|bin|ben|al|el|da|dos|di))*"
_FULL = rf"({_WORD}(?: {_CAP}\.)?{_LINKS}(?: {_WORD}){{1,2}})(?! {_CAP})"


def _cue(pattern: str, kind: ActorKind, weight: float = 1.0, *, single: bool = False) -> Cue:
    return Cue(re.compile(pattern), kind, weight, single)


_SAID = (
    r"(?:said|says|added|adds|argued|argues|insisted|insists|warned|warns|declared|replied|answered|asked|"
    r"wrote|writes|quipped|recalled|noted|notes|told|concluded|explained|explains|conceded|countered|shouted)"
)
_JOB = (
    r"(?:[a-z]+(?:ologist|ologue|ician|onomist|rapher|secretary|president|captain|mayor|nurse|lawyer|"
    r"spokes(?:man|woman|person)|chair(?:man|woman|person)?|minister|director|manager|leader|judge|"
    r"officer|editor|author|professor|teacher|farmer|driver|trader|analyst|witness|victim|"
    r"commander|ambassador|envoy|negotiator|historian|researcher|founder|owner|engineer|counterpart|"
    r"colleague|wife|husband|son|daughter|brother|sister|mother|father|widow|headmistress|headmaster|"
    r"correspondent|resident|activist|campaigner|economist|inspector|prosecutor|treasurer|clerk)"
    r"|mayor|nurse|lawyer|captain|president|minister|director|judge|editor|author|farmer|chair|"
    r"chairman|chairwoman|wife|husband|son|daughter|brother|sister|mother|father|founder|owner|"
    r"leader|secretary|spokesman|spokeswoman|treasurer|clerk|trader|analyst|driver|teacher|professor)"
)
_PLACE_NOUN = (
    r"(?:ports?|town|city|cities|village|provinces?|republic|regions?|capital|mayor|islands?|outskirts|"
    r"streets|governments?|governor|airport|valley|district|harbour|kingdom|people|borders?|coast|north|"
    r"south|east|west)"
)
_DASH = r" ?[-–—] ?(?=\S)"
_DAY = r"[^(),]{3,16}"  # of a dateline
_AGENCY = rf"({_WORD}(?: {_WORD}){{0,3}})"
_CAPITALS = rf"{_CAP}[A-ZÀ-Þ’'-]{{2,}}"
_RUBRICS = (
    r"(?:ENTRETIEN|INTERVIEW|REPORTAGE|ANALYSE|ANALYSIS|OPINION|EXCLUSIF|EXCLUSIVE|BREAKING|UPDATE|URGENT|ALERTE|"
    r"ENQUÊTE|RÉCIT|DÉCRYPTAGE|PORTRAIT|COMMUNIQUÉ|TRIBUNE|ÉDITO|ÉDITORIAL|EDITORIAL|NOTE|OBJET|SUBJECT|RÉSUMÉ|"
    r"SUMMARY|FOCUS|VIDEO|VIDÉO|CHRONIQUE|COMMENT|FEATURE|PROFILE|EXPLAINER|BOTTOM|ANNEXE|ANNEX|CONTEXTE|BACKGROUND)"
)
# « KORVANA, 12 février (Agence Continentale) – », "DUNCASTLE — "
_DATELINES = (
    _cue(rf"^{_WORD}(?: {_WORD}){{0,3}}(?:, {_DAY})? \({_AGENCY}\){_DASH}", _ORGANISATION, 2),
    _cue(rf"^({_WORD}(?: {_WORD}){{0,3}})(?:, {_DAY})? \({_WORD}(?: {_WORD}){{0,3}}\){_DASH}", _PLACE, 2),
    _cue(
        rf"^({_CAPITALS}(?: {_CAPITALS})?), "
        rf"(?:{_CAP}\w{{2,8}}\.? \d{{1,2}}|\d{{1,2}}(?:er)? \w{{3,9}}\.?){_DASH}",
        _PLACE,
        2,
    ),
    _cue(rf"^(?!{_RUBRICS}\b)({_CAPITALS}) [–—] (?={_CAP}[^:;]{{40}})", _PLACE, 2),
)
_SEA = r"(?:Gulf|Kingdom|Republic|Bay|Strait|Straits|Isle|Sea|Sultanate|Principality|Duchy)"
_ENGLISH = (
    *_DATELINES,
    _cue(rf"\b({_SEA} of(?: the)? {_WORD})(?! {_CAP})", _PLACE, 2),
    _cue(
        rf"\b((?:Port|Fort|Tell|Cape|Lower|Upper|Lake|Alto|Sierra) (?!Authority|House|Chamber|Court){_WORD})"
        rf"(?!['’-]|\w| {_CAP})",
        _PLACE,
        2,
    ),
    _cue(
        rf"\b({_WORD}(?: {_WORD})* (?:Lane|Ridge|Narrows|Straits?|Bay|Islands?|Valley|Harbour|Pass|Peninsula|"
        rf"Heights|River|Plateau|Republic|Province))(?!\w| {_CAP})",
        _PLACE,
        2,
    ),
    _cue(
        rf"\b(?:[Ff]irm|[Oo]perator|[Cc]ompany|[Gg]roup|[Cc]ontractor|[Cc]harity|[Pp]ublisher|[Ii]nsurer|"
        rf"[Mm]anufacturer|[Tt]rader|[Cc]onsultancy|[Tt]hink tank|[Uu]nion),? ({_WORD}(?: {_WORD})*)"
        r"(?=, (?:said|says|attribut|which|whose|has|was|is)|,? criticised|,? said)",
        _ORGANISATION,
        2,
    ),
    _cue(rf"\b[Tt]he ({_WORD}) (?:summit|talks|conference|treaty|compromise)\b", _PLACE, 2),
    _cue(rf"\b{_PLACE_NOUN} (?:city )?of {_NAME}(?!['’]s)", _PLACE, 2),
    _cue(
        rf"\b{_NAME} (?:airfield|airport|harbour|peninsula|province|valley|region|basin|refinery)\b", _PLACE
    ),
    _cue(rf"{_SAID} {_FULL}(?:[,.;]|$| of | in )", _PERSON, 2),
    _cue(rf"[”\"’'],? {_FULL} {_SAID}\b", _PERSON, 2),
    _cue(rf"\b{_JOB}(?: [a-z ]{{3,30}})?, {_FULL}(?=,)", _PERSON, 2),
    _cue(
        rf"\b(?:[Hh]er|[Hh]is|[Tt]he|[Aa]n?|[Tt]heir|[Ii]ts|[Ff]ormer) (?:[a-z]+ )?{_JOB} {_FULL}", _PERSON, 2
    ),
    _cue(rf"(?:^|[\s\"“]){_FULL}, (?:an?|who|whose) [a-z]", _PERSON),
    _cue(rf"^(?:By|BY) {_FULL}(?=$|,| in | on )", _PERSON, 2),
    _cue(
        rf"\b({_WORD}(?: (?:{_WORD}|&|and))* (?:Plc|plc|PLC|SA|Ltd|Inc|GmbH|AG|Corp|LLC|NV|SpA))\b",
        _ORGANISATION,
        2,
    ),
)
_JOB_FR = (
    r"(?:[a-zéèêç]+(?:ologue|iste|teur|trice|ienne|icien)|maire|mairesse|juge|député|députée|ministre|président|"
    r"présidente|professeur|professeure|historien|avocat|avocate|chercheur|chercheuse|colonel|général|"
    r"lieutenant|capitaine|commandant|adjudant|préfet|préfète|procureur|procureure|sénateur|médecin|docteur|"
    r"docteure|agriculteur|pêcheur|commissaire|infirmière|infirmier|gardien|gardienne|patron|patronne|"
    r"porte-parole|chef|cheffe|secrétaire|gérant|gérante|fondateur|cofondateur|notaire|greffier|greffière|"
    r"bâtonnier|bâtonnière|père|mère|fils|fille|frère|sœur|neveu|nièce|époux|épouse|mari|femme|veuve|veuf|"
    r"petit-fils|petite-fille|conseiller|conseillère|ambassadeur|négociateur|romancier|romancière|écrivain|"
    r"écrivaine|ouvrier|ouvrière|étudiant|étudiante|trésorier|trésorière|maraîcher|maraîchère|homologue)"
)
_SAID_FR = (
    r"(?:déclare|affirme|ajoute|dit|indique|estime|confie|explique|assure|lance|tranche|précise|répond|"
    r"observe|note|résume|insiste|regrette|soupire|prévient|juge|souligne|déplore|rappelle|ironise|martèle|"
    r"conclut|poursuit|plaide|raconte|témoigne|reconnaît|admet|s['’](?:indigne|inquiète|étonne|alarme|agace)|"
    r"(?:a|avait) (?:déclaré|affirmé|ajouté|dit|indiqué|estimé|confié|expliqué|assuré|lancé|tranché|précisé|"
    r"répondu|conclu|rappelé|soutenu|souligné))"
)
_OF = r"(?:de la |de l['’]|de |du |des |d['’])"
_NAMES = rf"{_WORD}(?: {_WORD})*"
_BODY_FR = (
    r"(?:hôpital|clinique|centre hospitalier|collège|lycée|douane|brigade|coopérative(?: agricole)?|fanfare|"
    r"caserne|gendarmerie|commissariat|observatoire|musée|théâtre|évêché|ministère)"
)
_QUALITY_FR = r"(?: [a-zéèêàçù]{2,}(?:ale?|aux|iques?|en|enne|aire|eur|if|ive|el|elle|ais|aise|é|ée|ien)\b)"
_FRENCH = (
    *_DATELINES,
    _cue(rf"^({_WORD}(?: {_WORD}){{0,2}}), le \d", _PLACE),
    _cue(rf"(?<![Uu]n )(?<![Uu]ne )(?<![Dd]es )\b({_BODY_FR} {_OF}{_NAMES})(?! {_CAP})", _ORGANISATION, 2),
    _cue(
        r"\b((?:Observatoire|Conseil|Comité|Cour|Institut|Agence|Commission|Fédération|Syndicat|Ligue|Parti|Banque|"
        r"Centre|Assemblée|Autorité|Office|Association|Front|Rassemblement|Mouvement|Fonds|Chambre)"
        rf"{_QUALITY_FR}+(?: {_OF}{_NAMES})*)(?! (?:pour|de|du|des|d['’]))(?! {_CAP})",
        _ORGANISATION,
        2,
    ),
    _cue(
        rf"\b(Cour (?:d['’]assises|d['’]appel|constitutionnelle|suprême|régionale?) {_OF}{_NAMES})",
        _ORGANISATION,
        2,
    ),
    _cue(
        rf"(?<![Uu]ne )(?<![Uu]n )\b((?:col|baie|détroit|golfe|îles?|lac|mont|pont|moulin|couvent|ruisseau|"
        rf"abbaye|Détroit|Golfe|"
        rf"République|Royaume|Principauté|Îles?|Baie|Col|Pont) (?:{_OF})?{_NAMES})(?! {_CAP})",
        _PLACE,
        2,
    ),
    _cue(rf"\b((?:Tell|Port|Fort|Ras|Bir|Mont|Lac) {_WORD})(?! {_CAP})", _PLACE, 2),
    _cue(
        r"\b(?:[Ll]a |[Ll]e |[Ll]['’]|[Uu]n |[Uu]ne |du |au |activités de la )"
        r"(?:laiterie|fintech|société-écran|prestataire|fabricant|usine|réseau|congrégation|syndicat|"
        r"cabinet|négociant|raffineur|équipementier|sous-traitant|brasserie|mutuelle|armateur|assureur|éditeur|"
        r"start-up|holding|fondation|coopérative|opérateur)"
        rf"(?: (?:de |d['’])?[a-zéèêàç]{{4,}})?,? ({_NAMES})(?=[ ,.;])(?! {_CAP})",
        _ORGANISATION,
        2,
    ),
    _cue(rf"\b(?:[Ss]ondage|[Bb]aromètre|[Cc]abinet|[Ii]nstitut) ({_NAMES})(?! {_CAP})", _ORGANISATION, 2),
    _cue(
        rf"\b(?:sommet|traité|conférence|compromis|pourparlers|négociations) (?:de |d['’]){_NAME}", _PLACE, 2
    ),
    _cue(rf"\b(?<!merci )(?<!pense )(?<!jusqu['’])(?:à|À|vers|depuis) {_NAME}", _PLACE),
    _cue(
        r"\b(?:ports?|ville|village|provinces?|régions?|îles?|nord|sud|est|ouest|capitale|maire|mairesse|"
        r"habitants|golfe|poste|mine|vallée|aéroport|plaine|district|commune|régime|préfet|"
        r"royaume|frontière|faubourg|plateau|gare|bourg|hameau|gouvernement)"
        rf" (?:de la |du |d['’]|de l['’]|de ){_NAME}",
        _PLACE,
        2,
    ),
    _cue(rf"{_SAID_FR} {_FULL}(?=[,.;]|$| ?[»”])", _PERSON, 2),
    _cue(rf"\b{_JOB_FR}(?: [a-zéèêçà' ’-]{{3,30}})?, {_FULL}", _PERSON, 2),
    _cue(
        rf"\b(?:[Ll]e|[Ll]a|[Ll]['’]|[Uu]n|[Uu]ne|[Ss]on|[Ss]a|[Ll]eur|du|au) ?{_JOB_FR} {_FULL}", _PERSON, 2
    ),
    _cue(rf"\b{_FULL}, (?:son |sa |le |la |l['’])?{_JOB_FR}\b", _PERSON, 2),
    _cue(rf"^{_FULL} ?\. ?[–—]", _PERSON, 2),
    _cue(rf"^[Pp]ar {_FULL}(?=$|,| à )", _PERSON, 2),
    _cue(
        rf"\b({_WORD}(?: (?:{_WORD}|&|et))* (?:SA|SAS|SARL|SNC|GmbH|AG|Ltd|Inc|NV|SpA))\b", _ORGANISATION, 2
    ),
)
CUES: dict[str, tuple[Cue, ...]] = {"en": _ENGLISH, "fr": _FRENCH}
