"""Problems are values; their three forms lose nothing and break nothing."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from generator.hidden import is_hidden
from generator.problems import (
    FRAGMENT_LIMIT,
    TOLD_LIMIT,
    WORDS_LIMIT,
    Location,
    Problem,
    as_github,
    as_json,
    as_text,
    count_by_severity,
    first_of,
    guess,
    guessing,
    has_errors,
)
from tests.made_up import speaking_made_up

PROBLEM = Problem(
    "plans/a.yml", 3, 7, "quote-not-found", "không có", "error", "chữ sai", "chép lại", "chữ đúng"
)


def test_wording_is_no_part_of_what_a_problem_is() -> None:
    assert replace(PROBLEM, message="khác", hint="khác", guess="khác", severity="info") == PROBLEM
    assert replace(PROBLEM, fragment="khác") != PROBLEM
    assert replace(PROBLEM, rule="khác") != PROBLEM
    assert hash(replace(PROBLEM, message="khác")) == hash(PROBLEM)


def test_order_is_by_place() -> None:
    places = [("a.yml", 1, 2), ("a.yml", 1, 10), ("a.yml", 2, 1), ("a.yml", 10, 1), ("b.yml", 1, 1)]
    problems = [replace(PROBLEM, file=f, line=line, column=c) for f, line, c in places]
    assert sorted(problems[place] for place in (3, 0, 4, 1, 2)) == problems
    shown = as_text(reversed(problems))
    assert re.findall(r"^(\S+):(\d+):(\d+):", shown, re.MULTILINE) == [
        (file, str(line), str(column)) for file, line, column in places
    ]


def test_text() -> None:
    assert as_text([PROBLEM]) == (
        "plans/a.yml:3:7: lỗi [quote-not-found] không có\n"
        "    chỗ sai: chữ sai\n"
        "    có phải là: chữ đúng\n"
        "    cách sửa: chép lại"
    )
    bare = Problem.at(Location("a.yml"), "x", "sai", severity="warning")
    assert as_text([bare]) == "a.yml:1:1: cảnh báo [x] sai"
    assert as_text([]) == ""


def test_what_repeats_a_file_is_cut() -> None:
    long = "a" * (WORDS_LIMIT + 1)
    cut = replace(PROBLEM, message=long, fragment=long, hint=long, guess=long)
    assert {cut.message, cut.fragment, cut.hint, cut.guess} == {"a" * (WORDS_LIMIT - 1) + "…"}
    assert replace(PROBLEM, fragment=long[1:]).fragment == long[1:]


def test_no_more_are_looked_for_than_are_told() -> None:
    endless = (replace(PROBLEM, line=line) for line in count(1))
    told = list(first_of(endless))
    assert [one.line for one in told] == list(range(1, TOLD_LIMIT + 2))
    assert [one.line for one in told if "còn nhiều" in one.message] == [TOLD_LIMIT + 1]
    assert list(first_of(told[:TOLD_LIMIT])) == told[:TOLD_LIMIT]


def test_what_surrounds_a_problem_is_in_the_language_that_is_spoken() -> None:
    with speaking_made_up():
        assert as_text([PROBLEM]) == (
            "plans/a.yml:3:7: ⟦lỗi⟧ [quote-not-found] không có\n"
            "    ⟦chỗ sai: chữ sai⟧\n"
            "    ⟦có phải là: chữ đúng⟧\n"
            "    ⟦cách sửa: chép lại⟧"
        )
        assert as_github([PROBLEM]).endswith("%0A⟦Cách sửa: chép lại⟧")
    assert "⟦" not in as_text([PROBLEM])


def test_github() -> None:
    assert as_github([PROBLEM]) == (
        "::error file=plans/a.yml,line=3,col=7,title=lỗi [quote-not-found]::"
        "không có%0AChỗ sai: chữ sai%0ACó phải là: chữ đúng%0ACách sửa: chép lại"
    )
    assert as_github([replace(PROBLEM, severity="warning")]).startswith("::warning ")
    assert as_github([replace(PROBLEM, severity="info")]).startswith("::notice ")


def test_github_escapes_what_would_end_a_command() -> None:
    nasty = replace(
        PROBLEM, file="plans/a,b:c%.yml", message="100%\r\n::error::x", hint="50%\nhai dòng"
    )
    shown = as_github([nasty])
    assert "\n" not in shown
    assert "\r" not in shown
    assert "file=plans/a%2Cb%3Ac%25.yml," in shown
    assert "100%25 ::error::x" in shown
    assert shown.endswith("Cách sửa: 50%25 hai dòng")


def test_nothing_of_a_problem_is_an_order() -> None:
    said = "::add-mask::a\n::set-output name=x::y\r\n##[debug]\u202e\x1b[2J"
    nasty = Problem(said, 1, 1, said, said, "error", said, said, said)
    for line in (as_text([nasty]) + "\n" + as_json([nasty])).split("\n"):
        assert not line.lstrip().startswith("::")
        assert "##[" not in line
        assert not any(map(is_hidden, line))
    (command,) = as_github([nasty]).split("\n")
    assert command.startswith("::error file=%3A%3Aadd-mask%3A%3Aa[U+000A]%3A%3Aset-output")
    assert not any(map(is_hidden, command))


TEXTS = st.text(max_size=30)
PROBLEMS = st.builds(
    Problem,
    TEXTS,
    st.integers(1, 999),
    st.integers(1, 999),
    TEXTS,
    TEXTS,
    st.sampled_from(["error", "warning", "info"]),
    TEXTS,
    TEXTS,
    TEXTS,
)


@given(st.lists(PROBLEMS, max_size=4))
def test_each_problem_is_one_command(problems: list[Problem]) -> None:
    lines = as_github(problems).split("\n") if problems else []
    assert len(lines) == len(problems)
    for line in lines:
        match = re.fullmatch(
            r"::(error|warning|notice) file=([^,:]*),line=\d+,col=\d+,title=([^,:]*)::(.*)", line
        )
        assert match is not None
        assert not re.search(r"%(?!25|0D|0A|3A|2C)", line)


@given(st.lists(PROBLEMS, max_size=4))
def test_json_holds_every_field(problems: list[Problem]) -> None:
    read = [Problem(**row) for row in json.loads(as_json(problems))]
    assert read == sorted(problems)
    assert [(p.message, p.severity, p.hint, p.guess) for p in read] == [
        (p.message, p.severity, p.hint, p.guess) for p in sorted(problems)
    ]


@given(st.text(max_size=400))
def test_a_fragment_cannot_speak_to_the_terminal(fragment: str) -> None:
    shown = as_text([replace(PROBLEM, fragment=fragment)])
    assert not any(is_hidden(one) for line in shown.split("\n") for one in line)
    assert len(shown.split("\n")) <= 4


def test_a_long_fragment_is_shortened_in_text_only() -> None:
    long = replace(PROBLEM, fragment="x " * 200)
    assert max(map(len, as_text([long]).split("\n"))) < FRAGMENT_LIMIT + 20
    assert json.loads(as_json([long]))[0]["fragment"] == long.fragment


def test_counts() -> None:
    warning = replace(PROBLEM, severity="warning")
    assert count_by_severity([PROBLEM, warning, warning]) == {"error": 1, "warning": 2, "info": 0}
    assert has_errors([warning, PROBLEM])
    assert not has_errors([warning])
    assert not has_errors([])


def test_guess() -> None:
    known = ["ty-le-that-nghiep", "ho-ngheo", "xa-mau"]
    assert guess("ty-le-that-nghep", known) == "ty-le-that-nghiep"
    assert guess("zzz", known) == ""
    assert guess("x", []) == ""
    long = "a" * 201
    assert guess(long, [long]) == ""
    assert guess(long[1:], [long, long[1:]]) == long[1:]


def test_so_many_are_guessed_and_no_more_is_looked_at() -> None:
    with guessing(2):
        assert [guess("baac", iter(["baa"])) for _ in range(3)] == ["baa", "baa", ""]
        assert guess("baac", (1 // 0 for _ in "x")) == ""  # type: ignore[misc]
    assert guess("baac", ["baa"]) == "baa"


def test_a_name_that_is_no_utf_8_can_be_written_in_every_form() -> None:
    problem = Problem("plans/a\udcff\n.yml", 1, 1, "shape", "sai")
    assert as_text([problem]).startswith("plans/a[U+DCFF][U+000A].yml:1:1: ")
    assert "file=plans/a[U+DCFF][U+000A].yml,line=1" in as_github([problem])
    told = as_json([problem])
    assert b"a\\udcff" in told.encode()
    assert json.loads(told)[0]["file"] == problem.file
