"""A restored text against its scan, word by word; `test_real_scans` holds the real ones."""

from __future__ import annotations

from typing import Any

import pytest

from generator.fidelity.scan import ScanFidelity, compare_scan
from tests.versions import version

# Long enough on both sides that what is altered between cannot slip elsewhere.
HEAD, TAIL = "Ủy ban nhân dân xã ban hành kế hoạch", "cho mọi người dân trong xã được biết"
SCAN_HEAD, SCAN_TAIL = (
    "Uy ban nhan dan xa ban hanh ke hoach",
    "cho moi nguoi dan trong xa duoc biet",
)


def compare(
    restored: str, scan: str, text: dict[str, Any] | None = None, **source: Any
) -> ScanFidelity:
    """Compare one paragraph with the lines of a scan; `text` says more of the paragraph."""
    paragraph = {"text": f"{HEAD} {restored} {TAIL}", **(text or {})}
    keys = {
        "source": {"file": "sources/mau.txt", "kind": "scan", **source},
        "body": [{"number": "I.", "text": [paragraph]}],
    }
    return compare_scan(version(keys).plan, f"I.\n{SCAN_HEAD}\n{scan}\n{SCAN_TAIL}")


def told(found: ScanFidelity) -> list[tuple[str, str, str, int]]:
    return [(one.kind, one.source, one.plan, one.source_line) for one in found.differences]


def misread(scan: str, text: str) -> dict[str, Any]:
    return {"misread": [{"scan": scan, "text": text, "reason": "mờ"}]}


def test_a_true_restoration() -> None:
    found = compare("về việc làm", "ve viec lam")
    assert told(found) == []
    assert (found.expected, found.found, found.restored) == (21, 21, 21)
    assert (found.low, found.uncertain, found.omitted, found.declared) == (0, 0, 0, 0)
    assert found.lines == {"i-p1": (2, 4)}
    assert found.is_exact


@pytest.mark.parametrize(
    ("restored", "scan", "differences"),
    [
        # A word that the scan has not, one that the plan has not.
        ("về việc làm khẩn", "ve viec lam", [("added", "lam", "khẩn", 3)]),
        ("về việc làm", "ve viec khan lam", [("missing", "khan", "", 3)]),
        # A digit is never like another.
        ("năm 2030", "nam 2035", [("changed", "2035", "2030", 3)]),
        ("đạt 2030 người", "dat 203o nguoi", [("changed", "203o", "2030", 3)]),
        # Dirt is no word.
        ("về việc làm", "ve ¢ viec § lam", []),
        ("về việc làm", "ve , . * viec lam", []),
    ],
)
def test_what_differs_is_told_with_its_line(
    restored: str, scan: str, differences: list[tuple[str, str, str, int]]
) -> None:
    found = compare(restored, scan)
    assert told(found) == differences


def test_the_words_around_a_difference() -> None:
    (one,) = compare("về việc làm khẩn", "ve viec lam").differences
    assert (one.before, one.after) == ("hoạch về việc làm", "cho mọi người dân")


def test_exactly_three_quarters_of_the_letters_are_enough() -> None:
    # One letter of four is another: 0.75. Two of five: 0.6.
    assert told(compare("và kinh tế", "va kixh te")) == []
    assert [one[0] for one in told(compare("và nông thôn", "va xxng thon"))] == ["added", "missing"]
    assert told(compare("và nghèo khó", "va xghxo kho")) == [("added", "xghxo", "nghèo", 3)]


def test_an_uncertain_word_is_borne_out_by_nothing_and_counted() -> None:
    marked = {"uncertain": [{"quote": "khẩn", "readings": ["khân"], "reason": "mờ"}]}
    found = compare("về việc khẩn cấp", "ve viec zzzzz cap", marked)
    assert told(found) == []
    assert (found.low, found.uncertain) == (1, 1)
    assert told(compare("về việc khẩn cấp", "ve viec zzzzz cap")) != []


def test_a_misreading_is_declared_with_words_of_both_sides() -> None:
    found = compare("về lệ phí", "ve 16 phi", **misread("16", "lệ"))
    assert (told(found), found.declared, found.problems) == ([], 1, ())
    assert told(compare("về lệ phí", "ve 16 phi")) != []


@pytest.mark.parametrize(("scan", "text"), [("17", "lệ"), ("16", "lợi"), ("qzq", "không có")])
def test_a_misreading_that_is_not_there_is_a_problem(scan: str, text: str) -> None:
    found = compare("về lệ phí", "ve 16 phi", **misread(scan, text))
    assert [(one.rule, one.fragment) for one in found.problems] == [
        ("misread-not-found", f"{scan} → {text}")
    ]
    assert not found.is_exact


def test_a_misreading_excuses_no_other_word() -> None:
    found = compare("về lệ phí cho trẻ khẩn", "ve 16 phi cho tre", **misread("16", "lệ"))
    assert [one[2] for one in told(found)] == ["khẩn"]


def glyph(scan: str, letters: str) -> dict[str, Any]:
    return {"glyphs": [{"scan": scan, "letters": letters, "reason": "nhòe"}]}


@pytest.mark.parametrize(
    ("scan", "letters", "differ"),
    [("6", "o", False), ("6", "a", True), ("9", "o", True)],
)
def test_a_digit_for_a_letter_is_declared(scan: str, letters: str, differ: bool) -> None:
    found = compare("về hội nghị", "ve h6i nghi", **glyph(scan, letters))
    assert bool(found.differences) == differ


def test_a_digit_of_the_plan_or_a_whole_number_is_no_glyph() -> None:
    assert told(compare("đạt 40 người", "dat 4o nguoi", **glyph("4", "o"))) != []
    assert told(compare("về lo phí", "ve 16 phi", **glyph("6", "o"))) != []


def test_omitted_words_are_taken_out_of_the_scan() -> None:
    page: dict[str, Any] = {"omitted": [{"text": "- 12 -", "reason": "số trang"}]}
    found = compare("về việc làm", "ve viec\n- 12 -\nlam", **page)
    assert (told(found), found.omitted, found.problems) == ([], 1, ())
    assert told(compare("về việc làm", "ve viec\n- 12 -\nlam")) != []


def test_which_of_several_is_omitted() -> None:
    scan = "ve 12 viec\n12\nlam"
    second: dict[str, Any] = {"omitted": [{"text": "12", "reason": "số trang", "occurrence": 2}]}
    assert told(compare("về 12 việc làm", scan, **second)) == []
    third: dict[str, Any] = {"omitted": [{"text": "12", "reason": "số trang", "occurrence": 3}]}
    found = compare("về 12 việc làm", scan, **third)
    assert [(one.rule, one.fragment) for one in found.problems] == [("omitted-not-found", "12")]


def test_an_omission_without_words_takes_nothing() -> None:
    found = compare(
        "về việc làm", "ve viec lam", omitted=[{"text": "* * *", "reason": "trang trí"}]
    )
    assert (found.omitted, found.problems) == (0, ())


def test_headings_numbers_and_marks_are_words_too() -> None:
    keys = {
        "source": {"file": "sources/mau.txt", "kind": "scan"},
        "body": [
            {
                "number": "II.",
                "heading": "Nhiệm vụ",
                "text": [{"mark": "a)", "text": "Một việc"}],
                "sections": [{"heading": "Dưới nữa", "text": ["Hai việc"]}],
            }
        ],
    }
    plan = version(keys).plan
    found = compare_scan(plan, "II. Nhiem vu\na) Mot viec\nDuoi nua\nHai viec")
    assert (told(found), found.restored, found.expected) == ([], 10, 10)
    assert found.lines == {"ii-p1": (2, 2), "ii-duoi-nua-p1": (4, 4)}
    assert told(compare_scan(plan, "II. Nhiem vu\na) Mot viec\nHai viec")) != []


def test_words_that_are_lost_are_not_found() -> None:
    found = compare("về việc làm", "ve viec khan lam")
    assert (found.expected, found.found) == (22, 21)
    assert found.coverage == "95.45%"


def test_a_misreading_speaks_only_where_both_its_sides_stand() -> None:
    far = "này rồi cùng với mọi thôn bản"
    scanned = "nay roi cung voi moi thon ban"
    declared = misread("16", "lệ")
    again = compare(f"về lệ phí {far} và lệ nữa", f"ve 16 phi {scanned} va zz nua", **declared)
    assert "lệ" in {one[2] for one in told(again)}
    other = compare(f"về lệ phí {far} và ghế nữa", f"ve 16 phi {scanned} va 16 nua", **declared)
    assert "ghế" in {one[2] for one in told(other)}


def test_a_misreading_of_several_words() -> None:
    found = compare("về tỉ lệ phí", "ve ti 16 phi", **misread("ti 16", "tỉ lệ"))
    assert (told(found), found.declared, found.problems) == ([], 1, ())
    whole = misread("phi cho 16 nha nuoc", "phí cho lệ nhà nước")
    assert told(compare("về phí cho lệ nhà nước", "ve phi cho 16 nha nuoc", **whole)) == []


def test_an_uncertain_figure_is_not_told() -> None:
    marked = {"uncertain": [{"quote": "2030", "readings": ["2035"], "reason": "mờ"}]}
    assert told(compare("đạt 2030 người", "dat 2035 nguoi", marked)) == []


def test_a_digit_may_stand_for_a_whole_word_or_beside_its_letter() -> None:
    assert told(compare("về nhà ở xã", "ve nha 6 xa", **glyph("6", "o"))) == []
    assert told(compare("về nhà ở xã", "ve nha 6 xa")) != []
    assert told(compare("về tổ hợp", "ve t6o hop", **glyph("6", "o"))) == []
    assert told(compare("về tổ hợp", "ve t6o hop", **glyph("8", "o"))) != []


def test_one_of_several_glyphs_is_enough() -> None:
    both: dict[str, Any] = {"glyphs": [*glyph("9", "a")["glyphs"], *glyph("6", "o")["glyphs"]]}
    assert told(compare("về hội nghị", "ve h6i nghi", **both)) == []


def test_the_garble_of_an_uncertain_word_runs_over_into_its_neighbours() -> None:
    marked = {"uncertain": [{"quote": "khẩn", "readings": ["khân"], "reason": "mờ"}]}
    assert told(compare("về việc khẩn cấp", "ve viec zzz qqq cap", marked)) == []
    restored, scan = "về việc khẩn cấp lắm cùng mọi nhà", "ve viec zzz cap lam cung zzz moi nha"
    lost = told(compare(restored, scan, marked))
    assert [one[:3] for one in lost] == [("missing", "zzz", "")]


def test_a_lost_word_is_told_at_the_place_behind_which_it_stands() -> None:
    keys = {
        "source": {"file": "sources/mau.txt", "kind": "scan"},
        "body": [{"number": "I.", "text": [HEAD, TAIL]}],
    }
    plan = version(keys).plan
    first, second = (one.place.line for one in plan.paragraphs())
    (lost,) = compare_scan(plan, f"I.\n{SCAN_HEAD}\nkhan\n{SCAN_TAIL}").differences
    assert (lost.plan_line, lost.source_line, lost.source) == (first, 3, "khan")
    assert (lost.before, lost.after) == ("xã ban hành kế", "cho mọi người dân")
    (lost,) = compare_scan(plan, f"I.\n{SCAN_HEAD}\n{SCAN_TAIL}\nkhan").differences
    assert (lost.plan_line, lost.after) == (second, "")
    assert first != second


def test_a_restored_word_without_a_scan_is_told_beside_the_word_before_it() -> None:
    (one,) = compare("về việc khẩn cấp", "ve viec\ncap").differences
    assert (one.plan, one.source, one.source_line) == ("khẩn", "viec", 3)


def test_a_misreading_may_open_and_end_the_text() -> None:
    keys = {
        "source": {"file": "sources/mau.txt", "kind": "scan", **misread("16", "lệ")},
        "body": [{"text": [f"lệ phí {TAIL} về lệ"]}],
    }
    found = compare_scan(version(keys).plan, f"16 phi {SCAN_TAIL} ve 16")
    assert (told(found), found.declared) == ([], 1)
