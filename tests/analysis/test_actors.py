"""Who is found in a text, of which kind, with which borders, and who is one and the same."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lutrin.analysis import analyse, pipeline
from lutrin.analysis.actors import find_actors
from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.document import Block, BlockKind
from lutrin.domain.errors import Cancelled
from lutrin.domain.finding import Findings, Knowledge
from lutrin.domain.span import Span

NOTE = """Le président russe Vladimir Poutine a reçu mardi à Moscou la chancelière Angela Merkel.
Poutine a dénoncé l’OTAN. Moscou refuse tout compromis avec Washington.
Les forces ukrainiennes et les dirigeants européens ont réagi. L’Élysée a condamné ces propos.
L’Organisation maritime du Levant (OML) s’est réunie à Beyrouth. L’OML a publié un rapport."""


def found(text: str, language: str, knowledge: Knowledge | None = None) -> Findings:
    """The actors of a text of one paragraph a line."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line.strip():
            blocks.append(Block(kind=BlockKind.PARAGRAPH, span=Span(at, at + len(line))))
        at += len(line) + 1
    return found_in(text, tuple(blocks), language, knowledge)


def found_in(
    text: str, blocks: tuple[Block, ...], language: str, knowledge: Knowledge | None = None
) -> Findings:
    """The actors of a text with these blocks; claims are not looked for."""
    reading = pipeline.read(text, blocks, language)
    actors = find_actors(reading, knowledge or Knowledge())
    return Findings(language=language, actors=tuple(actors.actors), mentions=tuple(actors.mentions))


def mentions(findings: Findings, text: str) -> list[tuple[str, str]]:
    """Words and kinds of the mentions, in reading order."""
    return [(m.span.of(text), m.kind.value) for m in findings.mentions]


def actor_of(findings: Findings, text: str, words: str, nth: int = 0) -> str:
    """The actor of the nth mention with exactly these words."""
    return [m.actor for m in findings.mentions if m.span.of(text) == words][nth]


@pytest.fixture(scope="module")
def note() -> Findings:
    return found(NOTE, "fr")


def test_persons_stand_without_title_or_function(note: Findings) -> None:
    seen = mentions(note, NOTE)
    assert ("Vladimir Poutine", "person") in seen
    assert ("Angela Merkel", "person") in seen


def test_an_elided_article_is_no_part_of_a_name(note: Findings) -> None:
    assert ("OTAN", "organisation") in mentions(note, NOTE)
    assert ("Élysée", "organisation") in mentions(note, NOTE)


def test_a_capital_that_refuses_is_its_state_and_one_that_locates_a_place(note: Findings) -> None:
    place, state = [m for m in note.mentions if m.span.of(NOTE) == "Moscou"]
    assert (place.kind, place.metonym) == (ActorKind.PLACE, False)
    assert (state.kind, state.metonym) == (ActorKind.STATE, True)
    assert place.actor != state.actor
    assert next(a for a in note.actors if a.id == state.actor).key == "RU"
    assert state.reason != place.reason


def test_a_collective_with_a_demonym_is_a_group(note: Findings) -> None:
    groups = [words for words, kind in mentions(note, NOTE) if kind == "group"]
    assert groups == ["forces ukrainiennes", "dirigeants européens"]


def test_surname_and_full_name_are_one_person(note: Findings) -> None:
    assert actor_of(note, NOTE, "Poutine") == actor_of(note, NOTE, "Vladimir Poutine")


def test_an_acronym_given_in_brackets_is_its_expansion(note: Findings) -> None:
    full = actor_of(note, NOTE, "Organisation maritime du Levant")
    assert actor_of(note, NOTE, "OML", 0) == actor_of(note, NOTE, "OML", 1) == full
    actor = next(a for a in note.actors if a.id == full)
    assert actor.name == "Organisation maritime du Levant"
    assert any("OML" in reason for reason in actor.reasons)


def test_mentions_are_in_order_apart_and_scored(note: Findings) -> None:
    for one, two in zip(note.mentions, note.mentions[1:], strict=False):
        assert one.span.end <= two.span.start
    assert all(0 < m.score <= 1 for m in note.mentions)
    assert {m.actor for m in note.mentions} == {a.id for a in note.actors}


def test_a_dash_between_two_persons_parts_two_mentions() -> None:
    text = "La rencontre Macron–Zelensky a duré une heure. Emmanuel Macron et Volodymyr Zelensky ont souri."
    seen = mentions(found(text, "fr"), text)
    assert seen[:2] == [("Macron", "person"), ("Zelensky", "person")]


def test_english_possessive_and_titles_stay_outside() -> None:
    text = "President Joe Biden said on Monday that Russia's army had left. Mr. Biden spoke in Brussels."
    seen = mentions(found(text, "en"), text)
    assert ("Joe Biden", "person") in seen
    assert ("Biden", "person") in seen
    assert ("Russia", "state") in seen
    assert ("Brussels", "place") in seen


def test_french_and_english_share_keys() -> None:
    french = found("Le Royaume-Uni et l’AIEA ont averti Téhéran. La CEDEAO se tait.", "fr")
    english = found("The United Kingdom and the IAEA have warned Tehran. ECOWAS is silent.", "en")
    assert {a.key for a in french.actors} >= {"GB", "org:iaea", "IR", "org:ecowas"}
    assert {a.key for a in english.actors} >= {"GB", "org:iaea", "IR", "org:ecowas"}


def test_two_people_of_one_surname_stay_two() -> None:
    text = (
        "Mme Claire Lambert dirige l’agence. M. Hugo Lambert la conteste. "
        "Mme Lambert a répondu. M. Lambert s’est tu."
    )
    findings = found(text, "fr")
    claire, hugo = actor_of(findings, text, "Claire Lambert"), actor_of(findings, text, "Hugo Lambert")
    assert claire != hugo
    assert actor_of(findings, text, "Lambert", 0) == claire
    assert actor_of(findings, text, "Lambert", 1) == hugo


def test_nothing_is_found_in_furniture() -> None:
    text = "Emmanuel Macron\nEmmanuel Macron a parlé à Berlin."
    blocks = (
        Block(kind=BlockKind.FURNITURE, span=Span(0, 15)),
        Block(kind=BlockKind.PARAGRAPH, span=Span(16, len(text))),
    )
    findings = found_in(text, blocks, "fr")
    assert all(m.span.start >= 16 for m in findings.mentions)
    assert len(findings.mentions) == 2


def test_the_dossier_is_known_and_what_was_rejected_stays_away() -> None:
    text = "Selon Bleu Horizon Tango, la réunion a échoué. Emmanuel Macron était à Berlin."
    knowledge = Knowledge(
        actors=(
            Actor(
                id="d7",
                kind=ActorKind.ORGANISATION,
                name="Réseau Tango",
                aliases=("Bleu Horizon Tango",),
                confirmed=True,
            ),
        ),
        rejected=("Berlin",),
    )
    findings = found(text, "fr", knowledge)
    assert actor_of(findings, text, "Bleu Horizon Tango") == "d7"
    assert next(a for a in findings.actors if a.id == "d7").name == "Réseau Tango"
    assert "Berlin" not in [words for words, _ in mentions(findings, text)]


def test_names_that_were_separated_are_not_joined_again() -> None:
    text = "Donald Trump est arrivé. Trump a signé."
    apart = Knowledge(apart=(("Donald Trump", "Trump"),))
    one = found(text, "fr")
    two = found(text, "fr", apart)
    assert actor_of(one, text, "Trump") == actor_of(one, text, "Donald Trump")
    assert actor_of(two, text, "Trump") != actor_of(two, text, "Donald Trump")


def test_a_name_over_a_line_break_is_one_mention() -> None:
    text = "La réunion entre Emmanuel\nMacron et Olaf Scholz a duré."
    findings = found_in(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), "fr")
    assert ("Emmanuel\nMacron", "person") in mentions(findings, text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\t ",
        "\x00\ud800\u200b\ufeff",
        "((((" * 3000,
        "a" * 9000,
        "…!?" * 500,
        "北京 Москва Кремль العربية 🇫🇷",
    ],
)
def test_odd_texts_do_no_harm(text: str) -> None:
    block = (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),) if text else ()
    findings = analyse(text, block, "fr")
    assert all(m.span.end <= len(text) for m in findings.mentions)


def test_a_block_beyond_the_text_is_cut_to_it() -> None:
    text = "Paris vote."
    assert analyse(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, 500)),), "xx").language == "en"


def test_a_block_of_another_language_is_read_in_it() -> None:
    text = "Le texte est en français.\nThe foreign minister of Ghana met Kofi Annan in Accra."
    blocks = (
        Block(kind=BlockKind.PARAGRAPH, span=Span(0, 25)),
        Block(kind=BlockKind.PARAGRAPH, span=Span(26, len(text)), language="en"),
    )
    assert ("Kofi Annan", "person") in mentions(found_in(text, blocks, "fr"), text)


def test_it_can_be_stopped() -> None:
    def stop(done: int, total: int) -> None:
        if done:
            raise Cancelled

    text = "Paris vote. " * 50
    with pytest.raises(Cancelled):
        analyse(text, (Block(kind=BlockKind.PARAGRAPH, span=Span(0, len(text))),), "fr", progress=stop)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le sommet UE-Mercosur a échoué.", ["UE", "Mercosur"]),
        ("fr", "L’axe Moscou-Pékin inquiète.", ["Moscou", "Pékin"]),
        ("fr", "La Guinée-Bissau a voté.", ["Guinée-Bissau"]),
        ("en", "The Trump-Putin call lasted an hour.", ["Trump", "Putin"]),
    ],
)
def test_a_hyphen_between_two_known_names_parts_them(language: str, text: str, expected: list[str]) -> None:
    assert [words for words, _ in mentions(found(text, language), text)] == expected


def test_a_public_figure_is_known_by_surname_but_not_within_another_name() -> None:
    text = "They want Trump now. Melania Trump has left."
    findings = found(text, "en")
    assert actor_of(findings, text, "Trump") != actor_of(findings, text, "Melania Trump")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "They met Speaker Odwick and Secretary Velgand there.", ["Odwick", "Velgand"]),
        ("fr", "Hier, le président Velgand a reçu le colonel Odvic.", ["Velgand", "Odvic"]),
        ("en", "The Secretary General of the General Assembly met Prince Street.", []),
    ],
)
def test_an_office_before_a_surname_tells_a_person(language: str, text: str, expected: list[str]) -> None:
    persons = [words for words, kind in mentions(found(text, language), text) if kind == "person"]
    assert persons == expected


def test_towns_in_capitals_of_an_agenda_are_places() -> None:
    text = "12 mai : VELGANDE – Marché aux fleurs.\nODVIC-SUR-ORVE – Concert à l’église."
    seen = mentions(found(text, "fr"), text)
    assert ("VELGANDE", "place") in seen
    assert ("ODVIC-SUR-ORVE", "place") in seen


def test_a_hyphen_within_a_name_does_not_cut_it() -> None:
    text = "The mayor of Taipei, Hau Lung-bin, opened the road. The Biden-Harris ticket won."
    seen = [words for words, _ in mentions(found(text, "en"), text)]
    assert "Hau Lung-bin" in seen
    assert "Biden-Harris" not in seen


def test_a_person_ends_at_the_verb_and_begins_at_the_first_name() -> None:
    text = "Le général Abdel Fattah al-Burhane contrôle Port-Soudan. Dominique de Villepin sourit."
    seen = [words for words, kind in mentions(found(text, "fr"), text) if kind == "person"]
    assert seen == ["Abdel Fattah al-Burhane", "Dominique de Villepin"]


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("en", "The Senate of Poland voted in March. The US Senate refused in April.", 2),
        ("fr", "Le Sénat belge a voté en mars. Le Sénat français a refusé en avril.", 2),
        ("fr", "Le Sénat a voté en mars. Le Sénat français a refusé en avril.", 1),
    ],
)
def test_a_house_of_another_state_is_another_actor(
    findings_of: Callable[..., Findings], language: str, text: str, count: int
) -> None:
    found = findings_of(text, language)
    assert len([actor for actor in found.actors if actor.kind is ActorKind.ORGANISATION]) == count


def test_a_surname_keeps_its_article() -> None:
    text = (
        "Contrairement à Macron, Le Pen attend. Selon Marc Le Velgand, Le Velgand n’a rien dit à Le Velgand."
    )
    seen = [words for words, kind in mentions(found(text, "fr"), text) if kind == "person"]
    assert "Le Pen" in seen
    assert "Pen" not in seen
    assert "Le Velgand" in seen


def test_a_company_is_no_person_where_its_legal_form_stands_in_the_text() -> None:
    text = "Velgand Corp said on Monday that its chief would leave. Velgand’s board agreed. Velgand was calm."
    assert {kind for words, kind in mentions(found(text, "en"), text) if "Velgand" in words} == {
        "organisation"
    }


def test_a_heading_of_common_nouns_names_nobody(findings_of: Callable[..., Findings]) -> None:
    text = "# 3. Sécurité et équilibre stratégique\nLa place de l'OTAN dans le monde a changé."
    found = [(m.span.of(text), m.kind.value) for m in findings_of(text, "fr").mentions]
    assert found == [("OTAN", "organisation")]
