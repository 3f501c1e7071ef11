"""A plan file of any commit, read with the registries of that commit, or why it cannot be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator.history.log import read_history
from generator.history.versions import Past, Unreadable, Version
from generator.model.registries import Registries
from tests.folders import edit
from tests.repositories import Repository, new_repository
from tests.versions import FOLDER, registries

TODAY = registries("{}")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Return a repository whose registries were renamed after the plan was encoded."""
    made = new_repository(tmp_path / "kho")
    shutil.copytree(FOLDER, made.root / "plans")
    made.commit("Nhập liệu")
    agencies = made.root / "plans/registry/agencies.yml"
    edit(agencies, {"name: Ủy ban nhân dân xã Mẫu": "name: Ủy ban xã Mẫu"})
    made.commit("Đổi tên cơ quan")
    shutil.rmtree(made.root / "plans/registry")
    made.commit("Bỏ danh mục")
    return made


def names(version: Version | Unreadable) -> str:
    assert isinstance(version, Version)
    return version.registries.agencies["ubnd-xa-mau"].name


def test_a_version_is_read_with_the_registries_of_its_commit(repository: Repository) -> None:
    (first,) = read_history(repository.root / "plans").edits
    assert first.after
    with Past.of(repository.root / "plans", "plans/", TODAY) as past:
        trees = [past.tree(commit) for commit in ("HEAD~2", "HEAD~1", "HEAD")]
        assert trees[0] != trees[1]
        assert trees[2] == "", "a commit without registries"
        found = [past.version("mau.yml", first.after, tree) for tree in trees]
        older, newer, without = map(names, found)
    assert (older, newer) == ("Ủy ban nhân dân xã Mẫu", "Ủy ban xã Mẫu")
    assert without == TODAY.agencies["ubnd-xa-mau"].name, "as they are today"
    (version, *_) = found
    assert isinstance(version, Version)
    assert [one.quote for one in version.plan.targets()] == [
        "Lao động qua đào tạo đạt 40% vào năm 2030"
    ]


@pytest.mark.parametrize(
    ("path", "listed"), [("plans/registry", b"agencies.yml"), ("plans", b"registry")]
)
def test_a_file_that_looks_like_the_folder_of_registries_is_none(
    path: str, listed: bytes, repository: Repository
) -> None:
    (edited, *_) = read_history(repository.root / "plans").edits
    assert edited.after
    shutil.rmtree(repository.root / path, ignore_errors=True)
    (repository.root / path).write_bytes(b"100644 " + listed + b"\0" + b"\x11" * 20)
    commit = repository.commit("Tệp")
    (repository.root / path).unlink()
    shutil.copytree(FOLDER, repository.root / "plans", dirs_exist_ok=True)
    back = repository.commit("Trả lại thư mục")
    with Past.of(repository.root, "plans/", TODAY) as past:
        assert past.tree(commit) == ""
        assert past.tree(back)
        without = past.version("mau.yml", edited.after, past.tree(commit))
    assert names(without) == TODAY.agencies["ubnd-xa-mau"].name


def past(objects: dict[str, bytes], asked: list[str] | None = None) -> Past:
    def read(name: str) -> tuple[str, bytes] | None:
        if asked is not None:
            asked.append(name)
        return (name, objects[name]) if name in objects else None

    return Past(read, "plans/", Registries())


def test_git_is_asked_once_for_the_registries_of_a_commit() -> None:
    asked: list[str] = []
    one = past({"c:plans/registry/": b""}, asked)
    assert [one.tree("c"), one.tree("c"), one.tree("d"), one.tree("d")] == [
        "c:plans/registry/"
    ] * 2 + [""] * 2
    assert asked == ["c:plans/registry/", "d:plans/registry/"]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (None, "kho dữ liệu không còn giữ tệp của bản này"),
        ("a: [\n", "dòng 2: "),
        ("schema: 1\nid: mau\nla: x\n", "dòng 1: "),
    ],
)
def test_what_cannot_be_read_says_why(text: str | None, reason: str) -> None:
    found = past({"b": text.encode()} if text else {}).version("mau.yml", "b", "")
    assert isinstance(found, Unreadable)
    assert found.reason.startswith(reason)


def test_the_first_problem_is_told_with_its_fragment_and_the_others_are_counted() -> None:
    whole = (FOLDER / "mau.yml").read_text("utf-8")
    one = whole.replace("encoded_by:", "la: x\nencoded_by:")
    two = one.replace("place: Xã Mẫu\n", "place: Xã Mẫu\nthua: y\n")
    three = two.replace("number: 07/KH-UBND\n", "number: 07/KH-UBND\nnua: z\n")
    first, second, third = (
        past({"b": text.encode()}).version("mau.yml", "b", "") for text in (one, two, three)
    )
    assert isinstance(first, Unreadable)
    assert isinstance(second, Unreadable)
    assert isinstance(third, Unreadable)
    line = whole.split("\n").index("encoded_by: Kế hoạch mở") + 1
    assert first.reason == f"dòng {line}: không có mục nào tên “la” ở đây “la”"
    line = whole.split("\n").index("place: Xã Mẫu") + 2
    assert second.reason == f"dòng {line}: không có mục nào tên “thua” ở đây “thua”; và 1 lỗi nữa"
    assert third.reason.endswith("“nua”; và 2 lỗi nữa")
