"""Sections in the author's form: which role a heading has, what belongs under a title."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator.importer.body import BodyWriter, role_of
from generator.importer.formal_parts import Part, split_parts
from generator.importer.formats.plain_text import official_text
from generator.importer.known import Known, KnownAgency, KnownWords
from generator.importer.letter_case import Capitals
from generator.importer.printed import Printed, printed_blocks
from generator.importer.proposals import Context
from generator.importer.slips import with_slips
from generator.importer.yaml_writer import to_yaml
from tests import plain_yaml
from tests.golden import CASES

DRAFTS = sorted((CASES / "draft").glob("*.yml"))


def written(*lines: str, unit: str | None = None) -> tuple[Any, list[str]]:
    """Return the sections of a text of a unit, and what the writer is unsure of."""
    found = official_text("\n".join(lines))
    capitals = Capitals(one.printed for one in found.passages())
    writer = BodyWriter(capitals, "a.txt", Context(unit=unit))
    sections = writer.body(split_parts(list(printed_blocks(found.blocks))))
    assert {(one.file, one.column, one.severity) for one in writer.problems} <= {
        ("a.txt", 1, "warning")
    }
    told = [f"{one.line} {one.rule}: {one.message} | {one.fragment}" for one in writer.problems]
    return sections, told


def printed(*lines: str) -> tuple[Printed, ...]:
    return tuple(Printed(number, line) for number, line in enumerate(lines, start=1))


def body(*lines: str) -> Any:
    return written(*lines)[0]


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.stem)
def test_the_bodies_of_drafts(path: Path) -> None:
    case = plain_yaml.words(path.read_text("utf-8"))
    unit = case["plan"]["unit"]
    lines = case["source"].split("\n")
    body = written(*lines, unit=None if unit == "null" else unit)[0]
    sections = {"body": with_slips(body, case["source"])}
    assert plain_yaml.words(to_yaml(sections))["body"] == case["plan"]["body"]


@pytest.mark.parametrize(
    ("heading", "role"),
    [
        ("MỤC ĐÍCH, YÊU CẦU", "purpose"),
        ("Các chỉ tiêu chủ yếu đến năm 2030", "specific-targets"),
        ("Tầm nhìn đến năm 2045:", "vision"),
        ("NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU", "tasks"),
        ("Tổ chức thực hiện", "implementation"),
        ("Về nhà ở", None),
        ("YÊU CẦU", "requirements"),
        ("Mục tiêu tổng quát", "general-objective"),
        ("Mục tiêu chung", "general-objective"),
        ("Mục tiêu cụ thể", "specific-targets"),
        ("Mục tiêu", "objectives"),
        ("Các giải pháp", "tasks"),
        ("Tầm nhìn, mục tiêu", "vision"),
    ],
)
def test_role_of(heading: str, role: str | None) -> None:
    assert role_of(heading) == role


def test_task_headings_have_no_role_of_their_own() -> None:
    sections = body("KẾ HOẠCH", "Về trẻ em", "I. NHIỆM VỤ", "1. Thực hiện mục tiêu", "Làm ngay.")
    assert sections[1]["role"] == "tasks"
    assert "role" not in sections[1]["sections"][0]


def test_what_issued_it_stands_under_the_title() -> None:
    sections = body(
        "KẾ HOẠCH", "VỀ TRẺ EM", "(Ban hành kèm theo Quyết định)", "Căn cứ Luật;", "I. MỘT"
    )
    assert [section.get("role") for section in sections] == ["title", "opening", None]
    assert sections[0]["text"] == [
        {"text": "VỀ TRẺ EM", "show": "Về trẻ em"},
        "(Ban hành kèm theo Quyết định)",
    ]


def test_closing_words_are_a_section() -> None:
    sections = body("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Làm ngay.", "Trên đây là Kế hoạch./.")
    assert sections[-1] == {"role": "closing", "text": ["Trên đây là Kế hoạch./."]}


def test_recipients_wrapped_in_a_narrow_column() -> None:
    sections = body(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Phó chủ tịch", "UBND tỉnh,", "- Lưu."
    )
    assert sections[-1]["text"] == [
        {"mark": "-", "text": "Phó chủ tịch UBND tỉnh,"},
        {"mark": "-", "text": "Lưu."},
    ]


LONG = "Tiếp tục thực hiện đồng bộ và hiệu quả các chính sách xã hội trên địa bàn toàn tỉnh."


def test_a_decision_that_issues_a_plan_holds_its_own_parts() -> None:
    sections = body(
        "QUYẾT ĐỊNH",
        "Về việc ban hành Kế hoạch",
        "Căn cứ tình hình A;",
        "Căn cứ tình hình B;",
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. MỘT",
        LONG,
    )
    decision, *rest = sections
    assert (decision["role"], [one["role"] for one in decision["sections"]]) == (
        "decision",
        ["legal-basis"],
    )
    assert [one.get("role") for one in rest] == ["title", None]
    assert rest[0]["heading"] == "KẾ HOẠCH"


@pytest.mark.parametrize("first", ["KẾ HOẠCH", "CHỈ THỊ"])
def test_only_a_decision_wraps_what_follows(first: str) -> None:
    sections = body(
        first, "Về trẻ em", "I. MỘT", LONG, "CHƯƠNG TRÌNH", "Về người già", "I. HAI", LONG
    )
    assert [one.get("role") for one in sections] == ["title", None, "title", None]


def test_a_decision_alone_wraps_nothing() -> None:
    sections = body("QUYẾT ĐỊNH", "Về trẻ em", "Điều 1. Ban hành", LONG)
    assert [one.get("role") for one in sections] == ["title", None]
    assert "sections" not in sections[0]


def test_what_a_decision_says_stands_under_its_second_heading() -> None:
    sections = body(
        "QUYẾT ĐỊNH",
        "Về trẻ em",
        "Căn cứ tình hình A;",
        "Căn cứ tình hình B;",
        "QUYẾT ĐỊNH:",
        LONG,
        "Điều 1. Ban hành",
        LONG,
    )
    (orders,) = (one for one in sections if one.get("heading") == "QUYẾT ĐỊNH:")
    assert (orders["role"], orders["text"], orders["show"]) == ("decision", [LONG], "Quyết định:")


@pytest.mark.parametrize(
    ("opening", "role"),
    [
        (("Căn cứ tình hình A;", "Căn cứ tình hình B;"), "legal-basis"),
        (("Căn cứ tình hình A;", "Theo đề nghị của Sở;"), "legal-basis"),
        (("Căn cứ tình hình A;", "Xã ban hành kế hoạch."), "opening"),
        (("Thực hiện chỉ đạo, xã ban hành.",), "opening"),
    ],
)
def test_grounds_are_more_than_one(opening: tuple[str, ...], role: str) -> None:
    sections = body("KẾ HOẠCH", "Về trẻ em", *opening, "I. MỘT", LONG)
    assert sections[1] == {"role": role, "text": list(opening)}


def test_headings_below_closed_parts_have_no_role_and_others_do() -> None:
    sections = body(
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. MỤC TIÊU",
        "1. Mục tiêu chung",
        LONG,
        "2. Mục tiêu cụ thể",
        "a) Nhiệm vụ",
        LONG,
        "II. TỔ CHỨC THỰC HIỆN",
        "1. Nhiệm vụ của Sở",
        LONG,
    )
    goals, doing = sections[1:]
    assert [one.get("role") for one in goals["sections"]] == [
        "general-objective",
        "specific-targets",
    ]
    assert "role" not in goals["sections"][1]["sections"][0]
    assert (doing["role"], "role" in doing["sections"][0]) == ("implementation", False)


def test_targets_are_proposed_where_goals_are_stated_with_the_year_of_the_heading() -> None:
    sections = body(
        "KẾ HOẠCH",
        "Về trẻ em",
        "I. CHỈ TIÊU ĐẾN NĂM 2030",
        "1. Về y tế",
        "- Có 12 bác sĩ.",
        "II. NHIỆM VỤ",
        "1. Về y tế",
        "- Có 12 bác sĩ.",
    )
    goals, tasks = sections[1:]
    (stated,) = goals["sections"][0]["text"]
    assert (stated["mark"], stated["text"]) == ("-", "Có 12 bác sĩ.")
    assert [(one["is"], one["year"]) for one in stated["targets"]] == [("= 12 bác sĩ", 2030)]
    assert tasks["sections"][0]["text"] == [{"mark": "-", "text": "Có 12 bác sĩ."}]


def test_a_run_in_heading_says_so() -> None:
    sections = body(
        "KẾ HOẠCH", "Về trẻ em", f"1. Tầm nhìn đến năm 2045: {LONG}", f"2. Về y tế: {LONG}"
    )
    assert sections[1] == {
        "number": "1.",
        "heading": "Tầm nhìn đến năm 2045:",
        "role": "vision",
        "run_in": True,
        "text": [LONG],
    }
    assert "role" not in sections[2]


def test_an_appendix_is_named_by_its_heading_and_title() -> None:
    ending = ("Nơi nhận:", "- Sở Y tế.")
    sections = body(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", LONG, *ending, "PHỤ LỤC I", "Danh mục việc", LONG
    )
    assert sections[-1] == {
        "heading": "PHỤ LỤC I",
        "show": "Phụ lục I",
        "role": "appendix",
        "text": [{"text": "Danh mục việc", "kind": "title"}, LONG],
    }


def test_footnotes_and_recipients_have_marks() -> None:
    sections = body(
        "KẾ HOẠCH", "Về trẻ em", "I. MỘT", LONG, "Nơi nhận:", "Các sở;", "- Lưu.", "[1] Theo Luật."
    )
    recipients, notes = sections[-2:]
    assert recipients == {
        "heading": "Nơi nhận:",
        "role": "recipients",
        "text": ["Các sở;", {"mark": "-", "text": "Lưu."}],
    }
    assert notes == {"role": "footnotes", "text": [{"mark": "[1]", "text": "Theo Luật."}]}


@pytest.mark.parametrize(
    "words",
    [
        "Trên đây là Kế hoạch.",
        "Trong quá trình thực hiện, có gì vướng mắc.",
        "Trong quá trình tổ chức thực hiện, có gì.",
    ],
)
def test_closing_words(words: str) -> None:
    assert body("KẾ HOẠCH", "Về trẻ em", "I. MỘT", LONG, words)[-1] == {
        "role": "closing",
        "text": [words],
    }


def test_what_it_is_unsure_of_is_told() -> None:
    full = "Một câu dài đúng bằng bề rộng của trang giấy này và kết thúc ngay ở lề phải."
    assert len(LONG) > len(full) - 8
    _, told = written("KẾ HOẠCH", "Về trẻ em", "I. MỘT", LONG, full, "III. BA", full, full)
    assert [one.split(": ")[0] for one in told] == [
        "5 paragraph-break",
        "8 paragraph-break",
        "6 numbering",
    ]
    assert told[1] == f"8 paragraph-break: không rõ dòng 8 có mở đoạn mới hay không | {full[:60]}"
    assert told[2] == "6 numbering: số mục không nối tiếp I. | III. BA"


def test_an_appendix_that_is_no_section_holds_its_text_and_sections() -> None:
    writer = BodyWriter(Capitals(()), "a.txt")
    lines = printed("Danh mục việc làm", "I. MỘT", LONG, "II. HAI", LONG)
    (appendix,) = writer.body((Part("appendix", lines),))
    assert appendix == {
        "heading": "Danh mục việc làm",
        "role": "appendix",
        "sections": [
            {"number": "I.", "heading": "MỘT", "show": "Một", "text": [LONG]},
            {"number": "II.", "heading": "HAI", "show": "Hai", "text": [LONG]},
        ],
    }
    (whole,) = writer.body((Part("appendix", lines[1:3]),))
    assert whole == {
        "role": "appendix",
        "sections": [{"number": "I.", "heading": "MỘT", "show": "Một", "text": [LONG]}],
    }


def test_other_formal_parts_are_a_line_a_paragraph() -> None:
    writer = BodyWriter(Capitals(()), "a.txt")
    (signature,) = writer.body((Part("signature", printed("CHỦ   TỊCH", "Lê Bình")),))
    assert signature == {"role": "signature", "text": ["CHỦ TỊCH", "Lê Bình"]}
    assert writer.body(()) == []
    assert writer.problems == []


# --- What an assignment holds for ----------------------------------------------------------------

LEADS = "Cơ quan chủ trì: Sở Y tế."
HELPS = "Cơ quan phối hợp: Sở Nội vụ; Sở Tài chính."
TIME = "Thời gian thực hiện: Thường xuyên."
GIVEN = "Giao Sở Y tế chủ trì triển khai thực hiện Kế hoạch này."


def scopes(*lines: str) -> list[list[Any]]:
    """Return the scopes of actors and times in each section below the only one, in order."""
    (top,) = body("KẾ HOẠCH", "Về trẻ em", "I. NHIỆM VỤ", *lines)[1:]
    found = []
    for section in top["sections"]:
        assert "sections" not in section
        said = [one for one in section.get("text", []) if isinstance(one, dict)]
        actors = [actor.get("scope") for one in said for actor in one.get("actors", [])]
        found.append([*actors, *(one["when"].get("scope") for one in said if "when" in one)])
    return found


def test_roles_and_time_under_the_last_of_several_sections_speak_for_all() -> None:
    lines = ("1. Về y tế", "Làm ngay.", "2. Về nhà ở", "Xây ngay.", LEADS, HELPS, TIME)
    assert scopes(*lines) == [[], ["above"] * 4]


@pytest.mark.parametrize("line", [LEADS, TIME])
def test_roles_of_one_section_are_its_own_where_another_has_such_lines_too(line: str) -> None:
    lines = ("1. Về y tế", "Làm ngay.", line, "2. Về nhà ở", "Xây ngay.", LEADS, TIME)
    assert scopes(*lines) == [[None], [None, None]]


def test_roles_under_a_section_before_the_last_are_its_own() -> None:
    lines = ("1. Về y tế", "Làm ngay.", LEADS, "2. Về nhà ở", "Xây ngay.")
    assert scopes(*lines) == [[None], []]


def test_roles_under_the_only_section_are_its_own() -> None:
    assert scopes("1. Về y tế", "Làm ngay.", LEADS) == [[None]]


def test_a_sentence_that_gives_the_whole_plan_speaks_for_the_plan_wherever_it_stands() -> None:
    lines = ("1. Về y tế", "Làm ngay.", "2. Về nhà ở", "Xây ngay.", GIVEN)
    assert scopes(*lines) == [[], ["plan"]]
    assert scopes("1. Về y tế", "Làm ngay.", GIVEN, "2. Về nhà ở", "Xây ngay.", LEADS) == [
        *(["plan"], ["above"]),
    ]


def test_each_recipient_is_a_line_of_its_own() -> None:
    (recipients,) = BodyWriter(Capitals(()), "a.txt").body(
        (
            Part(
                "recipients",
                printed("Nơi nhận:", "Như Điều 3;", "- Sở Văn hóa,", "Thể thao;", "VT."),
            ),
        )
    )
    assert recipients["text"] == [
        "Như Điều 3;",
        {"mark": "-", "text": "Sở Văn hóa, Thể thao;"},
        "VT.",
    ]


def test_headings_of_tasks_say_their_themes_and_a_person_is_told_once() -> None:
    themes = tuple(KnownWords(one, (name,)) for one, name in (("y-te", "Y tế"), ("nha", "Nhà ở")))
    lines = "KẾ HOẠCH|Về trẻ em|I. MỤC TIÊU|1. Về y tế|A.|II. NHIỆM VỤ|1. Về y tế|B.|2. Nhà ở|C."
    found = official_text(lines.replace("|", "\n"))
    writer = BodyWriter(Capitals(()), "a.txt", Context(known=Known(themes=themes)))
    *_, goals, tasks = writer.body(split_parts(list(printed_blocks(found.blocks))))
    said = [[one.get("themes") for one in part["sections"]] for part in (goals, tasks)]  # type: ignore[union-attr]
    assert said == [[None], [["y-te"], ["nha"]]]
    assert [one.rule for one in writer.problems] == ["themes"]


def test_a_line_of_recipients_that_joins_several_names_each() -> None:
    agencies = (
        KnownAgency("ct", ("Chủ tịch UBND tỉnh",), unit="tinh-mau"),
        KnownAgency("pct", ("Phó Chủ tịch UBND tỉnh",), unit="tinh-mau"),
    )
    context = Context(unit="tinh-mau", known=Known(agencies=agencies))
    lines = printed("Nơi nhận:", "- CT, PCT UBND tỉnh;", "- Lưu: VT.")
    (recipients,) = BodyWriter(Capitals(()), "a.txt", context).body((Part("recipients", lines),))
    first: Any = recipients["text"][0]  # type: ignore[index]
    assert (first["mark"], first["text"]) == ("-", "CT, PCT UBND tỉnh;")
    assert [one["agency"] for one in first["recipients"]] == ["ct", "pct"]
