"""An edition asks each subject in turn, and knows none by name."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, replace
from pathlib import Path

import pytest

from generator.model.urls import Address
from generator.opendata import Table
from generator.search.items import thing
from generator.views.subject import Edition, Page, PlanBlock, Subject
from tests.opendata.test_table import LEAVES, TREES
from tests.page_cases import site


def subject(name: str, table: Table) -> Subject:
    address = Address(f"{name}/")
    return Subject(
        name,
        pages=lambda _: [Page(address, f"{name}.md", name, name, object)],
        tables=lambda _: [table],
        items=lambda _: [thing("page", address, name, ())],
        files=lambda edition: [(f"{name}.txt", edition.base.encode())],
        blocks=lambda _, plan: [PlanBlock(name, plan.id, f"{name}.md", None)],
        theme=Path(name),
    )


@pytest.fixture
def edition() -> Edition:
    subjects = (subject("a", TREES), Subject("lặng"), subject("b", LEAVES))
    return Edition(site(), subjects, base="https://vi-du.vn/")


def test_everything_comes_in_the_order_of_the_subjects(edition: Edition) -> None:
    assert [page.title for page in edition.pages()] == ["a", "b"]
    assert edition.tables() == [TREES, LEAVES]
    assert [item.url for item in edition.items()] == ["a/", "b/"]
    assert list(edition.files()) == [
        ("a.txt", b"https://vi-du.vn/"),
        ("b.txt", b"https://vi-du.vn/"),
    ]
    plan = site().plans["xa-mau-ke-hoach"]
    assert [(one.anchor, one.title) for one in edition.blocks(plan)] == [
        ("a", "xa-mau-ke-hoach"),
        ("b", "xa-mau-ke-hoach"),
    ]


def test_only_subjects_of_other_packages_bring_a_theme(edition: Edition) -> None:
    assert edition.themes == (Path("a"), Path("b"))


def test_a_silent_subject_gives_nothing() -> None:
    silent = Edition(site(), (Subject("lặng"),))
    assert (silent.pages(), silent.tables()) == ([], [])
    assert [*silent.items(), *silent.files()] == []
    assert list(silent.blocks(next(iter(site().plans.values())))) == []
    assert silent.themes == ()


def test_without_more_words_an_edition_has_no_address_and_no_time() -> None:
    bare = Edition(site())
    assert (bare.base, bare.encoder, bare.timestamp) == ("", None, 0)
    assert replace(bare, base="x/").pages() == []
    assert bare.versions_kept == 20  # as docs/deploying.md says of versions that stay whole


PAGE = Page(Address("gioi-thieu/"), "home.md", "Giới thiệu", "Về trang này", object)


def test_a_page_is_listed_unless_it_says_otherwise() -> None:
    assert PAGE.contents
    assert PAGE.searched


def test_a_page_is_made_when_it_is_asked_for_and_not_remembered() -> None:
    made = iter(("một", "hai"))
    page = replace(PAGE, make=lambda: next(made))
    assert (page.shown, page.shown) == ("một", "hai")


def test_a_page_is_never_finished_later() -> None:
    with pytest.raises(FrozenInstanceError):
        PAGE.title = "khác"  # type: ignore[misc]
