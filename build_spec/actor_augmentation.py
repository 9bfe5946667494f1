"""Makes training text for the recogniser of names harder and more varied than the data is.

Names are replaced by invented ones of many origins and sorts (the same one throughout a text), and a text is now
and then put in capitals, stripped of its accents, or spoilt as a scanner spoils it. Every list here was written for
Lutrin. A text is a string with spans ``(start, end, label)`` in code points, in order, none overlapping.
"""

from __future__ import annotations

import random
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, replace

Mark = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Sample:
    """A training text with its marks, and the data set it came from."""

    text: str
    marks: tuple[Mark, ...]
    source: str = ""


FIRST = """Aïcha Amadou Boubacar Fatoumata Ousmane Moussa Mariam Ibrahim Awa Kofi Kwame Ama Chidi Ngozi Emeka Tunde Yewande
Sipho Thandiwe Zanele Tariq Leïla Yasmina Karim Rachid Nadia Samir Hassan Hussein Abdelkader Abderrahmane Khadija
Mohamed Omar Youssef Zineb Farid Nasser Bachar Walid Rania Shirin Dariush Mahmoud Ali Reza Parviz Ahmet Mehmet Emine
Recep Ayşe Selin Levan Nino Tigran Anahit Ilham Nursultan Gulnara Dmitri Sergueï Sergei Igor Olena Volodymyr Andriy Oksana
Mykola Natalia Svetlana Alexeï Aleksandr Piotr Agnieszka Lech Zbigniew Jaroslav Zuzana Viktor László Ágnes Bogdan Ioana
Nicolae Elena Georgi Ivanka Zoran Milorad Jelena Dragan Ante Luka Edi Giorgos Alexis Kyriakos Wei Xiaoping Jinping Li Yan
Hua Min-jun Ji-woo Seung-ho Hiroshi Yuki Shinzo Akira Haruka Nguyen Thanh Minh Rodrigo Corazon Joko Siti Prabowo Mahathir
Narendra Priya Rajesh Sonia Indira Imran Benazir Asif Sheikh Aung Thein Jean Pierre Marie Sophie Claire Antoine Luc
Jean-Luc Jean-Pierre Marie-Claude Anne-Sophie Bruno Gérald Élise Océane Hugo Léa Camille Thierry Didier Nicolas Cécile
Hans Jürgen Olaf Angela Friedrich Ursula Annalena Giulia Matteo Giorgia Silvio Lorenzo José Carlos Juan Javier Lucía
Nicolás Dilma Luiz Evo Rafael Gustavo Andrés Claudia Gabriela Ingrid Lars Mette Sanna Olav Björn Kaja John Mary William
Robert Susan Barbara James Emily Patrick Liam Theresa Boris Nigel Keir Rishi Kamala Barack Hillary Antony Lloyd Condoleezza
Colin Madeleine Dick Newt Mitch Nancy Chuck Kevin Megan Brian Chris Steve Kim Jeff Tana Vince Dan Louise Susan Sara""".split()
LAST = """Traoré Diallo Keïta Coulibaly Ouédraogo Sankara Diop Ndiaye Mbeki Nkrumah Okonkwo Adeyemi Buhari Obasanjo Mugabe
Zuma Ramaphosa Kagame Tshisekedi Kabila Afwerki Haile Bouteflika Tebboune Benali Bouazizi Ghannouchi Ben-Ali al-Assad
al-Bagdadi al-Sadr al-Maliki el-Sissi el-Khatib bin-Salman Haddad Khoury Nasrallah Rafsandjani Khamenei Rohani Zarif
Erdoğan Yılmaz Demirtaş Saakachvili Pachinian Aliyev Nazarbaïev Lavrov Medvedev Chouïgou Petrov Ivanova Sokolov Koulechov
Zaloujny Tymochenko Porochenko Kuleba Kowalski Wałęsa Tusk Novák Havel Orbán Szabó Popescu Ionescu Borissov Vučić Dodik
Plenković Rama Tsipras Mitsotákis Zhang Wang Xi Deng Liu Chen Wu Kim Park Moon Lee Tanaka Abe Suzuki Kishida Tran Pham
Duterte Marcos Widodo Suharto Anwar Modi Gandhi Singh Patel Khan Bhutto Sharif Hasina Rajapaksa Suu-Kyi Dupont Martin
Lefèvre Moreau Le-Gall Le-Drian Lecornu Séjourné Dubois Fontaine Mercier Girard Bonnet Lambert Roussel Garnier Faure
Müller Schmidt Scholz Merz Baerbock von-der-Leyen von-Weizsäcker van-den-Berg van-Rompuy de-Villiers de-la-Tour de-Gaulle
de-Hoop Rossi Bianchi Draghi Meloni di-Maio García Sánchez López Hernández Fernández da-Silva dos-Santos Bolsonaro Boluarte
Petro Maduro Chávez Ortega Castro Larsen Nilsson Andersen Stoltenberg Kallas Niinistö Smith Johnson Miller O'Brien O'Connor
MacDonald McConnell Blinken Sullivan Rumsfeld Powell Thatcher Starmer Sunak Whitfield Ashworth Calloway Harrington""".split()
PLACES = """Bamako Ouagadougou Niamey Tombouctou Gao Kidal Agadez Dakar Ndjamena Bangui Goma Bukavu Kinshasa Kampala Kigali
Mogadiscio Asmara Khartoum Port-Soudan Juba Lagos Abuja Maiduguri Accra Lomé Cotonou Tripoli Benghazi Syrte Tunis Gafsa
Alger Tamanrasset Rabat Marrakech Nouakchott Gaza Rafah Naplouse Jénine Haïfa Beyrouth Tyr Damas Alep Idlib Homs Mossoul
Bagdad Erbil Kirkouk Bassora Téhéran Ispahan Natanz Sanaa Aden Hodeïda Riyad Djeddah Doha Mascate Kaboul Kandahar Peshawar
Karachi Lahore Islamabad Cachemire Xinjiang Hong-Kong Shenzhen Taipei Taïwan Okinawa Séoul Busan Pyongyang Manille Mindanao
Jakarta Aceh Hanoï Da-Nang Rangoun Tbilissi Erevan Bakou Stepanakert Grozny Rostov Belgorod Koursk Voronej Sébastopol
Kharkiv Kherson Odessa Marioupol Bakhmout Dnipro Lviv Minsk Gomel Riga Vilnius Tallinn Narva Kaliningrad Varsovie Cracovie
Budapest Bucarest Constanța Sofia Skopje Pristina Sarajevo Belgrade Zagreb Athènes Nicosie Ankara Izmir Diyarbakir Caracas
Bogotá Medellín Quito Lima La-Paz Santiago Valparaíso Brasília Manaus Tijuana Ciudad-Juárez Managua Tegucigalpa Port-au-Prince
Kingston Halifax Calgary Tucson Fresno Omaha Boise Tulsa Norfolk Raleigh Dayton Leeds Cardiff Belfast Cork Galway Lyon
Roubaix Bobigny Perpignan Brest Saint-Malo Mayotte Nouméa Cayenne Leipzig Dresde Gdańsk Ostrava Turin Palerme Séville""".split()

_ACRONYM = "ABCDEFGHIJKLMNOPRSTUVZ"
FR_BODY = """Front:m Mouvement:m Parti:m Comité:m Collectif:m Rassemblement:m Conseil:m Groupe:m Institut:m Observatoire:m
Syndicat:m Bureau:m Centre:m Ministère:m Secrétariat:m Laboratoire:m Fonds:m Haut-Commissariat:m Tribunal:m Service:m
Alliance:v Association:v Union:v Agence:v Assemblée:v Armée:v Organisation:v Office:v Académie:v Université:v École:v
Ligue:f Fédération:f Coalition:f Brigade:f Fondation:f Commission:f Banque:f Direction:f Cour:f Chambre:f Confédération:f
Société:f Compagnie:f Garde:f Radio:f""".split()
FR_OF = """pour la paix|pour la liberté|pour la démocratie|pour l’unité nationale|de libération du Sud|de libération nationale
de la Défense|de l’Intérieur|de la Santé|des Affaires étrangères|des droits de l’homme|de l’énergie atomique
de recherche stratégique|de sécurité maritime|de développement rural|de protection civile|du renseignement intérieur
pour les réfugiés|des travailleurs portuaires|des étudiants libres|national de surveillance|des consommateurs
pour l’agriculture durable|pour la justice et l’égalité|du peuple|de salut national|africaine de développement
européenne des frontières|centrale|islamique du Levant|populaire révolutionnaire|de chimie appliquée
de transport aérien|pour un travail équitable|des anciens combattants|de la forêt|de coopération régionale"""
EN_BODY = """Front Movement Party Committee Council Group Institute Observatory Union Bureau Centre Center Ministry
Department Fund Alliance Association Agency Army League Federation Coalition Brigade Foundation Commission Bank Court
Society Company Guard Office Authority Network Corporation University""".split()
EN_OF = """for Peace|for Democracy|for National Unity|of Defence|of Defense|of the Interior|of Health|of Foreign Affairs
for Human Rights|of Strategic Research|for Maritime Security|of Civil Protection|for Refugees|of Rural Development
of Transport|of Justice|on Foreign Relations|for Sustainable Farming|of Veterans|of Homeland Security|of Energy"""
EN_HEAD = """National Federal Central Islamic Popular Democratic Liberal Supreme European African Northern Southern Royal
International Regional Free United Eastern Pacific Global Civic Rural Maritime Baltic Andean""".split()
COMPANY = """Novatis Helvia Orbitex Sunvale Kestrel Polarion Veridia Aquilon Meridian Brightwater Northgate Zephyr Cobalt
Sigmatek Aeronova Petrogal Lumina Transalpia Baltex Omnitrade Ferrostal Quantica Solaris Datavox Cybernis Agrolia Medilux
Hydronex Ironbridge Palladio Rosvost Sinomar Uralchim Gazvolt Kaztrans Nilpetro Sahelor Atlasco Indralink""".split()
COMPANY_TAIL = ["", "", "", "", " SA", " SAS", " AG", " GmbH", " Group", " Energy", " Airlines", " Inc.", " Ltd", " & Co",
                " Corp", " Télécom", " Industries", " Holding", " Production", " Media", " Bank", " Systems", ".com"]
MEDIA = ["L’Écho du Sahel", "Le Courrier du Nord", "La Gazette de l’Est", "The Northern Herald", "Radio Baltica", "The Daily Ledger",
         "Al Manara", "Die Warte", "El Correo Austral", "Vostok TV", "Le Matin libre", "The Pacific Tribune", "Canal Horizon",
         "Sud Info", "Agence Levant", "Nihon Weekly", "The Evening Dispatch", "Info Sahara", "Gulf Times Online"]
MOTTO = """Un toit pour chacun|Sauvons nos rivières|Non à la corruption|Ensemble pour demain|Terre et Liberté|Debout la mer
Femmes en marche|Les Amis du lac|Stop aux armes|Vivre sans peur|La voix du désert|Enfance protégée|Pour une ville propre
Agir maintenant|Des écoles pour tous|Solidarité sans frontières|Les Mains tendues|Paix durable|Eau pure|L’Avenir commun"""
EN_MOTTO = """Hands Across the River|Clean Water Now|Voices of the Desert|Stand for Peace|Open Borders Watch|Free the Press
Save Our Harbours|Mothers for Justice|Bright Futures|Food Without Borders"""
ARMED = """Jamaat al-Noor|Ansar al-Sahel|Liwa al-Haqq|Katiba Macina|Harakat al-Fajr|Black Falcons|Red Dawn Brigades|Legion Varga
Brigades du Levant|Faucons noirs|Légion du Nord|Milice du Delta|Cartel de Sonrisa|Shabab al-Nasr|Gang des Lions""".replace("\n", "|")


def _split(text: str) -> list[str]:
    return [part for part in text.replace("\n", "|").split("|") if part]


def _spaced(name: str, random_: random.Random) -> str:
    """Lists write a compound with hyphens; most are names of several words."""
    particle = re.match(r"(von-der|von|van-den|van|de-la|de|da|dos|di|bin)-", name)
    if particle or name in ("Suu-Kyi", "Le-Gall", "Le-Drian", "La-Paz", "Ben-Ali", "Hong-Kong", "Da-Nang"):
        return name.replace("-", " ")
    if name.startswith(("al-", "el-")):
        return name if random_.random() < 0.7 else name[:2].capitalize() + name[2:]
    return name


def person(random_: random.Random, words: int) -> str:
    """An invented name of about ``words`` words; one word is a surname or a first name."""
    if words <= 1:
        return _spaced(random_.choice(LAST if random_.random() < 0.6 else FIRST), random_)
    first = random_.choice(FIRST)
    if random_.random() < 0.05:
        first = first[0] + "."
    elif random_.random() < 0.1:
        first += " " + random_.choice([random_.choice(FIRST), random_.choice("ABCDEFGHJKLMNPRST") + "."])
    last = _spaced(random_.choice(LAST), random_)
    if random_.random() < 0.06:
        last += "-" + random_.choice(LAST).split("-")[-1]
    if random_.random() < 0.04:
        last = last[0].upper() + "."
    return f"{first} {last.upper() if random_.random() < 0.04 else last}"


def place(random_: random.Random) -> str:
    """A town or region."""
    return _spaced(random_.choice(PLACES), random_)


def organisation(random_: random.Random, language: str, article: str) -> str:
    """An organisation that fits after ``article`` ("le", "la", "l'", "" ...): its grammar decides the sort."""
    if language == "fr":
        return _french_organisation(random_, article)
    sort = random_.random()
    if sort < 0.2:
        return _acronym(random_)
    if sort < 0.4:
        return random_.choice(COMPANY) + random_.choice(COMPANY_TAIL)
    if sort < 0.5:
        return random_.choice(MEDIA).removeprefix("The ") if article else random_.choice(MEDIA)
    if sort < 0.6 and not article:
        return random_.choice(_split(ARMED) + _split(EN_MOTTO))
    body = random_.choice(EN_BODY)
    head = random_.choice(EN_HEAD) + " " if random_.random() < 0.6 else ""
    return head + body + (" " + random_.choice(_split(EN_OF)) if not head or random_.random() < 0.4 else "")


def _french_organisation(random_: random.Random, article: str) -> str:
    gender = {"le": "m", "du": "m", "au": "m", "la": "f", "l": "v"}.get(article, "")
    sort = random_.random()
    if not article and sort < 0.6 or sort < 0.2:
        return random_.choice(
            (
                _acronym(random_, vowel=article == "l"),
                random_.choice(COMPANY) + random_.choice(COMPANY_TAIL),
                random_.choice(_split(MOTTO)),
                random_.choice(MEDIA),
                random_.choice(_split(ARMED)),
            )
        ) if article != "l" else _acronym(random_, vowel=True)
    bodies = [b.split(":")[0] for b in FR_BODY if not gender or b.endswith(gender)]
    ending = random_.choice(_split(FR_OF))
    words = f"{random_.choice(bodies)} {ending}"
    return words.title().replace(" De ", " de ").replace(" La ", " la ").replace("L’", "l’") if random_.random() < 0.15 else words


def _acronym(random_: random.Random, vowel: bool | None = None) -> str:
    while True:
        word = "".join(random_.choice(_ACRONYM) for _ in range(random_.choice((3, 3, 4, 4, 5))))
        if vowel is None or (word[0] in "AEFHILMNORSU") == vowel:
            return word


def renamed(sample: Sample, language: str, random_: random.Random, share: float) -> Sample:
    """``sample`` with about ``share`` of its names replaced, one name always by the same."""
    new: dict[tuple[str, str], str] = {}
    parts: list[str] = []
    marks: list[Mark] = []
    at = length = 0
    for start, end, label in sample.marks:
        old = sample.text[start:end]
        before = sample.text[at:start]
        if (label, old) not in new:
            new[label, old] = _substitute(old, label, before, language, random_) if random_.random() < share else old
        name = new[label, old]
        parts += [before, name]
        marks.append((length + len(before), length + len(before) + len(name), label))
        length += len(before) + len(name)
        at = end
    parts.append(sample.text[at:])
    return replace(sample, text="".join(parts), marks=tuple(marks))


def _substitute(old: str, label: str, before: str, language: str, random_: random.Random) -> str:
    if not old[:1].isupper() or re.search(r"['’]s?$", old):
        return old
    word = re.search(r"(\w+)['’]?\s*$", before.lower())
    article = word.group(1) if word else ""
    if article not in ("le", "la", "l", "du", "au", "the", "les", "des", "aux", "d"):
        article = ""
    if article in ("les", "des", "aux", "d"):
        return old
    if label == "PER" and re.fullmatch(r"[\w.’'\- ]+", old) and len(old.split()) <= 3:
        return person(random_, len(old.split()))
    if label == "LOC" and not article and len(old.split()) == 1 and not before.rstrip().endswith((" en", " En")):
        return place(random_)
    if label == "ORG":
        return organisation(random_, language, article)
    return old


def _mapped(sample: Sample, change: Callable[[str], str]) -> Sample:
    text = "".join(c if len(new := change(c)) != 1 else new for c in sample.text)
    return replace(sample, text=text)


def bare(sample: Sample) -> Sample:
    """Without accents."""
    return _mapped(sample, lambda c: unicodedata.normalize("NFD", c)[0])


def upper(sample: Sample) -> Sample:
    """All in capitals, as a heading or a wire dispatch."""
    return _mapped(sample, str.upper)


def scanned(sample: Sample, random_: random.Random) -> Sample:
    """With a few letters misread."""
    wrong = {"l": "1", "I": "l", "O": "0", "o": "0", "é": "e", "è": "e", "e": "c", "c": "e", "S": "5", "n": "u", "B": "8", ",": "."}
    return _mapped(sample, lambda c: wrong[c] if c in wrong and random_.random() < 0.015 else c)


def straight(sample: Sample) -> Sample:
    """With typewriter apostrophes and quotation marks, or the other way round."""
    if "’" in sample.text or "«" in sample.text:
        return _mapped(sample, lambda c: {"’": "'", "«": '"', "»": '"', "“": '"', "”": '"'}.get(c, c))
    return _mapped(sample, lambda c: {"'": "’"}.get(c, c))


def varied(sample: Sample, language: str, random_: random.Random) -> Sample:
    """One random variant of ``sample``: what the recogniser sees of it in one epoch."""
    # more than this teaches the invented names instead of the language: measured, F1 falls
    if random_.random() < 0.15:
        sample = renamed(sample, language, random_, random_.choice((0.3, 0.6)))
    if random_.random() < 0.15:
        sample = straight(sample)
    chance = random_.random()
    if chance < 0.015:
        return bare(sample)
    if chance < 0.03 and len(sample.text) < 300:
        return upper(sample)
    if chance < 0.045:
        return scanned(sample, random_)
    return sample
