"""What is told of a site: every file by name up to a number, and no stranger's controls."""

from __future__ import annotations

from generator.published.comparison import Comparison
from generator.published.record import Record
from generator.published.told import NAMED, differences_told, made_told, site_told

COMMIT = "c" * 40


def test_each_kind_is_told_with_its_files() -> None:
    found = Comparison(3, ("a",), ("b",), ("c", "d"), ("e",), {"f": "là liên kết"})
    assert list(site_told(found, is_folder=True)) == [
        "3 tệp đúng như api/build.json ghi",
        "  thiếu: 1 tệp",
        "    a",
        "  khác: 1 tệp",
        "    b",
        "  lạ, không có trong bản dựng: 2 tệp",
        "    c",
        "    d",
        "  chưa xem được: 1 tệp",
        "    f (là liên kết)",
        "  1 tệp của bản dựng trước, giữ lại một lần công bố; tên thư mục khớp nội dung",
    ]


def test_what_a_network_cannot_show_is_said() -> None:
    (_, last) = site_told(Comparison(3), is_folder=False)
    assert "không thấy được tệp lạ" in last
    assert list(site_told(Comparison(3), is_folder=True)) == ["3 tệp đúng như api/build.json ghi"]


def test_a_long_list_is_cut_and_says_so() -> None:
    found = Comparison(0, tuple(f"{n:03}" for n in range(NAMED + 7)))
    told = list(site_told(found, is_folder=True))
    assert len(told) == NAMED + 3
    assert told[-1] == "    và 7 tệp nữa"


def test_names_of_strangers_give_a_terminal_no_order() -> None:
    hostile = "\x1b]0;x\x07\u202e\n::add-mask::x"
    found = Comparison(0, (hostile,), (hostile,), (hostile,), (), {hostile: hostile})
    record = Record({}, {"version": hostile, "packages": {hostile: hostile}}, None, hostile)
    again = Record({}, {"version": "1", "packages": {}}, None)
    told = [*site_told(found, True), *made_told(record), *differences_told(found, record, again)]
    assert len(told) > 10
    assert [one for one in told if any(ord(c) < 32 or c == "\u202e" for c in one)] == []
    assert [one for one in told if one.lstrip().startswith("::")] == []


def test_what_was_built_by_something_else_is_named() -> None:
    site = Record(
        {}, {"version": "1", "python": "3.11.1", "packages": {"a": "1", "b": "2"}}, COMMIT
    )
    here = Record(
        {}, {"version": "1", "python": "3.12.0", "packages": {"a": "1", "c": "3"}}, COMMIT
    )
    told = list(differences_told(Comparison(5, changed=("x",)), site, here))
    assert told == [
        "Dựng lại từ commit: KHÁC; 5 tệp giống từng byte",
        "  dựng lại không giống: 1 tệp",
        "    x",
        "  Bản công bố được dựng bằng thứ khác với máy này, nên tệp có thể khác:",
        "    Python: 3.11.1; ở đây 3.12.0",
        "    b: 2; ở đây không ghi",
        "    c: không ghi; ở đây 3",
    ]


def test_the_same_program_leaves_no_excuse() -> None:
    same = Record({}, {"version": "1"}, COMMIT)
    told = list(differences_told(Comparison(5, missing=("x",)), same, same))
    assert "site không phải (hoặc không chỉ) từ commit ấy" in told[-1]
    told = list(differences_told(Comparison(5), same, same))
    assert told == ["Dựng lại từ commit: 5 tệp giống từng byte"]


def test_a_site_of_an_older_program_is_said_to_be_known_in_part() -> None:
    told = list(made_told(Record({}, {"version": "0"}, is_whole=False)))
    assert "chương trình 0, commit không ghi, địa chỉ không ghi" in told[0]
    assert "chỉ ghi mã kiểm tra của các tệp dưới api/" in told[1]
