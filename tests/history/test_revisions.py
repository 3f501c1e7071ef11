"""Revisions as readers are told of them, on real repositories: kinds, dates, sentences."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.hidden import is_hidden
from generator.history.changes.plan import changes
from generator.history.log import read_history
from generator.history.objects import Objects
from generator.history.revisions import ROLES, Authors, Memory, tell_revisions
from generator.history.versions import Past
from generator.link.registries import link_registries
from generator.model.revisions import Revision
from generator.reading.migrations import STEPS, Fields
from generator.reading.registries import load_registries
from tests.folders import edit
from tests.golden import CASES
from tests.repositories import Repository, new_repository

PLANS = CASES / "changes" / "plans"
SENTENCE = "chỉ tiêu lao động qua đào tạo: 40% → 45% (mạnh hơn)"
FIRST = "lần đầu đăng: 1 mục, 1 đoạn, 1 chỉ tiêu"
AMENDED = "Nâng chỉ tiêu\n\nLoai: sửa đổi\nCan-cu: 42-NQ/TW\nNgay-hieu-luc: 2024-01-15"


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository with one plan, encoded in its first commit."""
    made = new_repository(tmp_path / "kho")
    shutil.copytree(PLANS, made.root / "plans")
    made.commit("Nhập liệu kế hoạch")
    return made


def tell(
    root: Path,
    memory: Memory | None = None,
    reads: list[str] | None = None,
    authors: Authors = "role",
) -> tuple[Revision, ...]:
    folder = root / "plans"
    history = read_history(folder)
    today = link_registries(load_registries(folder, []), [])
    with Objects(folder) as objects:

        def read(name: str) -> tuple[str, bytes] | None:
            if reads is not None:
                reads.append(name)
            return objects.read(name)

        past = Past(read, history.prefix, today)
        kept = memory or Memory()
        told = tell_revisions(
            history.edits,
            past,
            changes,
            authors,
            lambda _plan: kept.known,
            lambda _plan, fresh: kept.fresh.update(fresh),
        )
        return tuple(one.revision for one in told)


def said(revisions: Iterable[Revision]) -> list[tuple[str, str | None, list[str]]]:
    return [(one.plan, one.kind, [change.said for change in one.changes]) for one in revisions]


def raise_figure(root: Path, old: str = "40", new: str = "45") -> None:
    file = root / "plans/mau.yml"
    text = file.read_text("utf-8")
    for unit in ("%", " %"):
        text = text.replace(old + unit, new + unit)
    file.write_text(text, "utf-8")


def test_first_entry_correction_amendment(repository: Repository) -> None:
    raise_figure(repository.root)
    repository.commit("Ghi sai số")
    raise_figure(repository.root, "45", "50")
    repository.commit(AMENDED)
    revisions = tell(repository.root)
    assert said(revisions) == [
        ("mau", "amendment", ["chỉ tiêu lao động qua đào tạo: 45% → 50% (mạnh hơn)"]),
        ("mau", "correction", [SENTENCE]),
        ("mau", "encoding", [FIRST]),
    ]
    newest, middle, _ = revisions
    assert (newest.legal_date, newest.based_on, newest.inferred) == (
        "2024-01-15",
        "42-NQ/TW",
        False,
    )
    assert (newest.date, newest.moment) == ("2024-01-03", "2024-01-03T12:00:00+07:00")
    assert (middle.legal_date, middle.inferred) == (None, True)
    authors = [one.author for one in revisions]
    assert authors == ["người cập nhật", "người sửa lỗi", "người nhập liệu"]


def test_a_figure_a_paragraph_an_agency_in_one_commit(repository: Repository) -> None:
    file = repository.root / "plans/mau.yml"
    text = file.read_text("utf-8") + (
        "      - Xã mở lớp dạy nghề cho thanh niên.\n"
        "  - number: II.\n    heading: Nhiệm vụ\n    role: tasks\n    text:\n"
        "      - text: Phòng Văn hóa chủ trì việc này.\n"
        "        actors:\n"
        "          - {agency: phong-van-hoa, role: leads, quote: Phòng Văn hóa chủ trì}\n"
    )
    file.write_text(text, "utf-8")
    repository.commit("Thêm mục")
    moved = "      - Xã mở lớp dạy nghề cho thanh niên.\n"
    leads = "quote: Phòng Văn hóa chủ trì}\n"
    supports = "          - {agency: tram-y-te, role: supports, quote: Trạm Y tế phối hợp}\n"
    edit(file, {moved: ""})
    edit(file, {"chủ trì việc này.": "chủ trì, Trạm Y tế phối hợp việc này."})
    edit(file, {leads: leads + supports + moved})
    raise_figure(repository.root)
    repository.commit(AMENDED)
    assert [change.said for change in tell(repository.root)[0].changes] == [
        SENTENCE,
        "mục II: thêm Trạm Y tế (phối hợp)",
        "chuyển đoạn “Xã mở lớp dạy nghề cho thanh niên.” từ mục I sang mục II",
    ]


def test_a_revert_says_the_way_back(repository: Repository) -> None:
    raise_figure(repository.root)
    repository.commit("Nâng")
    repository.git("revert", "--no-edit", "HEAD")
    newest = tell(repository.root)[0]
    assert newest.subject == 'Revert "Nâng"'
    assert [one.said for one in newest.changes] == [
        "chỉ tiêu lao động qua đào tạo: 45% → 40% (yếu hơn)"
    ]


def test_a_renamed_plan_keeps_its_history(repository: Repository) -> None:
    plans = repository.root / "plans"
    (plans / "mau.yml").rename(plans / "mau-moi.yml")
    edit(plans / "mau-moi.yml", {"id: mau\n": "id: mau-moi\n"})
    repository.commit("Đổi mã")
    assert said(tell(repository.root)) == [
        ("mau-moi", "correction", ["mã kế hoạch: mau → mau-moi"]),
        ("mau-moi", "encoding", [FIRST]),
    ]


def test_two_plans_in_one_commit(repository: Repository) -> None:
    plans = repository.root / "plans"
    shutil.copy(plans / "mau.yml", plans / "hai.yml")
    edit(plans / "hai.yml", {"id: mau\n": "id: hai\n"})
    raise_figure(repository.root)
    commit = repository.commit("Hai tệp")
    newest = [one for one in tell(repository.root) if one.revision == commit]
    assert said(newest) == [("hai", "encoding", [FIRST]), ("mau", "correction", [SENTENCE])]


def test_a_conflict_settled_in_a_merge_is_a_revision(repository: Repository) -> None:
    repository.git("checkout", "-q", "-b", "nhanh")
    raise_figure(repository.root, new="50")
    repository.commit("Trên nhánh")
    repository.git("checkout", "-q", "main")
    raise_figure(repository.root)
    repository.commit("Trên gốc")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "nhanh")
    shutil.copy(PLANS / "mau.yml", repository.root / "plans/mau.yml")
    raise_figure(repository.root, new="55")
    repository.commit("Nhập nhánh, lấy 55%")
    revisions = tell(repository.root)
    assert [(one.subject, one.merge) for one in revisions] == [
        ("Nhập nhánh, lấy 55%", True),
        ("Trên gốc", False),
        ("Trên nhánh", False),
        ("Nhập liệu kế hoạch", False),
    ]
    assert [[one.said[-23:] for one in each.changes] for each in revisions[:3]] == [
        ["o: 45% → 55% (mạnh hơn)"],
        ["o: 40% → 45% (mạnh hơn)"],
        ["o: 40% → 50% (mạnh hơn)"],
    ]


def test_a_broken_version_is_listed_and_the_next_compared_with_the_one_before(
    repository: Repository,
) -> None:
    first = tell(repository.root)[0].revision
    edit(repository.root / "plans/mau.yml", {"type: ke-hoach": "type: ke-hoch"})
    repository.commit("Gõ sai")
    edit(repository.root / "plans/mau.yml", {"type: ke-hoch": "type: ke-hoach"})
    raise_figure(repository.root)
    repository.commit("Sửa lại")
    mended, broken, _ = tell(repository.root)
    assert broken.unreadable == "dòng 3: không phải giá trị được phép “ke-hoch”"
    assert (broken.changes, mended.since) == ((), first)
    assert [one.said for one in mended.changes] == [SENTENCE]


def test_a_version_mended_to_what_it_was_says_that_nothing_else_changed(
    repository: Repository,
) -> None:
    edit(repository.root / "plans/mau.yml", {"type: ke-hoach": "type: ke-hoch"})
    repository.commit("Gõ sai")
    repository.git("revert", "--no-edit", "HEAD")
    mended = tell(repository.root)[0]
    assert mended.since
    assert mended.changes == ()


def test_a_plan_that_is_gone(repository: Repository) -> None:
    (repository.root / "plans/mau.yml").unlink()
    repository.commit("Bỏ")
    assert said(tell(repository.root))[0] == ("mau", "correction", ["bỏ kế hoạch"])
    repository.git("revert", "--no-edit", "HEAD")
    back = "đăng lại: 1 mục, 1 đoạn, 1 chỉ tiêu"
    assert said(tell(repository.root))[0] == ("mau", "correction", [back])


def test_a_merge_that_takes_one_side_says_what_became_of_the_other(
    repository: Repository,
) -> None:
    repository.git("checkout", "-q", "-b", "nhanh")
    raise_figure(repository.root, new="50")
    repository.commit("Trên nhánh")
    repository.git("checkout", "-q", "main")
    raise_figure(repository.root)
    repository.commit("Trên gốc")
    repository.git("merge", "-q", "-s", "ours", "--no-commit", "nhanh")
    raise_figure(repository.root, "45", "50")
    repository.commit("Nhập nhánh, lấy 50%")
    newest = tell(repository.root)[0]
    assert newest.subject == "Nhập nhánh, lấy 50%"
    assert [one.said[-23:] for one in newest.changes] == ["o: 45% → 50% (mạnh hơn)"]


@pytest.mark.parametrize("kept_on", ["main", "nhanh"])
def test_a_plan_that_a_merge_kept_is_not_called_gone(kept_on: str, repository: Repository) -> None:
    dropped_on = "nhanh" if kept_on == "main" else "main"
    repository.git("branch", "nhanh")
    repository.git("checkout", "-q", kept_on)
    raise_figure(repository.root)
    repository.commit("Nâng")
    repository.git("checkout", "-q", dropped_on)
    (repository.root / "plans/mau.yml").unlink()
    repository.commit("Bỏ")
    repository.git("checkout", "-q", "main")
    with pytest.raises(Exception, match="merge"):
        repository.git("merge", "-q", "nhanh")
    merge = repository.commit("Nhập nhánh, giữ kế hoạch")
    back = "đăng lại: 1 mục, 1 đoạn, 1 chỉ tiêu"
    assert [
        (one.subject, [each.said for each in one.changes]) for one in tell(repository.root)
    ] == [
        ("Nhập nhánh, giữ kế hoạch", [back]),
        ("Bỏ", ["bỏ kế hoạch"]),
        ("Nâng", [SENTENCE]),
        ("Nhập liệu kế hoạch", [FIRST]),
    ]
    repository.git(
        "checkout", "-q", "-b", "sau", f"{merge}~1"
    )  # of a time when there was no choice
    repository.commit("Việc khác", ghi_chu="a: 1")
    repository.git("checkout", "-q", "main")
    repository.git("merge", "-q", "--no-ff", "-m", "Nhập việc khác", "sau")
    assert tell(repository.root)[0].subject == "Nhập nhánh, giữ kế hoạch"


def test_a_shallow_clone_knows_not_what_its_first_commit_changed(
    repository: Repository, tmp_path: Path
) -> None:
    (repository.root / "README.yml").write_text("a: 1\n", "utf-8")
    repository.commit(AMENDED)  # whatever it says, it changed no plan
    clone = tmp_path / "nong"
    repository.git("clone", "-q", "--depth", "1", f"file://{repository.root}", clone)
    assert said(tell(clone)) == [("mau", None, [])]
    (first,) = tell(clone)
    assert (first.legal_date, first.based_on, first.document) == (None, None, None)
    assert read_history(clone / "plans").shallow


def test_a_detached_head_tells_of_its_own_past(repository: Repository) -> None:
    raise_figure(repository.root)
    repository.commit("Nâng")
    repository.git("checkout", "-q", "HEAD~1")
    assert said(tell(repository.root)) == [("mau", "encoding", [FIRST])]


def test_a_version_of_an_older_schema(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = repository.root / "plans/mau.yml"
    edit(file, {"schema: 1": "schema: 0", "\ntitle:": "\nname:"})
    repository.commit("Khuôn cũ")
    shutil.copy(PLANS / "mau.yml", file)
    raise_figure(repository.root)
    repository.commit("Khuôn mới")
    older = tell(repository.root)[1]
    assert older.unreadable == "dòng 1: tệp dùng khuôn mẫu phiên bản 0, chương trình đọc 1 “0”"

    def titled(data: Fields) -> Fields:
        return {"title" if key == "name" else key: value for key, value in data.items()}

    monkeypatch.setitem(STEPS, 0, titled)
    newest, older, _ = tell(repository.root)
    assert older.unreadable is None
    assert [one.said for one in (*newest.changes, *older.changes)] == [SENTENCE]


def test_what_is_remembered_is_not_read_again_and_says_the_same(repository: Repository) -> None:
    raise_figure(repository.root)
    repository.commit("Nâng")
    reads: list[str] = []
    memory = Memory()
    told = tell(repository.root, memory, reads)
    objects = [name for name in reads if ":" not in name]
    assert len(objects) == len(set(objects)), "each changed file is read once"
    plans = {edit.after for edit in read_history(repository.root / "plans").edits}
    assert len(plans & set(objects)) == 2
    reads.clear()
    assert tell(repository.root, Memory(memory.fresh), reads) == told
    assert [name for name in reads if ":" not in name] == []


def test_a_registry_in_other_words_is_told_with_the_next_revision(repository: Repository) -> None:
    registry = repository.root / "plans/registry/indicators.yml"
    edit(registry, {"name: Lao động qua đào tạo": "name: Lao động được đào tạo"})
    repository.commit("Đổi tên chỉ số")
    raise_figure(repository.root)
    repository.commit("Nâng")
    newest = tell(repository.root)[0]
    assert [one.said for one in newest.changes] == [
        "chỉ tiêu lao động được đào tạo: 40% → 45% (mạnh hơn)",
        "danh mục, tên chỉ số: Lao động qua đào tạo → Lao động được đào tạo",
    ]


def test_who_made_a_commit_is_called_by_what_its_kind_implies() -> None:
    assert ROLES == {
        "encoding": "người nhập liệu",
        "correction": "người sửa lỗi",
        "amendment": "người cập nhật",
        None: "người nhập liệu",
    }


def test_what_hides_in_a_commit_is_told_by_marks(repository: Repository) -> None:
    said = "Sửa\u202e\x1b[2J lỗi\n\nLoai: sửa đổi\nCan-cu: 42-NQ/TW\u2066"
    raise_figure(repository.root)
    repository.git("commit", "-q", "-a", "-m", said, "--author", "A\u200f\u061cB <a@vi-du.vn>")
    newest, *_ = tell(repository.root, authors="name")
    assert newest.subject == "Sửa[U+202E][U+001B][2J lỗi"
    assert newest.based_on == "42-NQ/TW[U+2066]"
    assert newest.author == "A[U+200F][U+061C]B"


def test_what_hides_in_an_old_version_is_told_by_marks(repository: Repository) -> None:
    (repository.root / "plans/mau.yml").write_text('a: "1\u20662\\e[2J"\n', "utf-8")
    repository.commit("Hỏng")
    newest, *_ = tell(repository.root)
    assert newest.unreadable
    assert not any(map(is_hidden, newest.unreadable))
