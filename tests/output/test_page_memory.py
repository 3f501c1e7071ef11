"""A page is found again exactly where it would be printed the same, whatever was edited."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.digests import Digests
from generator.memory import Memory
from generator.model.plan_digests import digests_of
from generator.model.site import Site
from generator.model.urls import Address
from generator.output import page_memory
from generator.output.cache import Cache
from generator.output.kinds import PAGES, PrintedPage
from generator.output.markdown import render
from generator.output.page_memory import PageMemory
from generator.output.remembered import Remembered
from generator.reading.portal import PortalSettings
from generator.views.subject import Edition, Page
from generator.views.watched import WatchedEdition
from generator.watching import Watch
from tests.folders import ROOT
from tests.many_plans import crowded
from tests.page_cases import standing
from tests.site_fixture import PLANS, THEME, edition_of, linked

STEPS = 24
# Texts of a reader, of which one letter may become another; ids and marks are none.
TEXTS = frozenset(("text", "heading", "show", "title", "name", "printed", "quote", "note", "full"))


@dataclass(frozen=True, slots=True)
class Round:
    """What a build printed: each page's body by its address, and which pages it made."""

    bodies: Mapping[str, str]
    made: frozenset[str]


def built(memory: Memory, edition: Edition, state: str = "") -> Round:
    """Print what is not remembered, as a build does."""
    watched = WatchedEdition.of(edition)
    digests = {name: digests_of(plan) for name, plan in edition.site.plans.items()}
    said = state + Digests().of(edition.site.registries)
    known = PageMemory(memory, watched, watched.digests(digests), said)
    bodies: dict[str, str] = {}
    made = []
    for page in watched.shown.pages():
        body = known.recall(page)
        if body is None:
            made.append(page)
        else:
            bodies[page.address.page] = body
    bodies |= printed(made, known.keep)
    return Round(bodies, frozenset(page.address.page for page in made))


def printed(
    pages: list[Page], on_body: Callable[[Page, str, Watch], None] = lambda *_: None
) -> dict[str, str]:
    bodies: dict[str, str] = {}

    def hear(page: Page, body: str, watch: Watch) -> None:
        bodies[page.address.page] = body
        on_body(page, body, watch)

    problems: list[Any] = []
    for _file in render(pages, [THEME], PortalSettings(), {}, problems, on_body=hear):
        pass
    assert problems == []
    return bodies


def anew(edition: Edition) -> dict[str, str]:
    """Print every page of an edition that nobody watches, with no memory."""
    return printed(edition.pages())


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Remembered(Cache(tmp_path))


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the way to each text and figure within a value that may become another."""
    is_text = isinstance(value, str) and path[-1] in TEXTS and any(map(str.isalpha, value))
    if is_text or isinstance(value, Decimal):
        yield path
    for step, one in parts(value):
        yield from places(one, (*path, step))


def parts(value: object) -> list[tuple[Any, Any]]:
    """Return what a value holds, with the step that leads to each."""
    if isinstance(value, tuple | list):
        return list(enumerate(value))
    if isinstance(value, Mapping):
        return list(value.items())
    if is_dataclass(value) and not isinstance(value, type):
        return [(one.name, getattr(value, one.name)) for one in fields(value)]
    return []


def changed(value: Any, path: tuple[Any, ...], change: Callable[[Any], Any]) -> Any:
    """Return a value in which what stands at the end of a way is changed."""
    if not path:
        return change(value)
    step, *rest = path
    if isinstance(value, tuple | list):
        return type(value)(
            changed(one, tuple(rest), change) if at == step else one for at, one in enumerate(value)
        )
    if isinstance(value, Mapping):
        return {
            key: changed(one, tuple(rest), change) if key == step else one
            for key, one in value.items()
        }
    return replace(value, **{step: changed(getattr(value, step), tuple(rest), change)})


def other(draw: random.Random, value: Any) -> Any:
    """Return another figure, or a text with another letter: as long, so that places hold."""
    if isinstance(value, Decimal):
        return value + 1
    at = draw.choice([at for at, letter in enumerate(value) if letter.isalpha()])
    return f"{value[:at]}{'o' if value[at] != 'o' else 'a'}{value[at + 1 :]}"


def another_word(draw: random.Random, site: Site) -> Site:
    """Change a letter or a figure of a plan or of a registry."""
    part = draw.choice(["plans", "plans", "plans", "registries"])
    value = getattr(site, part)
    path = draw.choice(list(places(value)))
    return replace(site, **{part: changed(value, path, partial(other, draw))})


def one_plan_less(draw: random.Random, site: Site) -> Site:
    if len(site.plans) < 3:
        return site
    gone = draw.choice(list(site.plans))
    passages = {
        group: tuple(one for one in found if one.plan != gone)
        for group, found in site.passages_by_group.items()
    }
    kept = {name: plan for name, plan in site.plans.items() if name != gone}
    pairs = tuple(pair for pair in site.pairs if gone not in pair)
    return replace(site, plans=kept, passages_by_group=passages, pairs=pairs)


def one_plan_more(draw: random.Random, site: Site) -> Site:
    name = draw.choice(list(site.plans))
    new = f"{name}-nua"
    return replace(site, plans={**site.plans, new: replace(site.plans[name], id=new)})


def another_order(_draw: random.Random, site: Site) -> Site:
    return replace(site, plans=dict(reversed(list(site.plans.items()))))


def no_past(_draw: random.Random, site: Site) -> Site:
    return site.with_revisions(site.revisions[1:])


@pytest.mark.parametrize("begin", [standing, partial(crowded, 5)], ids=["small", "crowded"])
def test_after_any_edits_pages_are_those_of_a_build_without_memory(
    begin: Callable[[], Site], memory: Memory
) -> None:
    """Words, figures, names, plans that come and go, their order, and back again."""
    draw = random.Random(20_26)
    site = begin()
    states = [site]
    count = len(built(memory, edition_of(site)).made)
    recalled = 0
    for step in range(STEPS):
        edits = [another_word] * 6 + [one_plan_less, one_plan_more, another_order, no_past]
        edit = draw.choice(edits)
        site = draw.choice(states) if step % 4 == 3 else edit(draw, states[-1])
        try:
            clean = anew(edition_of(site))
        except (KeyError, IndexError, ValueError):
            continue  # what linking would have refused
        round_ = built(memory, edition_of(site))
        for address, body in clean.items():
            assert round_.bodies[address] == body, (step, edit.__name__, address)
        assert round_.bodies.keys() == clean.keys()
        recalled += len(clean) - len(round_.made)
        states.append(site)
    assert len(states) > STEPS / 2
    assert recalled > count * STEPS / 8, "and they are remembered"


@pytest.fixture(scope="module")
def five() -> Edition:
    return edition_of(linked(PLANS))


def test_every_page_of_the_five_plans_is_remembered_and_then_none_is_made(
    five: Edition, memory: Memory
) -> None:
    first = built(memory, five)
    assert first.made == first.bodies.keys()
    again = built(memory, five)
    assert again.made == frozenset()
    assert again.bodies == first.bodies
    assert first.bodies == anew(five), "watched or not"


def test_a_page_of_another_state_or_template_is_made(five: Edition, memory: Memory) -> None:
    watched = WatchedEdition.of(five)
    page = page_of(partial(shown, "một"))
    first, other, none = (
        PageMemory(memory, watched, watched.digests({}), state) for state in ("a", "b", None)
    )
    none.keep(page, "một", Watch())
    assert first.recall(page) is None
    first.keep(page, "một", Watch())
    assert first.recall(page) == "một"
    assert other.recall(page) is None
    assert none.recall(page) is None, "of a program of which nothing can be told"
    assert first.recall(replace(page, template="data.md")) is None
    assert first.recall(replace(page, title="khác")) == "một", "the head is written anew"


def page_of(make: Callable[[], object]) -> Page:
    return Page(Address("a/"), "search.md", "", "", make)


def known_by(memory: Memory, edition: Edition) -> PageMemory:
    watched = WatchedEdition.of(edition)
    return PageMemory(memory, watched, watched.digests({}), "")


def test_what_a_page_was_given_is_part_of_it(five: Edition, memory: Memory) -> None:
    known = known_by(memory, five)
    known.keep(page_of(partial(shown, "một")), "một", Watch())
    assert known.recall(page_of(partial(shown, "một"))) == "một"
    assert known.recall(page_of(partial(shown, "hai"))) is None
    assert known.recall(page_of(partial(shown_too, "một"))) is None


def shown(words: object) -> object:
    return words


def shown_too(words: object) -> object:
    return words


@pytest.mark.parametrize("given", [iter(()), object(), Path], ids=["iterator", "object", "type"])
def test_what_was_given_something_without_a_digest_is_always_made(
    given: object, five: Edition, memory: Memory
) -> None:
    known = known_by(memory, five)
    known.keep(page_of(partial(shown, given)), "một", Watch())
    is_told = given is Path
    assert (known.recall(page_of(partial(shown, given))) == "một") is is_told


def test_a_real_site_within_what_a_page_was_given_is_no_door(five: Edition, memory: Memory) -> None:
    known = known_by(memory, five)
    known.keep(page_of(partial(shown, five.site)), "một", Watch())
    assert known.recall(page_of(partial(shown, five.site))) is None


@pytest.mark.parametrize(
    "look",
    [
        "",
        "[]",
        '[[],"all",null]',
        '[["khong-co"],"all",null]',
        '[["plans"],"khong-co",null]',
        '[["plans","khong-co"],"at","a"]',
        '[["once","os:getcwd"],"all",null]',
        '[["once","generator.model.site:Site"],"all",null]',
        '[["once","khong.co:gi"],"all",null]',
        '[["once","generator.build.story:read"],"all",null]',
    ],
)
def test_a_look_that_leads_to_nothing_is_not_believed(
    look: str, five: Edition, memory: Memory
) -> None:
    known = known_by(memory, five)
    page = page_of(partial(shown, "một"))
    known.keep(page, "một", Watch())
    (key,) = (path.name for path in memory.cache.folder.rglob("*") if path.is_file())  # type: ignore[attr-defined]
    entry = memory.recall(PAGES, key)
    assert entry is not None
    memory.remember(PAGES, key, PrintedPage(entry.made_of, "hai", (*entry.looks, (look, ""))))
    assert known.recall(page) is None


def test_a_damaged_entry_is_as_if_it_were_not_there(five: Edition, memory: Memory) -> None:
    known = known_by(memory, five)
    page = page_of(partial(shown, "một"))
    known.keep(page, "một", Watch())
    (file,) = (path for path in memory.cache.folder.rglob("*") if path.is_file())  # type: ignore[attr-defined]
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 1
    file.write_bytes(data)
    assert known.recall(page) is None


def test_a_page_that_looked_at_very_much_is_made_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Bounded, since pages on what many plans say look at all of them."""
    memory = Remembered(Cache(tmp_path))
    edition = edition_of(linked(PLANS))
    looked: dict[str, int] = {}
    keep = PageMemory.keep

    def heard(known: PageMemory, page: Page, body: str, watch: Watch) -> None:
        looked[page.address.page] = len(watch.looks)
        keep(known, page, body, watch)

    monkeypatch.setattr(PageMemory, "keep", heard)
    most = 40
    monkeypatch.setattr(page_memory, "MOST_LOOKS", most)
    first = built(memory, edition)
    many = {page for page, count in looked.items() if count > most}
    assert 0 < len(many) < len(looked)
    again = built(memory, edition)
    assert again.made == many
    assert again.bodies == first.bodies


# Memories of a module's own that hold words alone, or what the registries say.
OWN_MEMORIES = {
    "denial.decide",
    "locale.names",
    "model.plan_digests",
    "model.urls",
    "model.used",
    "subjects.comparison.similarity",
    "subjects.overlap.shingles",
    "views.targets",
}


def test_what_is_found_on_a_site_is_remembered_where_it_is_heard() -> None:
    """A page that got it out of a memory of a module's own would not be known to have looked."""
    rooms = ("denial", "locale", "model", "subjects", "views")
    keeping = {
        ".".join(path.relative_to(ROOT / "generator").with_suffix("").parts)
        for room in rooms
        for path in (ROOT / "generator" / room).rglob("*.py")
        if re.search(r"\b(?:lru_cache|cache|cached_property)\b", path.read_text("utf-8"))
    }
    keeping -= {f"model.{name}" for name in ("site", "watched")}
    assert keeping <= OWN_MEMORIES
