"""The story: the same bytes each time, the old site whole until the new one stands."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from generator import __version__
from generator.build.offers import Offers
from generator.build.portal_reading import OWN, read
from generator.build.publish import may_replace
from generator.output.host import BuildSite, Host
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import Settings, read_settings
from tests.folders import BASE, PLAN, ROOT, edit, tree
from tests.portals import allowed, build, without_history
from tests.site_fixture import built_site

CONFIG = ROOT / "mkdocs.yml"
HASHED = re.compile(r"[a-z-]+/[0-9a-f]{32}(/|$)")


def settings_for(plans: Path, output: Path) -> Settings:
    settings, problems = read_settings(CONFIG, plans, output)
    assert problems == []
    return allowed(settings)


def run(plans: Path, output: Path, offers: Offers = OWN) -> list[Problem]:
    settings = settings_for(plans, output)
    reading = read(settings, Progress(quiet=True), offers)
    assert reading.problems == ()
    return build(settings, reading, Progress(quiet=True), offers)


def kehoach(*words: str | Path, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "generator", *map(str, words)],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_two_builds_are_the_same_byte_for_byte(real_plans: Path, tmp_path: Path) -> None:
    """Also from another folder, in another zone and tongue, with other hashes of texts."""
    here, there = built_site(), tmp_path / "xa" / "hai"
    there.parent.mkdir()
    config = CONFIG if (ROOT / ".git").exists() else without_history(tmp_path / "cong")
    words = ("build", "--plans", real_plans, "--config", config, "--output", there)
    seed = "1" if os.environ.get("PYTHONHASHSEED") == "2" else "2"
    done = kehoach(*words, cwd=tmp_path, PYTHONHASHSEED=seed, TZ="America/New_York", LC_ALL="C")
    assert done.returncode == 0, done.stderr
    first, second = tree(here), tree(there)
    assert [name for name in first if first[name] != second.get(name)] == []
    assert first.keys() == second.keys()


def test_build_tells_what_it_did(plans: Path) -> None:
    words = ("--config", without_history(plans.parent / "cong"), "--output", "site")
    done = kehoach("build", "--plans", plans, *words, cwd=plans.parent)
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert "Đã dựng" in done.stderr
    assert "1 kế hoạch, " in done.stderr
    assert "\x1b" not in done.stderr, "plain lines elsewhere than on a terminal"


def test_what_a_registry_says_for_nothing_is_told_and_forbids_nothing(
    plans: Path, tmp_path: Path
) -> None:
    with_denominator = {'unit: "%"\n': 'unit: "%"\n  denominator: trên 100 người\n'}
    edit(plans / "registry" / "indicators.yml", with_denominator)
    reading = read(settings_for(plans, tmp_path / "site"), Progress(quiet=True))
    (told,) = reading.problems
    assert (told.file, told.rule, told.severity) == (
        "plans/registry/indicators.yml", "idle-denominator", "warning",
    )  # fmt: skip


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of a folder outside the repository with the real plans and a fourth."""
    folder = tmp_path_factory.mktemp("cong-khac")
    plans = folder / "ke-hoach-cua-toi"
    shutil.copytree(ROOT / "plans", plans)
    _add_base_plan(plans)
    output = folder / "noi" / "khac" / "site"
    words = ("--plans", plans, "--output", output, "--config", without_history(folder))
    done = kehoach("build", *words, "--base-url", "https://vi-du.vn/a/b", cwd=folder)
    assert done.returncode == 0, done.stderr
    return output


def _add_base_plan(plans: Path) -> None:
    """Put the small plan of the tests beside the real ones, with what it names."""
    shutil.copy(BASE / PLAN, plans / PLAN)
    shutil.copy(BASE / "sources/xa-mau-ke-hoach.txt", plans / "sources")
    for registry in (BASE / "registry").glob("*.yml"):
        known = plans / "registry" / registry.name
        text = known.read_text(encoding="utf-8")
        for entry in registry.read_text(encoding="utf-8").split("\n- "):
            lines = entry.removeprefix("- ").rstrip("\n")
            if f"- {lines.splitlines()[0]}\n" not in text and "UBND" not in lines:
                text += f"- {lines}\n"
        known.write_text(text, encoding="utf-8")


def test_a_plan_more_needs_no_code(site: Path) -> None:
    plans = json.loads((site / "api/plans.json").read_text(encoding="utf-8"))
    ids = {plan["id"] for plan in plans}
    assert {path.stem for path in (ROOT / "plans").glob("*.yml")} | {"xa-mau-ke-hoach"} == ids
    page = (site / "ke-hoach/xa-mau-ke-hoach/index.html").read_text(encoding="utf-8")
    assert "Tỷ lệ thất nghiệp chung dưới 3%" in page
    assert "xa-mau-ke-hoach" in (site / "ke-hoach/index.html").read_text(encoding="utf-8")


def test_pages_of_the_contract_are_there(site: Path) -> None:
    for page in ("", "ke-hoach/", "chi-tieu/", "du-lieu/", "gioi-thieu/"):
        assert (site / page / "index.html").is_file(), page
    assert (site / "404.html").is_file()


def test_source_and_plan_file_stand_beside_the_page(site: Path) -> None:
    folder = site / "ke-hoach/xa-mau-ke-hoach"
    assert (folder / PLAN).read_bytes() == (BASE / PLAN).read_bytes()
    source = BASE / "sources/xa-mau-ke-hoach.txt"
    assert (folder / source.name).read_bytes() == source.read_bytes()


def test_build_record_holds_every_file(site: Path) -> None:
    record = json.loads((site / "api/build.json").read_text(encoding="utf-8"))
    files = {
        path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }
    assert files.pop("api/chain.json") != files.pop("api/build.json")
    assert record["site"] == files
    assert list(record["site"]) == sorted(files)
    assert {"index.html", "404.html", "sitemap.xml", "ke-hoach/index.html"} < files.keys()
    data = {path: one for path, one in files.items() if path.startswith("api/")}
    assert {f"api/{path}": one for path, one in record["files"].items()} == data
    assert record["commit"] is None, "no repository here"
    assert record["base_url"] == "https://vi-du.vn/a/b/"
    assert (record["language"], record["version"]) == ("vi", __version__)
    assert {"mkdocs", "mkdocs-material", "markdown"} < record["packages"].keys()
    assert record["counts"]["plans"] == len(list((ROOT / "plans").glob("*.yml"))) + 1
    assert record["problems"] == {"error": 0, "warning": 0, "info": 0}


def test_addresses_of_the_data_hold_the_base_address(site: Path) -> None:
    for name in ("plans", "targets", "duties"):
        rows = json.loads((site / f"api/{name}.json").read_text(encoding="utf-8"))
        assert all(row["url"].startswith("https://vi-du.vn/a/b/ke-hoach/") for row in rows)


def test_no_file_of_the_site_names_this_machine(site: Path) -> None:
    for path in site.rglob("*"):
        if path.suffix in (".html", ".json", ".js", ".xml", ".csv"):
            text = path.read_text(encoding="utf-8", errors="replace")
            assert str(site.parent.parent.parent) not in text, path
            assert str(ROOT) not in text, path


OLD = {"api/build.json": "{}\n", "index.html": "bản trước\n", "cu/chi-co-o-ban-truoc.html": "x\n"}


@pytest.fixture
def output(plans: Path) -> Path:
    """Return an output folder with an earlier site of ours."""
    folder = plans.parent / "site"
    for name, text in OLD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_a_new_site_takes_the_place_of_the_old_one_whole(plans: Path, output: Path) -> None:
    assert run(plans, output) == []
    assert not (output / "cu").exists()
    assert "bản trước" not in (output / "index.html").read_text(encoding="utf-8")
    assert sorted(path.name for path in plans.parent.iterdir()) == ["plans", "site"]


def _complain(**_: object) -> Sequence[str]:
    return ["Doc file 'x.md' contains a link 'y.md', but the target is not found"]


def _write_and_complain(*, output: Path, **_: object) -> Sequence[str]:
    output.mkdir()
    (output / "index.html").write_text("nửa chừng\n", encoding="utf-8")
    return ["nửa chừng"]


def _copy(*, pages: Path, output: Path, **_: object) -> Sequence[str]:
    shutil.copytree(pages, output)
    return []


COPIES = (Host("mkdocs", _copy),)


@pytest.mark.parametrize("host", [_complain, _write_and_complain])
def test_a_host_that_complains_leaves_the_old_site(
    host: BuildSite, plans: Path, output: Path
) -> None:
    before = tree(output)
    problems = run(plans, output, Offers(hosts=(Host("mkdocs", host),)))
    assert [problem.rule for problem in problems] == ["host"]
    assert tree(output) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == ["plans", "site"]


@pytest.mark.parametrize("error", [RuntimeError("hỏng"), KeyboardInterrupt()])
def test_a_run_cut_short_leaves_the_old_site(
    error: BaseException, plans: Path, output: Path
) -> None:
    def fail(**_: object) -> Sequence[str]:
        raise error

    before = tree(output)
    with pytest.raises(type(error)):
        run(plans, output, Offers(hosts=(Host("mkdocs", fail),)))
    assert tree(output) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == ["plans", "site"]


@pytest.mark.parametrize("where", ["made", "written", "hosted", "published"])
def test_what_the_disk_refuses_is_told_and_leaves_the_old_site(
    where: str, plans: Path, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Wherever a build writes: the workshop, the pages, those of the host, the site."""

    def fail(*_: object, **__: object) -> Sequence[str]:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(output))

    hosts = (Host("mkdocs", fail if where == "hosted" else _copy),)
    if where == "made":
        monkeypatch.setattr("generator.build.workshop.tempfile.mkdtemp", fail)
        monkeypatch.setattr("generator.build.workshop._NOT_BESIDE", ())
    elif where == "published":
        monkeypatch.setattr("generator.build.publish._replace_whole", fail)
        monkeypatch.setattr("generator.build.publish._NOT_RENAMED", ())
    elif where == "written":
        monkeypatch.setattr("generator.build.story.put", fail)
    before = tree(output)
    told = [(p.rule, p.file) for p in run(plans, output, Offers(hosts=hosts))]
    assert told == [("not-written", str(output))]
    assert tree(output) == before
    assert sorted(path.name for path in plans.parent.iterdir()) == ["plans", "site"]


def test_builds_that_are_killed_leave_a_whole_site(plans: Path) -> None:
    """Whole ones, at moments that a seed draws; publishing alone is killed in `test_workshop`."""
    words = (plans, plans.parent / "site", "14", "3")
    done = subprocess.run(
        [sys.executable, "-m", "tests.build.dying_builds", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said.get("old", 0) + said.get("new", 0) == 3, said
    assert said["left by the last"] <= 1, "each build swept what the one before left"
    assert (said["differs"], said["left"]) == ([], ["mau", "plans", "site"])
    assert said["is linked"]


def test_a_template_that_fails_is_told_and_leaves_the_old_site(plans: Path, output: Path) -> None:
    folder = plans.parent / "cong"
    folder.mkdir()
    shutil.copy(CONFIG, folder)
    shutil.copytree(ROOT / "content", folder / "content")
    shutil.copytree(ROOT / "theme", folder / "theme")
    (folder / "theme/pages/plan.md").write_text("{{ page.khong_co }}\n", encoding="utf-8")
    settings = allowed(read_settings(folder / "mkdocs.yml", plans, output)[0])
    before = tree(output)
    problems = build(settings, read(settings, Progress(quiet=True)), Progress(quiet=True))
    assert {problem.rule for problem in problems} == {"template"}
    assert "khong_co" in problems[0].fragment
    assert tree(output) == before


def test_a_portal_without_pages_of_its_own_is_told_so(plans: Path, tmp_path: Path) -> None:
    (tmp_path / "cong").mkdir()
    shutil.copy(CONFIG, tmp_path / "cong")
    settings, _ = read_settings(tmp_path / "cong/mkdocs.yml", plans, tmp_path / "cong/site")
    settings = allowed(settings)
    problems = build(settings, read(settings, Progress(quiet=True)), Progress(quiet=True))
    assert [problem.rule for problem in problems] == ["no-content"]
    assert not settings.output.exists()


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("content/a.txt", "path-outside"),
        ("theme/assets/images/a.svg", "path-outside"),
        ("theme/assets/.env", "unpublishable"),
        ("content", "path-outside"),
    ],
)
def test_no_file_of_the_machine_is_published(
    name: str, rule: str, plans: Path, tmp_path: Path
) -> None:
    """Not by a build that nobody told of what is refused, either, as far as files are copied."""
    folder = tmp_path / "cong"
    (folder / "content/a").mkdir(parents=True)
    (folder / "content/a/index.md").write_text("# Trang\n", encoding="utf-8")
    (folder / "mkdocs.yml").write_text(f"INHERIT: {CONFIG.as_posix()}\n", encoding="utf-8")
    (tmp_path / "ngoai").mkdir()
    (tmp_path / "ngoai/b.md").write_text("---\nbí mật\n---\n", encoding="utf-8")
    if name == "content":
        shutil.rmtree(folder / "content")
        (folder / name).symlink_to("../ngoai")
    else:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(tmp_path / "ngoai/b.md")
    settings = allowed(read_settings(folder / "mkdocs.yml", plans, folder / "site")[0])
    reading = read(settings, Progress(quiet=True))
    assert [(one.file, one.rule) for one in reading.problems] == [(name, rule)]
    if name.startswith(("content/", "theme/assets/")):
        found = build(settings, reading, Progress(quiet=True), Offers(hosts=COPIES))
        assert (name, rule) in [(one.file, one.rule) for one in found]
    assert not settings.output.exists()


def test_a_theme_of_ones_own_holds_only_what_differs(plans: Path, tmp_path: Path) -> None:
    folder = tmp_path / "cong"
    (folder / "mkdocs.yml").parent.mkdir()
    (folder / "mkdocs.yml").write_text(
        f"INHERIT: {CONFIG.as_posix()}\ntheme: {{logo: assets/images/logo.svg}}\n",
        encoding="utf-8",
    )
    shutil.copytree(ROOT / "content", folder / "content")
    for name, text in {
        "pages/home.md": "# Trang của cổng { #dau-trang }\n",
        "assets/css/mau-rieng.css": ":root { --nhan-ngay: #7a1f1f }\n",
        "assets/images/logo.svg": '<svg xmlns="http://www.w3.org/2000/svg"/>',
        "overrides/frame/footer.html": "<footer>Chân trang của cổng</footer>",
    }.items():
        (folder / "theme" / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / "theme" / name).write_text(text, encoding="utf-8")
    settings, _ = read_settings(folder / "mkdocs.yml", plans, folder / "site")
    settings = allowed(settings)
    reading = read(settings, Progress(quiet=True))
    assert build(settings, reading, Progress(quiet=True)) == []
    home = (folder / "site/index.html").read_text(encoding="utf-8")
    plan = (folder / "site/ke-hoach/xa-mau-ke-hoach/index.html").read_text(encoding="utf-8")
    assert "Trang của cổng" in home
    assert "Tỷ lệ thất nghiệp chung dưới 3%" in plan
    assert "Chân trang của cổng" in plan
    assert re.search(r'<img src="../../assets/[0-9a-f]{32}/images/logo.svg"', plan)
    styles = re.findall(r'<link rel="stylesheet" href="[^"]*/css/([\w-]+)\.css', plan)
    assert styles == ["all", "mau-rieng"]


def test_output_folder_that_is_not_there_is_made(plans: Path) -> None:
    output = plans.parent / "a" / "b" / "site"
    assert run(plans, output) == []
    assert (output / "index.html").is_file()
    assert [path.name for path in output.parent.iterdir()] == ["site"]


def test_which_folders_may_be_replaced(tmp_path: Path, output: Path) -> None:
    assert may_replace(tmp_path / "khong-co")
    (tmp_path / "trong").mkdir()
    assert may_replace(tmp_path / "trong")
    assert may_replace(output)
    (output / ".git").mkdir()
    assert not may_replace(output)
    assert not may_replace(ROOT)
    assert not may_replace(ROOT / "plans")


def test_progress_counts_what_each_stage_handled(plans: Path, output: Path) -> None:
    progress = Progress(quiet=True)
    settings = settings_for(plans, output)
    build(settings, read(settings, progress), progress)
    counts = {stage.name: stage.count for stage in progress.stages}
    assert list(counts)[:3] == ["read", "history", "link"]
    assert list(counts)[-4:] == ["export", "host", "copies", "publish"]
    assert counts["read"] == len(list(plans.rglob("*.yml")))
    assert counts["link"] == counts["check"] == 1
    assert counts["pages"] == counts["render"] > 3


def test_what_a_page_of_the_site_before_names_stays_for_one_deploy(
    plans: Path, output: Path
) -> None:
    assert run(plans, output) == []
    before = {path: said for path, said in tree(output).items() if HASHED.match(path)}
    edit(plans / "registry/indicators.yml", {"Tỷ lệ thất nghiệp": "Tỷ lệ người thất nghiệp"})
    assert run(plans, output) == []
    then = tree(output)
    assert {path: then.get(path) for path in before} == before
    added = {path.split("/")[1] for path in then if HASHED.match(path) and path not in before}
    assert len(added) == 2, "the index and what is set side by side; the assets are the same"
    assert run(plans, output) == []
    now = tree(output)
    gone = {path for path in then if path not in now}
    assert gone == {path for path in before if not path.startswith("assets/")}
    assert {path: then[path] for path in now} == now, "what is not kept is as in a fresh build"
