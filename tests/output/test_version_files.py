"""The past with and without what is remembered: the same, and every commit is in it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.history import History, ToldRevision
from generator.history.log import read_history
from generator.link.site import link
from generator.model.site import Site
from generator.output.cache import Cache
from generator.output.kinds import VERSIONS
from generator.output.remembered import Remembered
from generator.output.seal import sealed
from generator.output.told_history import tell_history
from generator.output.version_files import PlansPast, version_files
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.settings import Settings, read_settings
from generator.subjects.revisions.versions import VersionText, WholeVersion
from generator.views.references import Reference
from tests.folders import ROOT, edit
from tests.history.test_revisions import AMENDED, PLANS, raise_figure
from tests.repositories import Repository, new_repository
from tests.site_fixture import built_site


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository in which a plan was encoded, broken, mended and amended."""
    made = new_repository(tmp_path / "kho")
    plan = made.root / "plans/mau.yml"
    shutil.copytree(PLANS, plan.parent)
    made.commit("Nhập liệu")
    edit(plan, {"type: ke-hoach": "type: ke-hoch"})
    made.commit("Gõ sai")
    edit(plan, {"type: ke-hoch": "type: ke-hoach"})
    made.commit("Sửa lại")
    raise_figure(made.root)
    made.commit(AMENDED)
    return made


PRINTED = 'class="van-ban-cu"'


def settings_of(repository: Repository, kept: int = 20) -> Settings:
    settings, problems = read_settings(
        ROOT / "mkdocs.yml", repository.root / "plans", repository.root.parent / "site"
    )
    assert problems == []
    portal = settings.portal.model_copy(update={"versions_kept": kept})
    cache = repository.root.parent / "cache"
    return settings.model_copy(update={"cache": cache, "portal": portal})


def memory(settings: Settings) -> Remembered:
    return Remembered(Cache(settings.cache))


def told(settings: Settings) -> tuple[Site, History, tuple[ToldRevision, ...]]:
    site, _ = link(load(settings.plans))
    history = read_history(settings.plans)
    problems: list[Problem] = []
    found = tell_history(settings, history, site, memory(settings), problems)
    assert problems == []
    return site.with_revisions([one.revision for one in found]), history, found


def pages(settings: Settings, unsaved: frozenset[str] = frozenset()) -> dict[str, str]:
    problems: list[Problem] = []
    site, history, found = told(settings)
    past = PlansPast(history, found, unsaved)
    files = version_files(settings, site, past, memory(settings), problems)
    written = {file.path: file.text for file in files}
    assert problems == []
    return written


def remembered(settings: Settings, kind: str = "*") -> list[Path]:
    return [file for file in settings.cache.glob(f"{kind}/*/*") if file.is_file()]


def test_what_others_put_there_is_not_shown(repository: Repository) -> None:
    """A cache that came with a commit: markup, data of a form that fits, data sealed elsewhere."""
    settings, script = settings_of(repository), "<script>alert(1)</script>"
    cold, cold_pages = told(settings), pages(settings)
    whole = f'{{"passages": [], "text": {{"title": "{script}", "attributes": [], "targets": [], '
    whole += '"blocks": []}}'
    for foreign in (script, whole, sealed(b"k" * 32, "x", whole.encode()).decode("latin-1")):
        for file in remembered(settings):
            file.write_text(foreign, encoding="latin-1")
        again = pages(settings)
        assert (told(settings), again) == (cold, cold_pages)
        assert not any(script in page for page in again.values())


def test_what_is_remembered_is_escaped_when_it_is_shown(repository: Repository) -> None:
    """Even with the right seal: what is kept is data, never markup."""
    settings, script = settings_of(repository), "<script>alert(1)</script>"
    pages(settings)
    said = Reference("mau", script, script, script, script, None, script, False, (script,))
    text = VersionText(script, script, said, (), (), ())
    for file in remembered(settings, "versions"):
        memory(settings).remember(VERSIONS, file.name, WholeVersion((), text))
    again = pages(settings)
    assert sum("alert(1)" in page for page in again.values()) == 3  # of today: its plan's own title
    assert not any(script in page for page in again.values())


def test_what_is_remembered_changes_nothing(repository: Repository) -> None:
    settings = settings_of(repository)
    cold, cold_pages = told(settings), pages(settings)
    assert [len(remembered(settings, kind)) for kind in ("revisions", "versions")] == [1, 4]
    assert (told(settings), pages(settings)) == (cold, cold_pages)
    shutil.rmtree(settings.cache)
    assert (told(settings), pages(settings)) == (cold, cold_pages)


def test_what_is_remembered_wrongly_is_told_anew(repository: Repository) -> None:
    settings = settings_of(repository)
    cold = told(settings)
    for text in ("", "{", "[]", '{"program": "khác", "told": {}}'):
        for file in remembered(settings):
            file.write_text(text, encoding="utf-8")
        assert told(settings) == cold, text


def test_a_folder_that_cannot_be_written_is_no_harm(repository: Repository) -> None:
    settings = settings_of(repository)
    settings.cache.write_text("một tệp\n", encoding="utf-8")
    assert len(pages(settings)) == 4 + 3


def test_only_the_last_versions_stand_whole(repository: Repository) -> None:
    newest, mended, broken, first = (
        "## Toàn văn bản này" in text
        for path, text in pages(settings_of(repository, 2)).items()
        if path.endswith(".md")
    )
    assert (newest, mended, broken, first) == (True, True, False, False)
    texts = [path for path in pages(settings_of(repository, 2)) if path.endswith(".json")]
    assert len(texts) == 2, "as data what stands whole"
    assert len(pages(settings_of(repository, 2))) == 4 + 2, "every version keeps its address"


def test_the_same_words_are_printed_once(repository: Repository) -> None:
    settings = settings_of(repository)
    written = pages(settings)
    newest, mended, _broken, first = (
        text for path, text in written.items() if path.endswith(".md")
    )
    assert [PRINTED in one for one in (newest, mended, first)] == [False, True, False]
    assert ["data-toan-van" in one for one in (newest, mended, first)] == [True, False, True]
    assert 'href="../../"' in newest.partition("Toàn văn bản này")[2], "the page of the plan"
    made = repository.git("log", "--format=%H").split()
    assert f'href="../{made[1]}/"' in first.partition("Toàn văn bản này")[2]
    assert f'href="../{made[1]}/#i-p1"' in first, "a target is in the text that stands there"
    texts = [json.loads(text) for path, text in written.items() if path.endswith(".json")]
    assert [type(one) for one in texts] == [list, list, dict]
    assert texts[2] == {"same": made[1]}


def test_a_plan_that_differs_from_its_commit_shows_no_version(repository: Repository) -> None:
    newest, *_ = pages(settings_of(repository), frozenset({"mau"})).values()
    assert PRINTED in newest
    assert "data-toan-van" not in newest


def test_the_only_version_has_no_data_to_be_laid_beside_another(tmp_path: Path) -> None:
    made = new_repository(tmp_path / "kho")
    shutil.copytree(PLANS, made.root / "plans")
    made.commit("Nhập liệu")
    (path,) = pages(settings_of(made))
    assert path.endswith("index.md")
    assert len(pages(settings_of(made), frozenset({"mau"}))) == 2


def test_what_a_page_promises_of_git_is_there(repository: Repository) -> None:
    """Of versions no longer kept, of one that cannot be read, of a commit that took the file."""
    plan = repository.root / "plans/mau.yml"
    text = plan.read_text("utf-8")
    plan.unlink()
    repository.commit("Bỏ")
    plan.write_text(text, "utf-8")
    repository.commit("Thêm lại")
    promised = [
        re.findall("git show ([0-9a-f]{40})", written)
        for path, written in pages(settings_of(repository, 1)).items()
        if path.endswith(".md")
    ]
    assert [len(one) for one in promised] == [0, 0, 1, 1, 0, 1]
    for (name,) in filter(None, promised):
        assert "schema:" in repository.git("show", name).split("text:")[0]


def test_every_commit_that_touched_a_plan_of_this_repository_shows() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("no repository here")
    log = ["git", "-C", str(ROOT), "log", "--no-merges", "--format=%H", "--", ":(glob)plans/*.yml"]
    listed = subprocess.run(log, capture_output=True, check=True, text=True).stdout
    rows = json.loads((built_site() / "api/revisions.json").read_text(encoding="utf-8"))
    assert set(listed.split()) <= {row["revision"] for row in rows}
    plans = {path.stem for path in (ROOT / "plans").glob("*.yml")}
    for row in rows:
        if row["plan"] in plans:
            folder = built_site() / "ke-hoach" / row["plan"]
            assert (folder / "phien-ban" / row["revision"] / "index.html").is_file()
            pages_of_history = (folder / "lich-su").rglob("index.html")
            texts = [page.read_text(encoding="utf-8") for page in pages_of_history]
            assert any(f'id="sua_{row["revision"]}"' in text for text in texts)
            assert row["kind"] is None or row["changes"] or row["kind"] == "correction"
