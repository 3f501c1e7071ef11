"""The repository as a stranger finds it: nothing of a machine in it, nothing outside it needed."""

from __future__ import annotations

import json
import re
import subprocess
import tomllib
import unicodedata
from pathlib import Path

import pytest

from tests import plain_yaml
from tests.folders import ROOT

# Put together here, so that this file does not hold what it looks for.
MACHINE = [
    "/" + "work/", "/" + "tmp/", "/" + "home/", "/" + "Users/", "/" + "root/", "C:" + "\\Users",
]  # fmt: skip
REGISTRIES = [
    ".".join(("pypi", "org")), ".".join(("pythonhosted", "org")), ".".join(("npmjs", "org")),
    "--index" + "-url", "--extra" + "-index", "--find" + "-links", "simple" + "/",
]  # fmt: skip
LOCKS = ("requirements.lock", "requirements-build.lock", "requirements-dev.lock")
RUNTIME, BUILDER, DEVELOPMENT = LOCKS


def tracked() -> list[Path]:
    """Return every file that git knows of; without git, there is nothing to hold."""
    if not (ROOT / ".git").exists():
        pytest.skip("no repository here")
    listed = subprocess.run(
        ["git", "-C", ROOT, "ls-files", "-z"], capture_output=True, check=True
    ).stdout.decode()
    return [ROOT / name for name in listed.split("\0") if name and (ROOT / name).is_file()]


def texts() -> list[tuple[str, str]]:
    """Return name and text of every tracked text file."""
    found = []
    for path in tracked():
        data = path.read_bytes()
        if b"\0" not in data:
            found.append((path.relative_to(ROOT).as_posix(), data.decode("utf-8")))
    return found


def test_no_file_names_a_machine() -> None:
    assert [(name, path) for name, text in texts() for path in MACHINE if path in text] == []


def test_no_file_names_a_package_registry() -> None:
    named = [(name, one) for name, text in texts() for one in REGISTRIES if one in text]
    # The Makefile tells the tool that writes the locks to leave addresses out.
    assert [(name, one) for name, one in named if name != "Makefile"] == []


def test_text_files_are_clean() -> None:
    """What is kept of others, byte for byte, ends as they ended it."""
    said = json.loads((ROOT / "theme/kept/kept.json").read_text("utf-8"))
    kept = {f"theme/{one['file']}" for one in said}
    for name, text in texts():
        if name.startswith("plans/sources/"):
            continue
        assert "\r" not in text, name
        assert unicodedata.is_normalized("NFC", text), name
        if name not in kept:
            assert text == "" or text.endswith("\n"), name


def test_nothing_that_is_made_is_kept() -> None:
    made = re.compile(r"^(site|\.venv|\.kehoach|\.cache|dist)/|__pycache__|\.pyc$|\.egg-info")
    assert [path for path in tracked() if made.search(path.relative_to(ROOT).as_posix())] == []


def test_no_file_is_a_link_or_heavy() -> None:
    for path in tracked():
        assert not path.is_symlink(), path
        assert path.stat().st_size < 600_000, path


@pytest.mark.parametrize("lock", LOCKS)
def test_locks_hold_exact_versions_with_hashes(lock: str) -> None:
    entries = re.split(r"\n(?=[a-z])", (ROOT / lock).read_text(encoding="utf-8"))
    pinned = [entry for entry in entries if re.match(r"[a-z0-9-]+==\d", entry)]
    assert len(pinned) > (20 if lock != BUILDER else 2)
    assert all("--hash=sha256:" in entry for entry in pinned)


def pins(lock: str) -> dict[str, str]:
    text = (ROOT / lock).read_text("utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


@pytest.mark.parametrize("lock", [RUNTIME, BUILDER])
def test_development_lock_holds_the_others(lock: str) -> None:
    assert pins(lock).items() <= pins(DEVELOPMENT).items()


def test_runtime_lock_holds_nothing_that_builds() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    builders = {re.split(r"[<>=!~ ]", one)[0] for one in project["dependency-groups"]["build"]}
    assert builders <= pins(BUILDER).keys()
    tools = {*builders, "pip", "setuptools", "wheel", "tomlkit", "trove-classifiers"}
    assert tools & pins(RUNTIME).keys() == set()


def test_locks_hold_what_the_package_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    needed = {re.split(r"[<>=!~ ]", one)[0].lower() for one in project["dependencies"]}
    assert needed <= pins(RUNTIME).keys()


def test_commands_of_the_contract_are_there() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    targets = set(re.findall(r"^([a-z]+):", makefile, re.MULTILINE))
    assert {"site", "test", "serve", "check", "bench", "audit"} <= targets
    assert (ROOT / ".ci/run").stat().st_mode & 0o111


def test_top_level_is_the_one_that_was_chosen() -> None:
    for name in ("content", "plans", "generator", "theme", "tests"):
        assert (ROOT / name).is_dir()
    for name in ("mkdocs.yml", "Makefile", "pyproject.toml", "LICENSE"):
        assert (ROOT / name).is_file()


def test_plans_folder_holds_data_only() -> None:
    kinds = {path.suffix for path in (ROOT / "plans").rglob("*") if path.is_file()}
    assert kinds <= {".yml", ".txt", ".json"}


def test_content_is_hand_written_markdown_and_pictures_only() -> None:
    files = [path for path in (ROOT / "content").rglob("*") if path.is_file()]
    assert {path.suffix for path in files if path.parent.name != "hinh"} <= {".md"}
    assert {path.suffix for path in files if path.parent.name == "hinh"} <= {".svg", ".webp"}


def test_nav_of_the_host_is_constant() -> None:
    """No plan stands in `nav`: with every plan in it, the site grows with their square."""
    text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    nav = plain_yaml.values(text)["nav"]
    pages = [page for entry in nav for page in entry.values()]
    assert len(pages) < 12
    ids = {path.stem for path in (ROOT / "plans").glob("*.yml")}
    assert not any(name in page for page in pages for name in ids)


def test_samples_of_every_golden_folder_are_read_by_a_test() -> None:
    folders = {path.name for path in (ROOT / "tests/cases").iterdir() if path.is_dir()}
    code = "".join(path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py"))
    assert {name for name in folders if f'"{name}"' not in code} == set()
