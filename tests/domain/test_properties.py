"""Laws of the domain, for any values."""

from __future__ import annotations

import pickle
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lutrin.domain.actor import Actor, ActorKind
from lutrin.domain.annotation import Anchor, Highlight, Origin, Status
from lutrin.domain.change import Change, ChangeSet
from lutrin.domain.document import Document, Page, PageMap
from lutrin.domain.errors import DossierNewer, FileBroken, LutrinError
from lutrin.domain.span import Span

spans = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda p: Span(min(p), max(p)))


@given(spans, spans)
def test_overlap_is_what_both_cover(a, b):
    shared = set(range(a.start, a.end)) & set(range(b.start, b.end))
    assert a.overlap(b) == b.overlap(a) == len(shared)
    if b:
        assert a.contains(b) == (len(shared) == len(b))


@given(spans, st.integers(0, 50))
def test_a_shifted_span_covers_the_same_words(span, by):
    text = "".join(chr(97 + n % 26) for n in range(60))
    assert span.shifted(by).of("x" * by + text) == span.of(text)
    assert len(span.shifted(by)) == len(span) == len(span.of(text))
    assert bool(span) == bool(span.of(text))


@given(st.integers(-5, 5), st.integers(-5, 5))
def test_only_spans_are_spans(start, end):
    if 0 <= start <= end:
        Span(start, end)
    else:
        with pytest.raises(ValueError, match="not a span"):
            Span(start, end)


@st.composite
def page_maps(draw):
    offsets = sorted(draw(st.sets(st.integers(0, 200), max_size=40)))
    lines, line = [], 0
    for _ in offsets:
        line += draw(st.integers(0, 1))
        lines.append(line)
    number = st.floats(0, 1000, width=32)
    boxes: list[float] = []
    for _ in offsets:
        x, y = draw(number), draw(number)
        boxes.extend([x, y, x + 6, y + 12])
    angles = draw(st.lists(st.sampled_from([0, 90, 180, 270]), min_size=line + 1, max_size=line + 1))
    return PageMap(
        offsets=array("I", offsets),
        boxes=array("f", boxes),
        lines=array("I", lines),
        angles=array("H", angles),
    )


@given(page_maps())
def test_a_page_map_survives_storing(page_map):
    assert PageMap.from_bytes(page_map.to_bytes()) == page_map


@given(page_maps(), spans)
def test_quads_hold_exactly_the_characters_of_the_span(page_map, span):
    quads = page_map.quads(3, span)
    inside = [i for i, offset in enumerate(page_map.offsets) if span.start <= offset < span.end]
    assert len(quads) == len({page_map.lines[i] for i in inside})
    assert all(q.page == 3 for q in quads)
    for i in inside:
        x0, y0, x1, y1 = page_map.boxes[4 * i : 4 * i + 4]
        assert any(q.x0 <= x0 and q.y0 <= y0 and q.x1 >= x1 and q.y1 >= y1 for q in quads)


@given(page_maps())
def test_the_middle_of_a_character_is_on_a_character(page_map):
    for i in range(len(page_map.offsets)):
        x0, y0, x1, y1 = page_map.boxes[4 * i : 4 * i + 4]
        assert page_map.offset_at((x0 + x1) / 2, (y0 + y1) / 2) is not None
    assert page_map.offset_at(-1, -1) is None


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 3)), min_size=1, max_size=6))
def test_every_character_is_on_the_page_that_holds_it(sizes):
    pages, at = [], 0
    tail = sum(body for body, _ in sizes)
    total = tail + sum(foot for _, foot in sizes)
    for body, foot in sizes:
        pages.append(Page(width=1, height=1, span=Span(at, at + body), tail=Span(tail, tail + foot)))
        at, tail = at + body, tail + foot
    fields = {"title": "", "path": "", "sha256": "", "format": "txt", "language": "en", "blocks": ()}
    document = Document(text="x" * total, pages=tuple(pages), **fields)
    for offset in range(total):
        page = document.pages[document.page_of(offset)]
        assert page.span.contains(Span(offset, offset + 1)) or page.tail.contains(Span(offset, offset + 1))


def test_quads_of_words_over_a_page_break(make_document):
    document = make_document("first page\fsecond page")
    quads = document.quads(Span(6, 17))
    assert [(q.page, q.x0, q.x1) for q in quads] == [(0, 46, 70), (1, 10, 46)]


@given(st.text(max_size=100), st.data())
def test_an_anchor_holds_its_words_and_their_surroundings(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    anchor = Anchor.at(text, Span(start, end), 2)
    assert anchor.prefix + anchor.quote + anchor.suffix in text
    assert len(anchor.prefix) == min(32, start)
    assert len(anchor.suffix) == min(32, len(text) - end)


def actor(identifier, name):
    return Actor(id=identifier, kind=ActorKind.STATE, name=name)


@st.composite
def histories(draw):
    """A start and a set of changes that can follow it one after the other."""
    state = {f"{n}": actor(f"{n}", "start") for n in range(draw(st.integers(0, 3)))}
    start, changes = dict(state), []
    for _ in range(draw(st.integers(0, 10))):
        identifier = draw(st.sampled_from("012345"))
        before = state.get(identifier)
        after = draw(st.one_of(st.none() if before else st.nothing(), st.text(max_size=3)))
        after = None if after is None else actor(identifier, after)
        changes.append(Change(before=before, after=after))
        if after is None:
            del state[identifier]
        else:
            state[identifier] = after
    return start, ChangeSet(label="x", changes=tuple(changes))


def applied(state, change_set):
    state = dict(state)
    for change in change_set.changes:
        assert state.get(change.item.id) == change.before
        if change.after is None:
            del state[change.item.id]
        else:
            state[change.item.id] = change.after
    return state


@given(histories())
def test_the_inverse_takes_everything_back(history):
    start, change_set = history
    after = applied(start, change_set)
    assert applied(after, change_set.inverted()) == start
    assert change_set.inverted().inverted() == change_set
    assert bool(change_set) == bool(change_set.changes)


@given(histories(), st.integers(0, 10))
def test_a_step_that_goes_on_is_both_in_one(history, cut):
    start, change_set = history
    first = ChangeSet(label="first", changes=change_set.changes[:cut], fields=(("n", 1),))
    later = ChangeSet(label="later", changes=change_set.changes[cut:])
    both = first.followed_by(later)
    assert applied(start, both) == applied(start, change_set)
    assert applied(applied(start, both), both.inverted()) == start
    assert (both.label, both.fields) == (first.label, first.fields)


def test_what_is_no_change():
    with pytest.raises(ValueError, match="nothing"):
        Change(before=None, after=None)
    with pytest.raises(ValueError, match="keeps class and id"):
        Change(before=actor("1", "a"), after=actor("2", "a"))


@pytest.mark.parametrize("status", Status)
@pytest.mark.parametrize("origin", Origin)
@pytest.mark.parametrize("edited", [False, True])
def test_only_untouched_machine_proposals_are_undecided(status, origin, edited):
    mark = Highlight(
        id="h",
        document="d",
        anchor=Anchor(span=Span(0, 0), quote=""),
        status=status,
        origin=origin,
        edited=edited,
    )
    undecided = status is Status.PROPOSED and origin is Origin.MACHINE and not edited
    assert mark.is_decided != undecided


@pytest.mark.parametrize("error", [FileBroken("/x", why="y"), DossierNewer("/x", found=2, known=1)])
def test_errors_cross_process_borders(error):
    again = pickle.loads(pickle.dumps(error))
    assert isinstance(again, LutrinError)
    assert (type(again), str(again), again.exit_code) == (type(error), str(error), error.exit_code)
