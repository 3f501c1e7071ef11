"""A package of others adds one of each thing, installed beside the program from wheels."""

from __future__ import annotations

import csv
import json
import os
import re
import shutil
import site
import subprocess
import sys
import venv
from pathlib import Path

import pytest

from generator.search.engine import Search
from tests.folders import BASE, ROOT
from tests.repositories import new_repository

EXTENSION = Path(__file__).parent / "extension"
GROUPS = ("subjects", "formats", "checks", "importers", "hosts")


@pytest.fixture(scope="module")
def kehoach(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in an environment of its own, that has the program and the package as wheels."""
    folder = tmp_path_factory.mktemp("extending")
    source = folder / "sao"
    shutil.copytree(EXTENSION, source, ignore=shutil.ignore_patterns("__pycache__"))
    build = ("-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation")
    _run(sys.executable, *build, "--wheel-dir", folder / "wheels", ROOT, source)
    home = folder / "venv"
    venv.create(home, with_pip=False, symlinks=True)
    python = home / "bin" / "python"
    wheels = sorted((folder / "wheels").glob("*.whl"))
    install = ("-m", "pip", "--python", python, "install", "--quiet", "--no-deps", "--no-index")
    _run(sys.executable, *install, *wheels)
    # What both need is taken from where these tests run; the program itself is not there.
    (packages,) = (home / "lib").glob("python*/site-packages")
    (packages / "needed.pth").write_text("\n".join(site.getsitepackages()), encoding="utf-8")
    return home / "bin" / "kehoach"


def _run(*words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    without = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    done = subprocess.run(
        [str(word) for word in words],
        cwd=cwd,
        env=without,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def built(kehoach: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    portal = new_repository(tmp_path_factory.mktemp("portal") / "kho")
    shutil.copytree(BASE, portal.root / "plans")
    portal.commit("Nhập liệu")
    _run(kehoach, "build", cwd=portal.root)
    return portal.root / "site"


def test_the_program_runs_from_its_wheel(kehoach: Path) -> None:
    where = _run(
        kehoach.with_name("python"),
        "-c",
        "import generator; print(generator.__file__)",
        cwd=Path("/"),
    )
    assert where.stdout.startswith(str(kehoach.parent.parent))


def test_a_subject_gives_a_page_a_table_a_file_words_and_a_block(built: Path) -> None:
    page = (built / "sao/index.html").read_text(encoding="utf-8")
    assert "xa-mau-ke-hoach</a>: 1 sao" in page
    assert json.loads((built / "api/stars.json").read_bytes()) == [
        {"plan": "xa-mau-ke-hoach", "stars": 1}
    ]
    assert (built / "sao/sao.txt").read_text(encoding="utf-8") == "1\n"
    plan = (built / "ke-hoach/xa-mau-ke-hoach/index.html").read_text(encoding="utf-8")
    assert '<a href="#sao">Sao</a>' in plan
    assert re.search(r'<h2 id="sao">Sao</h2>\s*<p>1 sao.</p>', plan)
    found = Search(lambda path: (built / path).read_bytes()).find("bau troi sao").results
    assert found[0].url == "sao/"


def test_a_table_and_its_columns_are_explained_and_described(built: Path) -> None:
    data = (built / "du-lieu/index.html").read_text(encoding="utf-8")
    assert 'id="cot-stars"' in data
    assert "Số sao" in data
    assert json.loads((built / "api/schema/stars.schema.json").read_bytes())["items"]["required"]
    assert "stars.csv" in json.loads((built / "api/build.json").read_bytes())["files"]


def test_a_format_writes_every_table_and_every_plan(built: Path) -> None:
    tables = {path.stem for path in (built / "api").glob("*.csv")}
    assert {path.stem for path in (built / "api").glob("*.sao")} == tables
    with (built / "api/targets.csv").open(encoding="utf-8-sig", newline="") as file:
        head = next(csv.reader(file))
    first = (built / "api/targets.sao").read_text(encoding="utf-8").splitlines()[0]
    assert first == "|".join(head)
    assert (built / "api/plans/xa-mau-ke-hoach.sao").read_text(encoding="utf-8").strip()
    assert 'aria-label="stars, Dòng"' in (built / "du-lieu/index.html").read_text(encoding="utf-8")


def test_a_check_holds_every_plan_and_its_severity_can_be_set(
    kehoach: Path, tmp_path: Path
) -> None:
    shutil.copytree(BASE, tmp_path / "plans")
    plan = tmp_path / "plans" / "xa-mau-ke-hoach.yml"
    text = plan.read_text(encoding="utf-8")
    before, targets, after = re.split(r"(\n +targets:\n(?: {10,}.*\n)+)", text)
    assert "quote:" in targets
    plan.write_text(f"{before}\n{after}", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "extra: {kehoach: {severities: {no-star: info}}}\n", encoding="utf-8"
    )
    done = _run(kehoach, "check", "--format", "json", cwd=tmp_path)
    told = [one for one in json.loads(done.stdout) if one["rule"] == "no-star"]
    assert [one["severity"] for one in told] == ["info"]


def test_an_importer_reads_another_format(kehoach: Path, tmp_path: Path) -> None:
    text = (BASE / "sources" / "xa-mau-ke-hoach.txt").read_text(encoding="utf-8")
    starred = "".join(f"*{line}\n" for line in text.splitlines())
    (tmp_path / "xa.sao").write_text(starred, encoding="utf-8")
    done = _run(kehoach, "import", "xa.sao", cwd=tmp_path)
    assert "*" not in done.stdout
    assert "KẾ HOẠCH" in done.stdout


def test_a_portal_names_the_host_of_a_package(kehoach: Path, tmp_path: Path) -> None:
    shutil.copytree(BASE, tmp_path / "plans")
    (tmp_path / "content").mkdir()
    (tmp_path / "content/gioi-thieu.md").write_text("# Giới thiệu\n", encoding="utf-8")
    (tmp_path / "mkdocs.yml").write_text(
        "extra: {kehoach: {host: chep, history_required: false}}\n", encoding="utf-8"
    )
    _run(kehoach, "build", cwd=tmp_path)
    assert (tmp_path / "site/sao/index.md").read_text(encoding="utf-8").count("1 sao") == 1


def test_every_door_is_in_the_manual() -> None:
    manual = (ROOT / "docs/extending.md").read_text(encoding="utf-8")
    assert set(re.findall(r"`kehoach\.(\w+)`", manual)) == set(GROUPS)
    offered = (EXTENSION / "pyproject.toml").read_text(encoding="utf-8")
    assert set(re.findall(r'"kehoach\.(\w+)"', offered)) == set(GROUPS)
