"""From a paragraph to its line: that of the file as the last commit has it, or none."""

from __future__ import annotations

import re

import pytest

from generator.build.editions import edition_of
from generator.build.portal_reading import OWN, Reading, read
from generator.output.markdown import render
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.portal import PortalSettings
from generator.reading.settings import Settings, read_settings
from generator.views.subject import Edition
from tests.folders import ROOT, write_base
from tests.repositories import new_repository
from tests.site_fixture import THEME

NAME = "xa-mau-ke-hoach"
REPO = "https://github.com/a/b"


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    tmp_path = tmp_path_factory.mktemp("noi")
    repository = new_repository(tmp_path / "kho")
    write_base(repository.root / "du-lieu" / "plans")
    repository.commit("Thêm kế hoạch")
    (tmp_path / "mkdocs.yml").write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\nrepo_url: {REPO}\n", encoding="utf-8"
    )
    plans = repository.root / "du-lieu" / "plans"
    found, problems = read_settings(tmp_path / "mkdocs.yml", plans, tmp_path / "site")
    assert problems == []
    return found


@pytest.fixture(scope="module")
def reading(settings: Settings) -> Reading:
    return read(settings, Progress(quiet=True))


def page_of_plan(edition: Edition) -> str:
    problems: list[Problem] = []
    (plan,) = edition.site.plans
    pages = [one for one in edition.pages() if one.address.page == f"ke-hoach/{plan}/"]
    (file,) = render(pages, [THEME], PortalSettings(), {}, problems)
    assert problems == []
    return file.text


def test_each_paragraph_leads_to_its_line_of_the_commit(
    settings: Settings, reading: Reading
) -> None:
    made = edition_of(settings, reading, OWN)
    (plan,) = made.site.plans.values()
    text = page_of_plan(made)
    commit = made.site.revisions_by_plan[plan.id][0].revision
    assert f'data-sua="{REPO}/edit/main/du-lieu/plans/{plan.id}.yml#L' in unescaped(text)
    assert f"/blob/{commit}/du-lieu/plans/{plan.id}.yml?plain=1#L" in unescaped(text)
    lines = (settings.plans / f"{plan.id}.yml").read_text("utf-8").splitlines()
    found = re.findall(r'href="#([^"]+)" data-cho="[^"]*" data-dong="(\d+)"', text)
    paragraphs = {one.id: one.text for one in plan.paragraphs()}
    assert {anchor for anchor, _line in found} == set(paragraphs)
    for anchor, line in found:
        here = " ".join(lines[int(line) - 1 : int(line) + 2])
        assert paragraphs[anchor].split()[0] in here


def unescaped(text: str) -> str:
    return re.sub("&#([0-9]+);", lambda found: chr(int(found[1])), text)


def test_without_a_repository_no_line_is_named(settings: Settings, reading: Reading) -> None:
    nowhere = settings.model_copy(update={"repo_url": None})
    text = page_of_plan(edition_of(nowhere, reading, OWN))
    assert not re.search("data-sua|data-dong", text)


def test_a_file_that_is_not_as_the_commit_has_it_leads_nowhere(settings: Settings) -> None:
    (path,) = settings.plans.glob("*.yml")
    path.write_text("# một dòng nữa\n" + path.read_text("utf-8"), encoding="utf-8")
    text = page_of_plan(edition_of(settings, read(settings, Progress(quiet=True)), OWN))
    assert not re.search("data-sua|data-dong|/edit/", text)
