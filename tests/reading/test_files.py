"""Files on disk: what is a plan, what is read, and that nothing outside the folder ever is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Location, Problem
from generator.reading.files import (
    is_plan_file,
    name_in,
    plan_files,
    read_file,
    read_inside,
    read_source,
    unknown_registries,
    unread_texts,
)
from generator.text.decoding import MAX_BYTES
from generator.text.identifiers import is_identifier
from tests.told import rows

PLACE = Location("plans/xa.yml", 7, 9)
SOURCE = "sources/xa-mau-ke-hoach.txt"
LETTERS = st.text(st.characters(exclude_characters="\0/", exclude_categories=["Cs"]), max_size=20)


def told(problems: list[Problem]) -> list[tuple[str, str]]:
    return [(row["at"], row["rule"]) for row in rows(problems)]


@given(LETTERS, st.sampled_from([".yml", ".yaml", ".YML", ".yAmL"]))
def test_an_ending_makes_a_plan_file(name: str, ending: str) -> None:
    assert is_plan_file(name + ending)
    assert not is_plan_file(f"{name}{ending}.txt")
    assert not is_plan_file(f"{name}{ending}l")


def test_plan_files_are_those_of_the_folder_itself_by_name(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.YML", "d.txt", "e.json", "con/f.yml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path.name for path in plan_files(tmp_path)] == ["a.yml", "b.yaml", "c.YML"]


def test_a_file_is_called_as_seen_from_beside_the_folder(tmp_path: Path) -> None:
    assert name_in(tmp_path / "plans", tmp_path / "plans/sources/xa.txt") == "plans/sources/xa.txt"


def test_a_file_is_read_one_byte_past_the_limit(tmp_path: Path) -> None:
    """So that a longer one can be told from one of the very size, without reading it whole."""
    file, problems = tmp_path / "a.yml", list[Problem]()
    for length, expected in ((MAX_BYTES, 0), (MAX_BYTES + 1, 1), (MAX_BYTES + 2, 1)):
        file.write_bytes(b"x" * length)
        data = read_file(file, "a.yml", PLACE, problems)
        assert data is not None
        assert len(data) - MAX_BYTES == expected
    assert problems == []


def test_what_is_no_file_is_told_at_the_place_that_names_it(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "khong-co"):
        problems: list[Problem] = []
        assert read_file(path, "ten", PLACE, problems) is None
        assert rows(problems) == [
            {"at": "plans/xa.yml:7:9", "rule": "unreadable", "fragment": "ten"}
        ]


@pytest.mark.parametrize("target", ["../ngoai.yml", "/etc/hostname", "../plans-2/a.yml"])
def test_a_link_outside_is_not_followed(target: str, plans: Path) -> None:
    """Also to a folder whose name only begins like this one's."""
    (plans.parent / "plans-2").mkdir()
    for file in (plans.parent / "ngoai.yml", plans.parent / "plans-2/a.yml"):
        file.write_text("bí mật", encoding="utf-8")
    (plans / "a.yml").symlink_to(target)
    problems: list[Problem] = []
    assert read_inside(plans, plans / "a.yml", PLACE, problems) is None
    assert told(problems) == [("plans/xa.yml:7:9", "path-outside")]


def test_a_link_within_is_followed(plans: Path) -> None:
    (plans / "a.yml").symlink_to("sources/xa-mau-ke-hoach.txt")
    problems: list[Problem] = []
    assert read_inside(plans, plans / "a.yml", PLACE, problems) == (plans / SOURCE).read_bytes()
    assert problems == []


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"\xef\xbb\xbfK\xe1\xba\xbf\r\n", "Kế\r\n"),
        (b"", ""),
        ("a\u00adb\u200b e\u0302\u0301".encode(), "a\u00adb\u200b e\u0302\u0301"),
    ],
)
def test_a_source_is_kept_as_received_and_decoded_once(data: bytes, text: str, plans: Path) -> None:
    (plans / SOURCE).write_bytes(data)
    problems: list[Problem] = []
    source = read_source(plans, SOURCE, PLACE, problems)
    assert source is not None
    assert (source.data, source.text) == (data, text)
    assert problems == []


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"m\xe1\xbb\x99t\nhai \xb8\n", ("plans/sources/xa-mau-ke-hoach.txt:2:5", "encoding")),
        ("KẾ HOẠCH".encode("utf-16"), ("plans/sources/xa-mau-ke-hoach.txt:1:1", "encoding")),
        (b"x" * (MAX_BYTES + 1), ("plans/sources/xa-mau-ke-hoach.txt:1:1", "file-size")),
    ],
)
def test_a_source_that_is_no_text_is_told_in_its_own_file(
    data: bytes, expected: tuple[str, str], plans: Path
) -> None:
    (plans / SOURCE).write_bytes(data)
    problems: list[Problem] = []
    assert read_source(plans, SOURCE, PLACE, problems) is None
    assert told(problems) == [expected]


def test_a_source_that_is_not_there_is_told_where_it_is_named(plans: Path) -> None:
    problems: list[Problem] = []
    assert read_source(plans, "sources/xa-mau.txt", PLACE, problems) is None
    assert [problem.guess for problem in problems] == [SOURCE]
    assert told(problems) == [("plans/xa.yml:7:9", "no-source")]


def test_registries_have_one_ending(plans: Path) -> None:
    for name in ("units.yaml", "Units.YML", "gruops.yml", "GHI-CHU.md"):
        (plans / "registry" / name).touch()
    found = {problem.fragment: problem.guess for problem in unknown_registries(plans)}
    assert found == {
        "units.yaml": "units.yml",
        "Units.YML": "units.yml",
        "gruops.yml": "groups.yml",
    }


def test_texts_among_plans_are_told_with_where_they_belong(tmp_path: Path) -> None:
    for name in ("hai.yml.txt", "ba.yaml.txt", "nguon.txt", "GHI-CHU.md"):
        (tmp_path / name).touch()
    found = {problem.fragment: problem.guess for problem in unread_texts(tmp_path)}
    assert found == {
        "hai.yml.txt": "hai.yml",
        "ba.yaml.txt": "ba.yml",
        "nguon.txt": "sources/nguon.txt",
    }


@pytest.mark.parametrize("name", ["Kế hoạch xã.yml.txt", "xa_mau.YAML.txt", "漢字.yml.txt"])
def test_the_name_that_a_plan_file_should_have_is_one(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    (found,) = unread_texts(tmp_path)
    proposed = found.guess.removesuffix(".yml")
    assert is_identifier(proposed)
    assert found.guess in found.hint


@pytest.mark.parametrize("data", [b"\xff\xfea\0", "Kế".encode("utf-16"), b"Ke\xb5"])
def test_nobody_is_told_to_mend_a_source(plans: Path, data: bytes) -> None:
    (plans / SOURCE).write_bytes(data)
    found: list[Problem] = []
    assert read_source(plans, SOURCE, Location("a.yml"), found) is None
    (problem,) = found
    assert "giữ nguyên tệp nguồn" in problem.hint
