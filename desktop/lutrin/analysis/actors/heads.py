"""Nouns that head the name of an institution, a company or a place, as patterns: for ``institutions``."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of ``text``, apart."""
    return frozenset(text.split())


# a name: words with a capital, joined by particles, hyphens, "&"
NAME = r"[A-ZÀ-ÖØ-Þ][\w’'&.-]*(?: (?:(?:de|du|la|le|en|sur|sous|lès|al|el) )?[A-ZÀ-ÖØ-Þ][\w’'&.-]*)*"

# -- French: « le tribunal administratif de Lyon » is known by its town ---------------------------------
_BODIES_FR = (
    r"universités?|tribunal|cour|parquet|barreau|préfecture|sous-préfecture|mairie|rectorat|diocèse|"
    r"archevêché|conseil (?:municipal|régional|départemental|communal|général|communautaire)|"
    r"chambre|CHU|CHR|académie"
)
_QUALITIES_FR = (
    r"administrati(?:f|ve)|judiciaire|correctionnel(?:le)?|constitutionnel(?:le)?|suprême|pénale?|criminelle|"
    r"spéciale?|militaire|civile?|libre|catholique|technique|technologique|polytechnique|américaine|nationale?|"
    r"régionale?|général|populaire|internationale?|d['’]appel|d['’]assises|d['’]instance|de grande instance|"
    r"de première instance|de commerce|de justice|de cassation|d['’]agriculture|des comptes|des métiers|"
    r"du travail|pour enfants|de police|national financier|national antiterroriste"
)
# an article before it tells the institution from "a university of Berlin"
FRENCH_BODY = re.compile(
    rf"(?:(?<=[ ('’«-])|^)(?<!\bun )(?<!\bune )(?<!\bdes )(?i:{_BODIES_FR})(?: (?i:{_QUALITIES_FR}))*"
    rf" (?:de la |de l['’]|de |du |des |d['’])(?=[A-ZÀ-ÖØ-Þ])|"
    r"(?<=[’' ])(?<!une )(?:association|amicale|fédération|confédération) des [a-zà-ÿ-]+(?: [a-zà-ÿ-]+)?"
    r" (?:de la |de l['’]|de |du |d['’])(?=[A-ZÀ-ÖØ-Þ])|"
    r"(?<=[ ('’])(?:université|école|IUT|FC|OGC|AJ|RC|AS|Racing Club de|Olympique de|Olympique|Girondins de)"
    r" (?=[A-ZÀ-ÖØ-Þ])"
)

# with a capital it is a name by itself: « la Commission du Nord »
FRENCH_CAPITAL_BODY = re.compile(
    r"(?:(?<=[ ('’«-])|^)(?:Commission|Conseil|Comité|Agence|Autorité|Office|Ligue|Cour|Banque|Organisation|"
    r"Alliance|Parlement|Assemblée|Fédération|Confédération|Institut|Université|École|Observatoire|Fonds|"
    r"Haut-Commissariat|Association|Syndicat|Chambre|Secrétariat|Front|Mouvement|Armée|Communauté)"
    r"(?: [a-zé]{4,}(?:al|ale|ales|aux|ique|ienne?|aire|if|ive|ée|é|ain|aine|oise?|aise?))?"
    r" (?:de la |de l['’]|de |du |des |d['’])(?=[A-ZÀ-ÖØ-Þ])"
)
# « le ministère de l’Eau et de l’Assainissement »
FRENCH_MINISTRY = re.compile(
    r"\b(?:[Mm]inistère(?: [a-zé]{3,}(?:ien|ais|ois|ain|and|ol|que|se|c|e))?"
    r" (?:de la |de l['’]|des |du |de )[A-ZÀ-ÖØ-Þ][\w-]+"
    r"(?: (?:étrangères|publique|nationale|sociale|sociales))?"
    r"(?:(?:, | et )(?:de la |de l['’]|des |du |de )[A-ZÀ-ÖØ-Þ][\w-]+(?: [A-ZÀ-ÖØ-Þ][\w-]+)?)*|"
    r"Cour (?:suprême|constitutionnelle|de cassation|des comptes|pénale internationale|"
    r"internationale de justice))"
    r"(?![\w’-])"
)
FRENCH_CLUB = re.compile(
    r"\b(?:Olympique|Stade|Racing|Sporting|Union sportive|Athlétic)"
    r" (?!de\b)[a-zé]+(?:ais|ois|ain|ien|ard|ique)\b"
)
# « M. A… B… », « Mme C »: names that a court has taken out
ANONYMOUS = re.compile(
    r"(?<![\w’'-])(?:M\.|Mme|Mlle|Mr\.?) (?:[A-Z](?:…|\.{3}|\.)?)(?: [A-Z](?:…|\.{3}|\.)?){0,2}"
    r"(?![\w’'-]| [A-Z][a-zé])"
)

# what an organisation is, right before its own name: « l’ONG Terre Claire », « la société "Zéphyr" »
KINDS_FR = (
    r"associations?|ONG|organisations?|fondations?|sociétés?|entreprises?|compagnies?|groupes?|groupements?|"
    r"parti|partis|syndicats?|collectifs?|mouvements?|usines?|banques?|laboratoires?|chaînes?|radios?|"
    r"quotidiens?|hebdomadaires?|magazines?|agences?|start-ups?|clubs?|gangs?|milices?|coalitions?|cartels?|"
    r"cabinets?|instituts?|coopératives?|filiales?|opérateurs?|constructeurs?|raffinerie|réseaux?|"
    r"fédérations?|confédérations?|faction|factions|multinationale"
)
KINDS_EN = (
    r"groups?|compan(?:y|ies)|NGOs?|firms?|banks?|newspapers?|magazines?|agenc(?:y|ies)|militias?|"
    r"organi[sz]ations?|movements?|charit(?:y|ies)|airlines?|carriers?|start-?ups?|think tanks?|"
    r"broadcasters?|foundations?|gangs?|cartels?|conglomerates?|subsidiar(?:y|ies)|manufacturers?|"
    r"contractors?|factions?|networks?"
)
_ADJECTIVE_FR = r"(?: (?!de\b|du\b|des\b|et\b|ou\b|à\b|au\b|en\b|que\b|qui\b|a\b|est\b)[\wéèêç-]+){0,2}"
QUOTED = {
    "fr": re.compile(
        rf"\b(?i:{KINDS_FR}){_ADJECTIVE_FR},? ?(?:appelée? |nommée? |dénommée? |baptisée? |intitulée? )?"
        r"(?:«\s*|[\"“„]\s?|[’'‘]{2}\s?)([^\Wa-z_][^«»\"“”\n]{1,70}?)(?:\s*»|\s?[\"”]|\s?[’'‘]{2})",
    ),
    "en": re.compile(rf"\b(?:{KINDS_EN})(?: called| named| known as)? [\"“]([A-Z][^\"“”\n]{{1,70}}?),?[\"”]"),
}
NAMED = {
    "fr": re.compile(
        r"\b(?:[Ll]e |[Ll]a |[Ll]['’]|[Ll]es |du |des |au |aux |de l['’]|d['’]une? |[Uu]ne? |cette |ce |cet |"
        rf"[Ss]on |[Ss]a |[Ll]eur |à l['’]|[Dd]eux |[Ll]['’]ex-)(?:{KINDS_FR})"
        r"(?: armée?| terroriste| rebelle| locale?| pétroli(?:er|ère)| aérienne| privée?| islamiste"
        r"| jihadiste)?"
        r" ([A-ZÀ-ÖØ-Þ][\w’'&-]+(?: (?:[A-ZÀ-ÖØ-Þ][\w’'&-]*|&|(?:du|de la) [A-ZÀ-ÖØ-Þ][\w-]+))*)"
    ),
    "en": re.compile(rf"\b(?:{KINDS_EN}) ([A-Z][\w’'&-]+(?: (?:[A-Z][\w’'&-]*|&))*)"),
}

# -- streets and buildings ------------------------------------------------------------------------------
FRENCH_STREET = re.compile(
    r"(?<!une )\b(?:(?:\d+e|\d+ème) )?(?:rue|avenue|boulevard|quai|square|impasse|esplanade|"
    r"rond-point|chaussée|ruelle)"
    r" (?:de la |de l['’]|de |du |des |d['’])?(?=[A-ZÀ-ÖØ-Þ])|"
    r"\bplace (?=[A-ZÀ-ÖØ-Þ])|\b(?:autoroute|route) (?=[AN]\d)",
)
BUILDINGS = (
    r"Street|Avenue|Boulevard|Road|Highway|Bridge|Station|Airport|Hall|Building|Square|Park|Cemetery|Tunnel|"
    r"Auditorium|Stadium|Harbou?r|Island|Islands|River|Lake|Bay|Mountains?|Hotel|Cathedral|Canyon|Valley|"
    r"Beach|Peninsula|Strait|Plaza|Tower|Memorial|Palace|Castle|Prison|Airfield|Barracks|Library"
)
BODIES_EN = (
    r"University|College|School|Academy|Institute|Foundation|Association|Society|Federation|League|Party|"
    r"Council|Committee|Commission|Agency|Authority|Ministry|Department|Bureau|Court|Tribunal|Herald|Tribune|"
    r"Gazette|Chronicle|Observer|Weekly|Magazine|Corporation|Airlines|Airways|Orchestra|Brigade|Battalion|"
    r"Corp|Inc|Ltd|LLC|Bank|Church|Union|Translators|FC|Rovers|Wanderers|Hotspur|Times|Post|Telegraph|Sun|Press|Sox|Congress|Parliament|"
    r"News|School District"
)
_WORDS_EN = r"(?:[A-Z][\w’'-]*|(?:[A-Z]\.)+|St\.|&) "
ENGLISH_BUILDING = re.compile(rf"\b(?:{_WORDS_EN}){{1,5}}(?:{BUILDINGS})\b(?! (?:[A-Z]|of\b))")
ENGLISH_BODY = re.compile(
    rf"\b(?!(?:West|East|Left|Right) Bank)(?:{_WORDS_EN}){{1,5}}(?:{BODIES_EN})\b"
    r"(?:,? (?:Inc|Ltd|Corp|LLC)\b\.?)?(?! [A-Z]| of [A-Z])"
)
# what a ministry or an institute may have besides its first subject; any other "and" begins another name
_TOPICS = (
    r"(?:Foreign|Urban|Rural|International|Natural|Human|Social|Public|Food|Strategic|Economic|Consumer|"
    r"Internal|Security|Family|Civil) [A-Z]\w+|Trade|Development|Cooperation|Co-operation|Technology|"
    r"Security|Defen[cs]e|Affairs|Non-Proliferation|Society|Finance|Industr(?:y|ies)|Energy|Environment|Culture|"
    r"Sports?|Education|Sciences?|Tourism|Youth|Health|Welfare|Labou?r|Employment|Commerce|Agriculture|"
    r"Fisheries|Forestry|Transport(?:ation)?|Communications?|Information|Immigration|Justice|Planning|Budget|"
    r"Research|Resources|Prevention|Control|Innovation|Skills|Families|Housing|Engineering|Medicine|"
    r"Economics|Peace|Evaluation|Law|Integration|Equality|Reform|Reconstruction|Oversight|Investment"
)
ENGLISH_BODY_OF = re.compile(
    r"\b(?:(?!The |A )(?:U\.S\.|U\.K\.|St\.|[A-Z](?:['’][A-Z])?[\w-]*) ){0,3}"
    r"(?:University|College|School|Academy|Institute|Bank|Court|Ministry|Department|Council|Assembly|Diocese|Archdiocese|Chamber|Parliament|Society|Bureau|Federation|Confederation|"
    r"Board|Centre|Center|Association|Union|League|Organi[sz]ation)"
    r"(?: (?:of|for|on)(?: the)? [A-Z](?:['’][A-Z])?[\w-]*"
    rf"(?: (?!(?:{BODIES_EN})\b)[A-Z](?:['’][A-Z])?[\w-]*|,(?= [A-Z](?:['’][A-Z])?[\w-]*,? and)|"
    rf",? (?:and|&) (?:{_TOPICS}))*)+"
)
# what may stand first with a capital and is no part of a name
NEVER_FIRST = words(
    "the a an in at on of for from to by with and but or as if when while after before since this that these "
    "those its his her their our my your he she it they we i is are was were yes no not so also there here "
    "what who how why where then now today both all some many most other another each every such former "
    "great good best nice senior president senator mr mrs ms dr sir professor says said because although "
    "though however"
)
