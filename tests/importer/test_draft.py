"""Drafts of plan files: golden cases, and the promise that no word of a source is lost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from generator.fidelity.clean_text import Fidelity, Piece, compare
from generator.fidelity.declared import Declared
from generator.importer.draft import Draft
from generator.importer.draft import draft as draft_of
from generator.importer.formats.plain_text import official_text
from generator.importer.official_text import Doubtful, OfficialText, Passage
from generator.importer.yaml_writer import to_yaml
from generator.schema.plan import SCHEMA_VERSION, PlanForm
from tests import plain_yaml
from tests.folders import ROOT


def draft(source: str, plan_id: str, *, file: str = "") -> Draft:
    return draft_of(official_text(source), plan_id, file=file)


CASES = sorted((ROOT / "tests" / "cases" / "draft").glob("*.yml"))
SOURCES = sorted((ROOT / "plans" / "sources").glob("*.txt"))


def pieces(sections: list[Any]) -> Iterator[Piece]:
    for section in sections:
        yield from (Piece(section[key]) for key in ("number", "heading") if section.get(key))
        for paragraph in section.get("text", []):
            if isinstance(paragraph, Mapping):
                yield from (Piece(paragraph[key]) for key in ("mark", "text") if key in paragraph)
            else:
                yield Piece(paragraph)
        yield from pieces(section.get("sections", []))


def against_source(made: Draft, source: str) -> Fidelity:
    plan: Any = made.plan
    declared = {
        what: [Declared(aside["text"], aside.get("occurrence")) for aside in plan["source"][what]]
        for what in ("omitted", "moved")
    }
    return compare(list(pieces(plan["body"])), source, declared["omitted"], declared["moved"])


def read_case(path: Path) -> Any:
    return plain_yaml.words(path.read_text(encoding="utf-8"))


def told(made: Draft) -> dict[str, Any]:
    """Return a draft as a golden case holds it."""
    unsure = [f"{problem.line} {problem.rule}" for problem in made.problems]
    return {"plan": made.plan, "unsure": unsure}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden(path: Path, pytestconfig: pytest.Config) -> None:
    case = read_case(path)
    got = to_yaml(told(draft(case["source"], path.stem)))
    if pytestconfig.getoption("--update-goldens", default=False):
        head = path.read_text(encoding="utf-8").partition("\nplan:\n")[0]
        path.write_text(f"{head}\n{got}", encoding="utf-8")
    expected = {key: read_case(path)[key] for key in ("plan", "unsure")}
    assert plain_yaml.words(got) == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)
def test_golden_loses_nothing(path: Path) -> None:
    source = read_case(path)["source"]
    result = against_source(draft(source, path.stem), source)
    assert result.is_exact, result.differences


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_real_source_loses_nothing(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    made = draft(source, path.stem)
    result = against_source(made, source)
    assert result.is_exact, result.differences
    assert result.coverage == "100.00%"
    assert plain_yaml.words(to_yaml(made.plan))["id"] == path.stem
    # A scan may begin inside its title.
    assert asked_for(made) - {"title", "issuer", "unit"} == {"encoded_by"}


# Lines as official texts have them, marks and traps included; sense is not needed.
LINES = [
    "ỦY BAN NHÂN DÂN    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Số: 15/KH-UBND     Hòa An, ngày 05 tháng 3 năm 2026",
    "TỈNH ỦY HÒA AN", "*", "-----", "_____", "2", "- 3 -", "DỰ THẢO",
    "KẾ HOẠCH", "QUYẾT ĐỊNH", "QUYẾT ĐỊNH:", "CHƯƠNG TRÌNH HÀNH ĐỘNG", "NGHỊ QUYẾT",
    "Thực hiện Nghị quyết số 42-NQ/TW ngày 24/11/2023 của Ban Chấp hành Trung ương",
    "(Ban hành kèm theo Quyết định số 1/QĐ-UBND)", "Căn cứ Luật Người cao tuổi năm 2009;",
    "Phần thứ nhất", "PHẦN I: ĐÁNH GIÁ", "Chương I", "CHƯƠNG II NHIỆM VỤ", "Mục 1",
    "Điều 1. Phạm vi", "I. MỤC TIÊU", "II- NHIỆM VỤ", "II. TỔ CHỨC THỰC HIỆN", "A. THỰC TRẠNG",
    "I.", "1.", "1. Mục tiêu",
    "2. Các chỉ tiêu chủ yếu đến năm 2030", "1.1- Công tác", "1.1 Nâng cao", "3.Tầm nhìn: Xây dựng",
    "a) Về giáo dục", "đ) Về nhà ở;", "(1) Tỷ lệ dưới 3%;", "(a) Khác", "1) Đầu tiên", "1/ Về y tế",
    "- Về giáo dục: Tiếp tục đổi mới căn bản, toàn diện giáo dục và đào tạo ở địa phương.",
    "- Về y tế: Xây dựng hệ thống y tế hiện đại, đồng bộ, phát triển cân đối và hài hòa.",
    "- Bảo đảm 100% hộ", "+ Tổ chức", "- an ninh, quốc phòng", "–", "-", "[1] Theo Nghị định số 1",
    "42-NQ/TW, góp phần", "10/11 hàng năm.", "kinh tế -", "xã hội.", "Nghị quyết số 42-",
    "NQ/TW của Đảng", "năm 2030, tầm nhìn", "Cơ quan chủ trì: Sở Y tế; Sở Nội vụ.",
    "Thời gian thực hiện: Thường xuyên.", "Trên đây là Kế hoạch./.", "PHỤ LỤC I", "PHỤ LỤC",
    "Nơi nhận:", "Nơi nhận:  TM. ỦY BAN NHÂN DÂN", "- UBND thị xã (b/c); CHỦ TỊCH", "- Sở Y tế;",
    "- Lưu: VT. Lê Thanh Bình", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An",
    "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Nơi nhận hồ sơ là Ủy ban nhân dân xã.", "   thụt đầu dòng",
]  # fmt: skip

any_line = st.sampled_from(LINES) | st.text(
    st.characters(codec="utf-8", exclude_categories=("Cc", "Zl", "Zp", "Cs")), max_size=40
)
soups = st.lists(st.tuples(any_line, st.integers(0, 3)), max_size=25).map(
    lambda rows: "\n".join(line + "\n" * gap for line, gap in rows)
)


@settings(deadline=None, max_examples=150)
@given(soups)
def test_any_soup_of_lines_loses_nothing(source: str) -> None:
    made = draft(source, "thu")
    result = against_source(made, source)
    assert result.is_exact, (result.differences, result.problems)
    assert plain_yaml.words(to_yaml(made.plan))["encoded_by"] == "null"
    assert asked_for(made) <= {"issuer", "unit", "encoded_by", "title"} | (
        {"body"} if not made.plan["body"] else set()
    )


def asked_for(made: Draft) -> set[str]:
    """Return the fields that the schema still wants from a person."""
    try:
        PlanForm.model_validate(made.plan)
    except ValidationError as error:
        return {str(problem["loc"][0]) for problem in error.errors()}
    return set()


def test_an_empty_text_makes_an_empty_draft() -> None:
    made = draft(" \n\n", "thu")
    assert made.plan["body"] == []
    assert "empty" in {problem.rule for problem in made.problems}


def made(*lines: str) -> Draft:
    return draft("\n".join(lines), "thu")


def test_what_a_draft_knows_of_a_plan() -> None:
    plan: Any = made(
        "Số: 15/KH-UBND  Hòa An, ngày 05 tháng 3 năm 2026",
        "KẾ HOẠCH",
        "VỀ TRẺ EM",
        "I. MỤC TIÊU",
        "Nơi nhận:",
        "- Sở Y tế.",
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Thị Bình",
    ).plan
    assert {key: plan[key] for key in list(plan) if key not in ("body", "source")} == {
        "schema": SCHEMA_VERSION,
        "id": "thu",
        "type": "ke-hoach",
        "title": "Kế hoạch về trẻ em",
        "number": "15/KH-UBND",
        "date": "2026-03-05",
        "place": "Hòa An",
        "status": "issued",
        "issuer": None,
        "unit": None,
        "basis": [],
        "signatory": {
            "name": "Trần Thị Bình",
            "office": "Phó Chủ tịch",
            "for": "KT. CHỦ TỊCH",
            "on_behalf": "TM. ỦY BAN NHÂN DÂN",
        },
        "encoded_by": None,
        "notes": [],
    }
    assert (plan["source"]["file"], plan["source"]["kind"]) == ("sources/thu.txt", "text")


@pytest.mark.parametrize(
    ("lines", "status"),
    [
        (("DỰ THẢO", "KẾ HOẠCH", "Về trẻ em"), "draft"),
        (("KẾ HOẠCH", "Về trẻ em"), "unknown"),
        (("DỰ THẢO", "KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Sở.", "CHỦ TỊCH"), "draft"),
    ],
)
def test_the_status_that_a_text_shows(lines: tuple[str, ...], status: str) -> None:
    plan: Any = made(*lines).plan
    assert plan["status"] == status


def test_a_text_whose_number_and_day_are_blank_is_a_draft() -> None:
    signed = ("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Sở.", "CHỦ TỊCH", "Lê Bình")
    plan: Any = made("Số:     /KH-UBND", "Mẫu, ngày    tháng 5 năm 2025", *signed).plan
    assert plan["status"] == {"value": "draft", "inferred": "số và ngày ban hành còn để trống"}
    plan = made("Số:     /KH-UBND", "Mẫu, ngày 2 tháng 5 năm 2025", *signed).plan
    assert plan["status"]["value"] == "issued"


def test_a_signed_text_without_number_or_day_is_issued_as_far_as_one_can_see() -> None:
    lines = ("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Bình")
    plan: Any = made(*lines).plan
    assert plan["status"]["inferred"] == "có tên người ký, không ghi dự thảo"
    plan = made(*lines[:3], "Nơi nhận:", "- Sở.", *lines[3:]).plan
    assert plan["status"]["inferred"] == "có tên người ký và nơi nhận, không ghi dự thảo"


def test_words_read_off_a_picture_that_may_be_others_are_told() -> None:
    passage = Passage("Điều 1. Các sờ làm", 7, doubtful=(Doubtful(12, 14, 41),))
    found = draft_of(OfficialText((passage,), passage.text, reading="ocr"), "thu")
    (doubt,) = [one for one in found.problems if one.rule == "doubtful-word"]
    assert (doubt.line, doubt.severity, doubt.fragment) == (7, "warning", "Điều 1. Các sờ làm")
    assert "“sờ” đọc từ ảnh, chưa chắc (41%)" in doubt.message


def test_a_plan_that_nobody_signed_has_no_signatory() -> None:
    plan: Any = made("KẾ HOẠCH", "Về trẻ em").plan
    assert plan["signatory"] is None
    plan = made("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Sở.", "TM. ỦY BAN").plan
    assert (plan["signatory"]["name"], plan["signatory"]["office"]) == (None, None)


def test_a_text_without_title_has_none() -> None:
    plan: Any = made("Một câu.").plan
    assert (plan["title"], plan["type"]) == (None, "khac")


@pytest.mark.parametrize(
    ("text", "kind"),
    [("ủy ban nhân dân xã", "text"), ("uy ban nhan dan xa", "scan"), ("123", "text"), ("", "text")],
)
def test_a_text_that_lost_its_accents_is_a_scan(text: str, kind: str) -> None:
    plan: Any = made(text).plan
    assert plan["source"]["kind"] == kind


@pytest.mark.parametrize(("marked", "kind"), [(17, "scan"), (18, "text"), (19, "text")])
def test_eighteen_marked_letters_of_a_hundred_are_enough(marked: int, kind: str) -> None:
    plan: Any = made("đ" * marked + "d" * (100 - marked)).plan
    assert plan["source"]["kind"] == kind


def told_problems(found: Draft) -> list[tuple[int, str, str, str]]:
    return [(one.line, one.rule, one.severity, one.fragment) for one in found.problems]


def test_what_a_person_is_asked() -> None:
    asked = told_problems(made("SỞ Y TẾ", "KẾ HOẠCH", "Về trẻ em", "I. MỘT ĐƯỜNG LỐI ĐỔI MỚI"))
    assert asked == [
        (1, "date", "warning", ""),
        (1, "encoded_by", "warning", ""),
        (1, "issuer", "warning", "SỞ Y TẾ"),
        (1, "number", "warning", ""),
        (1, "signatory", "warning", ""),
        (1, "unit", "warning", ""),
    ]
    rules = {rule for _, rule, _, _ in told_problems(made("uy ban nhan dan"))}
    assert rules == {
        "date",
        "encoded_by",
        "issuer",
        "number",
        "scan",
        "signatory",
        "title",
        "type",
        "unit",
    }
    assert "empty" in {rule for _, rule, _, _ in told_problems(made(""))}
    assert {one.file for one in draft("", "thu", file="kho/a.txt").problems} == {"kho/a.txt"}
    assert {one.file for one in draft("", "thu").problems} == {"sources/thu.txt"}


def test_the_authority_stands_in_for_an_issuer_that_the_masthead_does_not_name() -> None:
    found = told_problems(
        made("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận:", "- Sở.", "TM. ỦY BAN")
    )
    assert (1, "issuer", "warning", "TM. ỦY BAN") in found


def test_what_is_set_aside_is_told_and_counted() -> None:
    found = made("KẾ HOẠCH", "Về trẻ em", "I. MỘT", "Nơi nhận: TM. ỦY BAN", "- Sở.", "*", "*")
    plan: Any = found.plan
    reason = "Đường kẻ, dấu trang trí"
    assert plan["source"]["omitted"] == [
        {"text": "*", "reason": reason, "occurrence": 1},
        {"text": "*", "reason": reason, "occurrence": 2},
    ]
    assert plan["source"]["moved"] == [
        {"text": "TM. ỦY BAN", "reason": "Chữ ký in ở cột bên phải nơi nhận"}
    ]
    infos = [one for one in told_problems(found) if one[2] == "info"]
    assert infos == [
        (4, "moved", "info", "TM. ỦY BAN"),
        (6, "omitted", "info", "*"),
        (7, "omitted", "info", "*"),
    ]
    messages = {one.rule: one.message for one in found.problems}
    assert messages["moved"] == "chuyển chỗ: Chữ ký in ở cột bên phải nơi nhận"
    assert messages["omitted"] == f"bỏ ra: {reason}"
