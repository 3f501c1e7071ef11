"""Pages are written by as many processes as there are, and are the same by however many."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterable, Sequence
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from generator import processes
from generator.build import laying_out, story
from generator.build.laying_out import write_pages, write_versions
from generator.build.offers import Offers
from generator.history import ToldRevision
from generator.model.revisions import Revision
from generator.model.urls import Address
from generator.output.markdown import MarkdownFile, render
from generator.problems import Problem
from generator.progress import Stage
from generator.reading.portal import PortalSettings
from generator.views.subject import Page
from tests.build.test_story import COPIES, run
from tests.folders import ROOT, tree
from tests.page_cases import site
from tests.site_fixture import all_pages

THEMES = [ROOT / "theme"]


@pytest.fixture(autouse=True)
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let little be much, and no thread count that another test has left behind."""
    monkeypatch.setattr(laying_out, "_FEW_PAGES", 0)
    monkeypatch.setattr(laying_out, "_FEW_VERSIONS", 0)
    monkeypatch.setattr(laying_out, "_PAGES", 3)
    monkeypatch.setattr(processes, "threads", lambda: 1)


forking = pytest.mark.skipif(
    not hasattr(os, "fork") or sys.platform == "darwin", reason="no safe fork here"
)


def printed(pages: Iterable[Page], told: list[Problem]) -> Iterable[MarkdownFile]:
    return render(pages, THEMES, PortalSettings(), {}, told)


def page(name: str, template: str = "search.md", make: object = object) -> Page:
    assert callable(make)
    return Page(Address(f"{name}/"), template, name, "", make)


def test_the_pages_are_the_same_by_one_process_and_by_two(tmp_path: Path) -> None:
    pages = [*all_pages(site()), *(page(f"hong-{n}", "khong-co.md") for n in range(9))]
    told = {}
    for count in (1, 2):
        stage = Stage("render", "")
        told[count] = write_pages(pages, printed, tmp_path / str(count), stage, count)
        assert stage.count == len(pages) - 9
    assert tree(tmp_path / "1") == tree(tmp_path / "2")
    assert told[1] == told[2]
    assert [one.rule for one in told[1]] == ["template"] * 9
    assert len(tree(tmp_path / "1")) >= len(pages) - 9


@forking
def test_pages_are_made_one_at_a_time_where_they_are_written(tmp_path: Path) -> None:
    def make() -> object:
        raise ValueError(os.getpid())

    pages = [page("dau", "khong-co.md"), *(page(str(n), "khong-co.md", make) for n in range(9))]
    pages.append(page("cuoi", "khong-co.md"))
    with pytest.raises(ValueError, match=r"\d+") as raised:
        write_pages(pages, printed, tmp_path, Stage("", ""), 2)
    assert raised.value.args != (os.getpid(),)


@forking
def test_a_process_that_is_killed_is_told_and_leaves_the_old_site(
    plans: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    output = plans.parent / "site"
    assert run(plans, output, Offers(hosts=COPIES)) == []
    ours, before = os.getpid(), tree(output)

    def dying(pages: Sequence[Page], told: list[Problem]) -> Iterable[MarkdownFile]:
        if os.getpid() != ours:
            os.kill(os.getpid(), signal.SIGKILL)
        return printed(pages, told)

    def write(
        pages: Sequence[Page], _printing: object, folder: Path, stage: Stage, **_more: object
    ) -> object:
        return write_pages(pages, dying, folder, stage, 2)

    monkeypatch.setattr(laying_out, "_firsts", lambda _pages: [])
    monkeypatch.setattr(story, "write_pages", write)
    (problem,) = run(plans, output, Offers(hosts=COPIES))
    assert (problem.rule, problem.file) == ("worker-died", str(output))
    assert tree(output) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == ["plans", "site"]


@forking
def test_a_process_that_is_killed_is_raised(tmp_path: Path) -> None:
    def die() -> object:
        os.kill(os.getpid(), signal.SIGKILL)
        return None

    pages = [page("dau"), *(page(str(n), make=die) for n in range(9)), page("cuoi")]
    with pytest.raises(BrokenProcessPool):
        write_pages(pages, printed, tmp_path, Stage("", ""), 2)


def revision(plan: str, letter: str) -> ToldRevision:
    made = Revision(plan, letter * 40, "2025-01-01", "Sửa", moment="2025-01-01")
    return ToldRevision(made, None, None)


@pytest.mark.parametrize("count", [1, 2])
def test_the_versions_of_a_plan_are_printed_together_and_git_is_told_of_once(
    count: int, tmp_path: Path
) -> None:
    told = [revision(f"{n % 9}", letter) for n, letter in enumerate("abcdefabcdefabcdef")]
    trouble = Problem("git", 1, 1, "git", "hỏng")

    def past(some: Sequence[ToldRevision], found: list[Problem]) -> Iterable[MarkdownFile]:
        found.append(trouble)
        for plan in {one.revision.plan for one in some}:
            count = sum(one.revision.plan == plan for one in some)
            yield MarkdownFile(f"{plan}.md", str(count))

    stage = Stage("versions", "")
    assert write_versions(told, past, tmp_path, stage, count) == [trouble]
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {
        f"{n}.md": "2" for n in range(9)
    }
    assert stage.count == 9
