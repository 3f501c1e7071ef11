"""History, on real repositories: every commit that changed a plan, under its name of today."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from generator.history.edits import Edit
from generator.history.log import Compared, FilePair, History, compare_commits, read_history
from tests.repositories import Repository, new_repository


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return new_repository(tmp_path / "kho")


def told(history: History) -> list[tuple[str, str, str]]:
    return [(one.plan, one.date, one.subject) for one in history.edits]


LONG = "".join(f"dong-{number}: x\n" for number in range(20))


def test_commits_newest_first(repository: Repository) -> None:
    first = repository.commit("Nhập kế hoạch", a=LONG)
    second = repository.commit("Sửa một chữ", a=LONG + "them: y\n", b="b: 1\n")
    history = read_history(repository.root)
    assert told(history) == [
        ("a", "2024-01-02", "Sửa một chữ"),
        ("b", "2024-01-02", "Sửa một chữ"),
        ("a", "2024-01-01", "Nhập kế hoạch"),
    ]
    assert [one.revision for one in history.edits] == [second, second, first]
    assert history.commit == second
    assert history.timestamp == 1704171600  # 2024-01-02 12:00 +07:00
    assert not history.shallow


def test_a_renaming_is_followed(repository: Repository) -> None:
    repository.commit("Một", a=LONG)
    repository.commit("Đổi tên", a=None, b=LONG)
    repository.commit("Đổi tên nữa", b=None, c=LONG + "x: 1\n")
    repository.commit("Tên cũ cho tệp mới", a="khac: 1\n")
    assert [(plan, subject) for plan, _, subject in told(read_history(repository.root))] == [
        ("a", "Tên cũ cho tệp mới"),
        ("c", "Đổi tên nữa"),
        ("c", "Đổi tên"),
        ("c", "Một"),
    ]


def test_a_removal_is_a_revision(repository: Repository) -> None:
    repository.commit("Một", a=LONG, b="b: 1\n")
    repository.commit("Bỏ", a=None)
    assert [plan for plan, _, _ in told(read_history(repository.root))] == ["a", "a", "b"]


def test_a_merge_is_no_revision_but_what_it_merged_is(repository: Repository) -> None:
    repository.commit("Gốc", a=LONG)
    repository.git("checkout", "-q", "-b", "nhanh")
    repository.commit("Trên nhánh", b="b: 1\n")
    repository.git("checkout", "-q", "main")
    repository.commit("Trên gốc", a=LONG + "x: 1\n")
    repository.git("merge", "-q", "--no-ff", "-m", "Nhập nhánh", "nhanh")
    history = read_history(repository.root)
    assert sorted(told(history)) == [
        ("a", "2024-01-01", "Gốc"),
        ("a", "2024-01-03", "Trên gốc"),
        ("b", "2024-01-02", "Trên nhánh"),
    ]
    assert history.commit == repository.git("rev-parse", "HEAD")


def test_a_merge_that_takes_one_side_tells_that_the_other_was_given_up(
    repository: Repository,
) -> None:
    """Else the newest edit would be one that is not in today's file."""
    repository.commit("Gốc", a=LONG, b=LONG)
    repository.git("checkout", "-q", "-b", "nhanh")
    theirs = repository.commit("Trên nhánh", a=LONG + "x: 1\n")
    repository.git("checkout", "-q", "main")
    ours = repository.commit("Trên gốc", a=LONG + "x: 2\n")
    fork = repository.git("rev-parse", "HEAD")
    repository.git("merge", "-q", "-s", "ours", "--no-commit", "nhanh")
    repository.commit("Lấy của nhánh", a=LONG + "x: 1\n")
    taken = read_history(repository.root).edits
    assert [one.subject for one in taken if one.plan == "a"] == [
        *("Lấy của nhánh", "Trên gốc", "Trên nhánh", "Gốc")
    ]
    assert taken[0].merge
    blobs = [repository.git("rev-parse", f"{commit}:a.yml") for commit in (ours, theirs)]
    assert [taken[0].before, taken[0].after] == blobs
    repository.git("checkout", "-q", "-b", "sau", fork)  # knows only what was given up
    repository.commit("Việc khác", b=LONG + "y: 1\n")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Nhập việc khác", "sau")
    assert [one[2] for one in told(read_history(repository.root))] == [
        *("Việc khác", "Lấy của nhánh", "Trên gốc", "Trên nhánh", "Gốc", "Gốc")
    ]


def test_a_merge_that_keeps_its_own_side_is_told_of_too(repository: Repository) -> None:
    repository.commit("Gốc", plans__a=LONG)
    repository.git("checkout", "-q", "-b", "nhanh")
    repository.commit("Trên nhánh", plans__a=LONG + "x: 1\n")
    repository.git("checkout", "-q", "main")
    repository.commit("Trên gốc", plans__a=LONG + "x: 2\n")
    repository.git("merge", "-q", "-s", "ours", "-m", "Giữ của gốc", "nhanh")
    repository.day += 1
    repository.commit("Sửa tiếp", plans__a=LONG + "x: 3\n")
    edits = read_history(repository.root / "plans").edits
    assert [one.subject for one in edits] == [
        *("Sửa tiếp", "Giữ của gốc", "Trên gốc", "Trên nhánh", "Gốc")
    ]
    assert edits[1].before == edits[1].after


@pytest.mark.parametrize("renamed_on", ["main", "nhanh"])
def test_an_edit_on_a_branch_that_knows_the_older_name(
    renamed_on: str, repository: Repository
) -> None:
    repository.commit("Gốc", a=LONG)
    repository.git("checkout", "-q", "-b", "nhanh")
    repository.git("checkout", "-q", renamed_on)
    repository.commit("Đổi tên", a=None, b="dau: x\n" + LONG)
    repository.git("checkout", "-q", "nhanh" if renamed_on == "main" else "main")
    repository.commit("Sửa dưới tên cũ", a=LONG + "x: 1\n")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "-m", "Nhập nhánh", "nhanh")
    repository.day += 1
    repository.commit("Sửa tiếp", b="dau: y\n" + LONG)
    assert [one[::2] for one in told(read_history(repository.root))] == [
        ("b", "Sửa tiếp"),
        ("b", "Nhập nhánh"),
        ("b", "Sửa dưới tên cũ"),
        ("b", "Đổi tên"),
        ("b", "Gốc"),
    ]


@pytest.mark.parametrize(
    "subject",
    [
        "Sửa “Điều 1”: 100% 'x' <script> | `a` \\ $HOME %H",
        "\x1e\x1f\x1e giữa",
        "x\ty",
        "M a.yml",
        "0" * 40 + " 2024-01-01 giả",
        "-z --all",
        "😀 日本",
    ],
)
def test_odd_subjects(subject: str, repository: Repository) -> None:
    repository.commit("Một", a=LONG)
    repository.commit(subject, a=LONG + "x: 1\n")
    expected = [("a", "2024-01-02", subject), ("a", "2024-01-01", "Một")]
    assert told(read_history(repository.root)) == expected


def test_odd_names(repository: Repository) -> None:
    repository.commit("Một", **{"kế hoạch": "a: 1\n", 'a"b': "a: 2\n", "M": "a: 3\n"})
    assert sorted(one[0] for one in told(read_history(repository.root))) == ["M", 'a"b', "kế hoạch"]


def test_plans_in_a_folder_of_the_repository(repository: Repository) -> None:
    repository.commit("Mã nguồn", khac="x: 1\n")
    repository.commit("Kế hoạch", plans__a=LONG, plans__registry__units="- x\n", plans2__z="x: 1\n")
    repository.commit("Sổ", plans__registry__units="- y\n")
    last = repository.commit("Ngoài", khac="x: 2\n")
    history = read_history(repository.root / "plans")
    assert told(history) == [("a", "2024-01-02", "Kế hoạch")]
    assert history.commit == last


def test_files_that_are_no_plans_are_none(repository: Repository) -> None:
    (repository.root / "GHI-CHU.md").write_text("x\n", encoding="utf-8")
    repository.commit("Một", con__a="x: 1\n")
    history = read_history(repository.root)
    assert history.edits == ()
    assert history.commit is not None


def test_shallow_clone(repository: Repository, tmp_path: Path) -> None:
    repository.commit("Một", a=LONG)
    last = repository.commit("Hai", a=LONG + "x: 1\n")
    clone = tmp_path / "nong"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", clone)
    history = read_history(clone)
    assert history.shallow
    assert history.commit == last
    assert [one.subject for one in history.edits] == ["Hai"]


def test_what_is_not_committed_has_no_revision(repository: Repository) -> None:
    repository.commit("Một", a=LONG)
    (repository.root / "b.yml").write_text("x: 1\n", encoding="utf-8")
    (repository.root / "a.yml").write_text("x: 1\n", encoding="utf-8")
    assert told(read_history(repository.root)) == [("a", "2024-01-01", "Một")]


def pairs_of(repository: Repository, before: str, after: str) -> tuple[FilePair, ...]:
    compared = compare_commits(repository.root, before, after)
    return compared.pairs if compared else ()


def test_the_plan_files_of_two_commits(repository: Repository) -> None:
    first = repository.commit("Một", mau=LONG, giu="giu: 1\n", bo="bo: 1\n", cu=LONG + "cu: 1\n")
    second = repository.commit("Hai", mau=LONG + "x: 1\n", bo=None, cu=None, moi=LONG + "cu: 2\n")
    (repository.root / "khac.YAML").write_text("a: 1\n", encoding="utf-8")
    (repository.root / "ghi-chu.txt").write_text("a", encoding="utf-8")
    repository.commit("Ba", **{"thu-muc__sau": "a: 1\n"})
    compared = compare_commits(repository.root, first, second)
    assert compared is not None
    assert (compared.before, compared.after) == (first, second)
    pairs = compared.pairs
    assert [(one.plan, bool(one.before), bool(one.after)) for one in pairs] == [
        ("bo", True, False),
        ("giu", True, True),
        ("mau", True, True),
        ("moi", True, True),
    ], "a renamed file is one, under its newer name"
    same = {one.plan for one in pairs if one.before == one.after}
    assert same == {"giu"}
    later = pairs_of(repository, first, "HEAD")
    assert [one.path for one in later if one.before is None] == ["khac.YAML"]
    back = pairs_of(repository, second, first)
    assert [(one.path, one.before, one.after) for one in back if one.path == "bo.yml"] == [
        ("bo.yml", None, next(one.before for one in pairs if one.plan == "bo"))
    ]


def test_two_commits_in_a_folder_of_the_repository(repository: Repository) -> None:
    first = repository.commit("Một", plans__mau=LONG, ngoai="a: 1\n")
    second = repository.commit("Hai", plans__mau=None, plans__ba=LONG)
    blob = repository.git("rev-parse", f"{first}:plans/mau.yml")
    compared = compare_commits(repository.root / "plans", first, second)
    assert compared == Compared(first, second, (FilePair("ba.yml", blob, blob),))


@pytest.mark.parametrize(
    "name", ["khong-co", "--all", "", "HEAD:a.yml", "--output=x", "^HEAD", "HEAD..HEAD", "-", "\n"]
)
def test_a_commit_that_git_knows_not(name: str, repository: Repository) -> None:
    repository.commit("Một", a="a: 1\n")
    assert compare_commits(repository.root, name, "HEAD") is None
    assert compare_commits(repository.root, "HEAD", name) is None


def test_the_prefix_of_a_history(repository: Repository) -> None:
    repository.commit("Một", plans__mau=LONG, ngoai="a: 1\n")
    history = read_history(repository.root / "plans")
    assert (history.prefix, [one.path for one in history.edits]) == ("plans/", ["mau.yml"])
    assert read_history(repository.root).prefix == ""


def test_a_plan_that_a_merge_kept_after_a_branch_had_removed_it(repository: Repository) -> None:
    repository.commit("Một", a=LONG, b="b: 1\n")
    repository.git("checkout", "-q", "-b", "nhanh")
    repository.commit("Bỏ", a=None)
    repository.git("checkout", "-q", "main")
    repository.commit("Khác", b="b: 2\n")
    repository.git("merge", "-q", "--no-ff", "-s", "ours", "-m", "Giữ", "nhanh")
    own = [edit for edit in read_history(repository.root).edits if edit.plan == "a"]
    assert [edit.subject for edit in own] == ["Giữ", "Bỏ", "Một"]
    kept = own[0]
    assert kept.merge
    assert kept.after == own[1].before
    assert None in (kept.before, *kept.others)


def test_a_commit_says_one_thing_however_many_plans_it_changed() -> None:
    one = Edit("xa-mau", "a" * 40, "2025-01-02T03:04:05+07:00", "ai", "Sửa", None, "b")
    history = History((one, replace(one, plan="xa-khac"), replace(one, revision="b" * 40)))
    assert history.messages == {"a" * 40: "Sửa", "b" * 40: "Sửa"}
