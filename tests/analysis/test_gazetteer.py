"""The names Lutrin knows, and how they are found in text."""

from __future__ import annotations

import csv
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin import paths
from lutrin.analysis import gazetteer, recogniser
from lutrin.analysis.actors.organisations import spells
from lutrin.analysis.actors.persons import same_person
from lutrin.analysis.calibration import TABLE, calibrated, points
from lutrin.analysis.languages import LANGUAGES
from lutrin.analysis.names import NameIndex, folded


def keys(text: str) -> list[str]:
    """The keys of what is known in a text."""
    return [entry.key for _, _, entry in gazetteer.load().matches(text)]


def test_one_key_for_a_name_in_two_languages() -> None:
    assert keys("L’OTAN, l’AIEA et les États-Unis") == ["org:nato", "org:iaea", "US"]
    assert keys("NATO, the IAEA and the United States") == ["org:nato", "org:iaea", "US"]


def test_seats_capitals_and_demonyms() -> None:
    names = gazetteer.load()
    assert [e.role for e in names.named("Moscou")] == ["capital"]
    assert {e.key for e in names.named("Élysée")} == {"org:fr-presidency"}
    assert [names.demonym(w) for w in ("ukrainiennes", "Ukrainian", "chinois", "européens", "table")] == [
        "UA",
        "UA",
        "CN",
        "bloc:europe",
        None,
    ]


def test_every_organisation_has_a_key_of_its_own_and_a_name_in_both_languages() -> None:
    with paths.resource("gazetteer/organisations.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))
    assert len(rows) >= 600
    assert len({row["key"] for row in rows}) == len(rows)
    assert all(row["fr"].strip() and row["en"].strip() for row in rows)


UNITED_NATIONS = (
    "AF AL DZ AD AO AG AR AM AU AT AZ BS BH BD BB BY BE BZ BJ BT BO BA BW BR BN BG BF BI CV KH CM CA "
    "CF TD CL CN CO KM CG CD CR CI HR CU CY CZ DK DJ DM DO EC EG SV GQ ER EE SZ ET FJ FI FR GA GM GE "
    "DE GH GR GD GT GN GW GY HT HN HU IS IN ID IR IQ IE IL IT JM JP JO KZ KE KI KP KR KW KG LA LV LB "
    "LS LR LY LI LT LU MG MW MY MV ML MT MH MR MU MX FM MD MC MN ME MA MZ MM NA NR NP NL NZ NI NE NG "
    "MK NO OM PK PW PA PG PY PE PH PL PT QA RO RU RW KN LC VC WS SM ST SA SN RS SC SL SG SK SI SB SO "
    "ZA SS ES LK SD SR SE CH SY TJ TZ TH TL TG TO TT TN TR TM TV UG UA AE GB US UY UZ VU VE VN YE ZM "
    "ZW "
)


def test_every_member_of_the_united_nations_has_demonyms_in_both_languages() -> None:
    """In French all four forms of gender and number of one word at least, and none without its plural."""
    members = UNITED_NATIONS.split()
    assert len(members) == 193
    forms: dict[str, dict[str, set[str]]] = {code: {"fr": set(), "en": set()} for code in members}
    with paths.resource("gazetteer/demonyms.json").open(encoding="utf8") as file:
        for code, of in json.load(file).items():
            if code in forms:
                for language in ("fr", "en"):
                    forms[code][language].update(of[language])
    with paths.resource("gazetteer/adjectives.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE):
            if row["key"] in forms:
                for language in ("fr", "en"):
                    forms[row["key"]][language].update(filter(None, row[language].split(";")))
    for code, of in forms.items():
        french = {form for form in of["fr"] if " " not in form}
        assert of["en"], code
        whole = [
            form
            for form in french
            if form.endswith("e") and {form, form + "s"} <= french  # feminine, or both genders: « belge »
        ]
        assert whole, code
        masculine = [f for f in french if not f.endswith(("e", "es"))]
        plurals = {f if f[-1] in "sxz" else f + "s" for f in masculine if not f.endswith("s")}
        assert plurals <= french | {"laos", "basothos", "ni-vanuatus", "antiguais-et-barbudiens"}, code


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("TJ", "tadjik tadjike tadjiks tadjikes Tajik Tajiks"),
        ("UZ", "ouzbek ouzbeks ouzbèke Uzbek"),
        ("EH", "sahraoui sahraouie sahraouis Sahrawi"),
        ("WF", "wallisien"),
        ("FK", "malouin malouine malouines"),
        ("BA", "bosniaque bosnien Bosnian Bosniak"),
        ("KZ", "kazakh kazakhe Kazakh"),
        ("TL", "timorais Timorese"),
        ("PG", "papou papoue Papuan"),
        ("MK", "nord-macédonien"),
        ("VU", "vanuatais"),
        ("AG", "antiguayen Antiguan"),
        ("GD", "grenadin grenadine"),
        ("NZ", "néo-zélandais néo-zélandaise"),
        ("KG", "kirghize Kyrgyz"),
        ("MV", "Maldivian"),
        ("SI", "Slovenian"),
        ("RS", "Serb Serbs"),
        ("HR", "Croat Croats"),
        ("AR", "Argentinian"),
        ("BW", "Botswanan"),
        ("XK", "Kosovan"),
        ("DO", "Dominican dominicain"),
        ("PL", "Poles"),
        ("NE", "Nigerien"),
        ("NG", "Nigerian"),
    ],
)
def test_demonyms(code: str, words: str) -> None:
    names = gazetteer.load()
    assert {word: names.demonym(word) for word in words.split()} == dict.fromkeys(words.split(), code)


def test_600_organisations_have_an_acronym_in_both_languages() -> None:
    with paths.resource("gazetteer/organisations.csv").open(encoding="utf8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE))

    def has_acronym(names: str) -> bool:
        return any(
            " " not in name and re.sub(r"\W", "", name).isalnum() and sum(map(str.isupper, name)) > 1
            for name in names.split(";")
        )

    assert sum(has_acronym(row["fr"]) and has_acronym(row["en"]) for row in rows) >= 600


# what two real organisations are called alike; the sentence or the document tells them apart
NAMESAKES = {"OMPI", "PIF", "RSF", "CPC", "CSIS", "BNP", "Parti de la justice et du développement"}


def test_no_other_name_is_two_organisations() -> None:
    bearers: dict[str, set[str]] = {}
    with paths.resource("gazetteer/organisations.csv").open(encoding="utf8", newline="") as file:
        for row in csv.DictReader(file, delimiter="|", quoting=csv.QUOTE_NONE):
            for name in {*row["fr"].split(";"), *row["en"].split(";")}:
                bearers.setdefault(name, set()).add(row["key"])
    assert {name for name, keys in bearers.items() if len(keys) > 1} == NAMESAKES


@pytest.mark.parametrize("text", ["parisiens", "PariS", "Paris-Saclay", "le parisianisme", "Unesco-like"])
def test_a_part_of_a_word_is_no_name(text: str) -> None:
    assert keys(text) == []


def test_capitals_are_read_as_such() -> None:
    assert keys("LE CONSEIL DE SECURITE SE RÉUNIT SUR L’UKRAINE") == ["org:unsc", "UA"]


@given(st.text(max_size=80))
def test_matches_lie_in_order_within_any_text(text: str) -> None:
    end = 0
    for start, stop, _ in gazetteer.load().matches(text):
        assert end <= start < stop <= len(text)
        end = stop


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


def test_the_longest_name_wins() -> None:
    index: NameIndex[int] = NameIndex()
    index.add("Bleu", 1)
    index.add("Bleu Horizon", 2)
    assert [payload for _, _, payload in index.matches("Bleu Horizon et Bleu")] == [2, 1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("D. Okafor", "Daniel Okafor", True),
        ("Jean-Luc Martin", "Jean Luc Martin", True),
        ("Anna Laura Petit", "Anna Petit", True),
        ("Claire Lambert", "Hugo Lambert", False),
        ("Paul Martin", "Paule Martinet", False),
    ],
)
def test_two_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert (same_person(one, other) is not None) is same


@pytest.mark.parametrize(
    ("acronym", "name", "fits"),
    [
        ("OML", "Organisation maritime du Levant", True),
        ("U.N.", "United Nations", True),
        ("FDL", "Front de libération", True),
        ("XYZ", "Organisation maritime", False),
    ],
)
def test_initials(acronym: str, name: str, fits: bool) -> None:
    assert spells(acronym, name) is fits


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_surer_reading_never_scores_less(one: float, two: float) -> None:
    low, high = sorted((one, two))
    for language in LANGUAGES:
        table = points(recogniser.folder(language) / TABLE)
        assert len(table) > 2
        assert 0 <= calibrated(low, table) <= calibrated(high, table) <= 1
