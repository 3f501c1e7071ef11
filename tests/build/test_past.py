"""The past of a portal, from commits to pages: none of it is lost in silence, or stops a build."""

from __future__ import annotations

import json
import os
import re
import shutil
from collections.abc import Callable
from datetime import datetime
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result

from generator.cli import preview
from generator.cli.commands import main
from tests.folders import PLAN, ROOT, edit, tree, write_base
from tests.repositories import Repository, new_repository

SETTINGS = f"""INHERIT: {ROOT / "mkdocs.yml"}
site_url: https://vi-du.vn/
extra:
  kehoach:
    content: {ROOT / "content"}
    theme: {ROOT / "theme"}
"""
NAME = PLAN.removesuffix(".yml")
# What git takes and RFC 3339 does not, and what neither can read.
ODD = [
    *("1704171600 +2400", "1704171600 -9999", "1704171600 +123456", "253402300800 +0000"),
    *("999999999999 +0700", f"{2**63} +0000", f"{'9' * 500} +0000", "-5 +0000", "hom qua"),
]
# What a plan file of old may hold.
UNREADABLE = ["", "- ", "a: " + "[" * 5000, "\0", "schema: " + "9" * 5000, f"schema: {2**80}"]


def run(command: str, root: Path, *words: str | Path) -> Result:
    where = ("--plans", root / "plans", "--config", root / "mkdocs.yml")
    return CliRunner().invoke(main, [str(word) for word in (command, *where, *words)])


def build(root: Path) -> Result:
    return run("build", root, "--output", root / "site")


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return a repository whose past holds what no program foresees, and the site of it."""
    made = new_repository(tmp_path_factory.mktemp("cong") / "kho")
    (made.root / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (made.root / ".gitignore").write_text("site/\n.cache/\n", encoding="utf-8")
    plan = write_base(made.root / "plans") / PLAN
    made.commit("Nhập liệu")
    whole = plan.read_text("utf-8")
    for number, moment in enumerate(ODD):
        plan.write_text(whole.replace("by: Kế hoạch mở", f"by: Xã {number}"), encoding="utf-8")
        made.commit(f"Ngày lạ {number}")
        made.dated(moment)
    units = made.root / "plans/registry/units.yml"
    known = units.read_text("utf-8")
    for number, line in enumerate(UNREADABLE):
        units.write_text(f"{known}- \n", encoding="utf-8")
        plan.write_text(f"{line}\n", encoding="utf-8")
        made.commit(f"Không đọc được {number}")
        units.write_text(known, encoding="utf-8")
    plan.write_text(whole.replace("by: Kế hoạch mở", "by: Xã Mẫu"), encoding="utf-8")
    made.commit("Sửa lại")
    made.dated(f"{2**63} +0000")
    done = build(made.root)
    assert done.exit_code == 0, done.output
    return made


def rows(root: Path) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads((root / "site/api/revisions.json").read_bytes())
    return found


def test_every_commit_is_told_and_none_stops_a_build(odd: Repository) -> None:
    told = run("check", odd.root)
    assert told.exit_code == 0, "a published commit cannot be changed"
    assert told.stdout.count("cảnh báo [commit-moment]") == len(ODD) + 1
    assert told.stdout.count("cảnh báo [commit-unreadable]") == len(UNREADABLE)
    assert "lỗi [" not in told.stdout
    assert len(rows(odd.root)) == 2 + len(ODD) + len(UNREADABLE)


def test_days_that_cannot_be_shown_are_the_nearest_and_said(odd: Repository) -> None:
    said = {str(row["odd_date"]) for row in rows(odd.root) if row["odd_date"]}
    assert {f"{2**63} +0000", "999999999999 +0700", "1704171600 +2400"} <= said
    for row in rows(odd.root):
        assert re.fullmatch(r"(19|20|99)\d\d-\d\d-\d\d", str(row["date"]))
    record = json.loads((odd.root / "site/api/build.json").read_bytes())
    shown = [str(row["date"]) for row in rows(odd.root) if not row["odd_date"]]
    assert record["content_date"] == max(shown)
    history = (odd.root / f"site/ke-hoach/{NAME}/lich-su/index.html").read_text("utf-8")
    assert history.count("không đọc được: lần ghi mang “") == len(ODD) + 1
    changes = odd.root / "site/thay-doi/moi-lan-ghi/atom.xml"
    feed = ElementTree.parse(changes)
    moments = [one.text or "" for one in feed.iter("{http://www.w3.org/2005/Atom}updated")]
    assert len(moments) == 1 + len(rows(odd.root))
    assert all(datetime.fromisoformat(one).tzinfo for one in moments)
    assert "ngày gần nhất hiện được" in changes.read_text("utf-8")
    newest = rows(odd.root)[0]["revision"]
    page = odd.root / f"site/ke-hoach/{NAME}/phien-ban/{newest}/index.html"
    assert f"lần ghi mang “{2**63} +0000”" in unescape(page.read_text("utf-8"))


def test_versions_that_cannot_be_read_say_why(odd: Repository) -> None:
    unreadable = [row for row in rows(odd.root) if row["unreadable"]]
    assert len(unreadable) == len(UNREADABLE)
    for row in unreadable:
        page = odd.root / f"site/ke-hoach/{NAME}/phien-ban/{row['revision']}/index.html"
        assert "không dựng lại được" in page.read_text("utf-8")
        assert len(str(row["unreadable"])) < 600, "nobody reads five thousand digits"


def test_two_builds_are_equal_with_and_without_what_is_remembered(odd: Repository) -> None:
    before = tree(odd.root / "site")
    shutil.rmtree(odd.root / ".cache", ignore_errors=True)
    assert build(odd.root).exit_code == 0
    assert tree(odd.root / "site") == before


def test_a_request_is_refused_before_it_lands(odd: Repository) -> None:
    done = run("check", odd.root, "--since", f"HEAD~{1 + len(UNREADABLE)}")
    assert done.exit_code == 1
    assert done.stdout.count("lỗi [commit-unreadable]") == len(UNREADABLE)
    assert done.stdout.count("lỗi [commit-registry]") == len(UNREADABLE)
    assert done.stdout.count("lỗi [commit-moment]") == 1
    assert done.stdout.count("cảnh báo [commit-moment]") == len(ODD)
    assert run("check", odd.root, "--since", "HEAD").exit_code == 0


def test_changes_are_told_across_what_cannot_be_read(odd: Repository) -> None:
    words = ("--plans", str(odd.root / "plans"))
    for before, after in (("HEAD~1", "HEAD"), ("HEAD~2", "HEAD~1")):
        done = CliRunner().invoke(main, ["changes", before, after, *words])
        assert done.exit_code == 0
        assert "không đọc được bản trước" in done.stdout


# --- Where there is no past, or not all of it -----------------------------------------------


@pytest.fixture
def portal(odd: Repository, tmp_path: Path) -> Repository:
    """Return a copy of it with its site."""
    shutil.copytree(odd.root, tmp_path / "kho", symlinks=True)
    return Repository(tmp_path / "kho", odd.day)


def without_git(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("PATH", "")


def without_repository(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    shutil.rmtree(portal.root / ".git")


def anew(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    without_repository(portal, patch)
    portal.git("init", "-q", "-b", "main")


def of_another_user(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root can give files to another user")
    for path in (portal.root, portal.root / ".git"):
        os.chown(path, 12_345, 12_345)


def damaged(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    portal.damage(f"HEAD~3:plans/{PLAN}")


def without_a_registry(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    portal.lose("HEAD~3:plans/registry")
    shutil.rmtree(portal.root / ".cache")


def cut(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    whole = portal.root.parent / "ca-kho"
    (portal.root / ".git").rename(whole)
    words = ("clone", "-q", "--bare", "--depth", "2", f"file://{whole}")
    Repository(whole.parent).git(*words, portal.root / ".git")
    portal.git("config", "core.bare", "false")


def squashed(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    anew(portal, patch)
    portal.commit("Tất cả")


def ignored_later(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    portal.git("rm", "-q", "--cached", f"plans/{PLAN}")
    portal.git("commit", "-q", "-m", "Thôi giữ trong kho")


def renamed_by_hand(portal: Repository, patch: pytest.MonkeyPatch) -> None:
    plan = portal.root / "plans" / PLAN
    plan.rename(plan.with_name("ten-khac.yml"))
    edit(plan.with_name("ten-khac.yml"), {f"id: {NAME}": "id: ten-khac"})


def stop(*_: object) -> None:
    raise KeyboardInterrupt


KINDS = [
    (without_git, "git-missing"),
    (without_repository, "no-repository"),
    (anew, "no-commit"),
    (of_another_user, "git-not-trusted"),
    (damaged, "git-failed"),
    (without_a_registry, "git-failed"),
    (cut, "shallow-history"),
    (squashed, "fewer-versions"),
    (ignored_later, "not-in-git"),
    (renamed_by_hand, "not-on-disk"),
]
Damage = Callable[[Repository, pytest.MonkeyPatch], None]


@pytest.mark.parametrize(("damage", "rule"), KINDS, ids=[one.__name__ for one, _ in KINDS])
def test_a_past_that_is_gone_is_told_and_the_last_site_stays(
    damage: Damage, rule: str, portal: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = tree(portal.root / "site")
    damage(portal, monkeypatch)
    monkeypatch.setattr(preview, "follow_changes", stop)
    for command, code in (("build", 1), ("serve", 0)):
        port = ("--port", "0") if command == "serve" else ()
        done = run(command, portal.root, "--output", portal.root / "site", *port)
        assert done.exit_code == code, done.output
        # A preview has the whole site built behind it, which tells what only that finds.
        assert command == "serve" or f"lỗi [{rule}]" in done.stderr
        assert tree(portal.root / "site") == before
    checked = run("check", portal.root)
    failing = rule.startswith("git-")
    assert checked.exit_code == (1 if failing else 0)
    if rule != "fewer-versions":
        assert f"{'lỗi' if failing else 'cảnh báo'} [{rule}]" in checked.stdout


@pytest.mark.parametrize("damage", [without_repository, anew, cut])
def test_what_a_portal_allows_still_takes_nothing_from_a_site(
    damage: Damage, portal: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(portal, monkeypatch)
    edit(portal.root / "mkdocs.yml", {"  kehoach:\n": "  kehoach:\n    history_required: false\n"})
    done = build(portal.root)
    assert done.exit_code == 1
    assert "lỗi [fewer-versions]" in done.stderr


def test_a_portal_may_do_without(portal: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    cut(portal, monkeypatch)
    shutil.rmtree(portal.root / "site")
    edit(portal.root / "mkdocs.yml", {"  kehoach:\n": "  kehoach:\n    history_required: false\n"})
    done = build(portal.root)
    assert done.exit_code == 0, done.output
    assert done.stderr.count("cảnh báo [shallow-history]") == 1
    assert len(rows(portal.root)) == 2


def test_words_of_a_command_line_are_no_options_of_git(
    portal: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also where a branch of that name is there."""
    monkeypatch.chdir(portal.root)
    for name in ("--output=x", "-O./x"):
        file = portal.root / ".git/refs/heads" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(portal.git("rev-parse", "HEAD") + "\n", encoding="utf-8")
    before = sorted(portal.root.rglob("x"))
    for name in ("--output=x", "-O./x", "heads/--output=x"):
        CliRunner().invoke(main, ["changes", "--plans", "plans", "--", name, "HEAD"])
        CliRunner().invoke(main, ["changes", "--plans", "plans", "--", "HEAD", name])
        run("check", portal.root, f"--since={name}")
    assert sorted(portal.root.rglob("x")) == before


def test_a_commit_that_is_none_is_wrong_use(portal: Repository) -> None:
    done = run("check", portal.root, "--since", "khong-co")
    assert done.exit_code == 2
    assert "git không có commit “khong-co”" in done.stderr


def test_a_plan_is_looked_at_before_it_is_committed(portal: Repository) -> None:
    """A changed one and one that git never held: warned of, and the site is made."""
    plan = portal.root / "plans" / PLAN
    new = plan.with_name("ten-khac.yml")
    new.write_bytes(plan.read_bytes())
    edit(new, {f"id: {NAME}": "id: ten-khac"})
    edit(plan, {"by: Xã Mẫu": "by: Xã Khác"})
    done = build(portal.root)
    assert done.exit_code == 0, done.output
    told = r"(?m)^plans/(.*?):.* \[(not-in-git|uncommitted)\]"
    assert re.findall(told, done.stderr) == [
        ("ten-khac.yml", "not-in-git"),
        (PLAN, "uncommitted"),
    ]
