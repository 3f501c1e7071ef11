"""Everything that a clerk does changes what is meant, and nothing when it is refused."""

from __future__ import annotations

from typing import Any

import pytest

from generator.authoring import RefusedEditError, data_of
from generator.desk.actions import ACTIONS, act, path_of
from generator.desk.workbook import Texts
from tests.desk_sitting import CASES, NAME, YEARLY

GOALS = ["body", 2, "text"]
TARGET = [*GOALS, 0, "targets", 0]


def files() -> Texts:
    plan = (CASES / f"{NAME}.yml").read_text("utf-8")
    return Texts(f"{NAME}.yml", {f"{NAME}.yml": plan, "registry/units.yml": "# Đơn vị\n"})


def does(name: str, texts: Texts | None = None, **given: Any) -> Any:
    after, said = act(name, texts or files(), given)
    assert said
    return data_of(after.text)


def paragraph(data: Any, index: int = 0) -> Any:
    return data["body"][2]["text"][index]


def measured() -> Texts:
    """The files, with an indicator at the first proposal."""
    plan = files().text.replace("indicator: null", "indicator: ty-le-that-nghiep", 1)
    return files().with_plan(plan)


def test_a_proposal_is_accepted() -> None:
    (target,) = paragraph(does("accept", measured(), path=TARGET))["targets"]
    assert "proposed" not in target
    assert target["is"] == "< 3 %"


def test_a_target_that_measures_nothing_is_not_accepted_without_a_word() -> None:
    with pytest.raises(RefusedEditError, match="chưa có chỉ số"):
        act("accept", files(), {"path": TARGET})
    with pytest.raises(RefusedEditError, match="nhận được ngay"):
        act("accept-all", files(), {"path": [*GOALS, 0]})


def test_everything_proposed_for_a_paragraph_is_accepted_at_once() -> None:
    both = act("merge", measured(), {"path": [*GOALS, 1]})[0]
    targets = paragraph(does("accept-all", both, path=[*GOALS, 0]))["targets"]
    assert [one.get("proposed") for one in targets] == [None, "true"]  # it measures nothing
    with pytest.raises(RefusedEditError, match="không có đề xuất"):
        act("accept-all", files(), {"path": ["body", 1, "text", 0]})


def test_a_proposal_is_corrected_and_so_confirmed() -> None:
    fields = {
        "is": " < 4 % ",
        "year": "",
        "indicator": "ty-le",
        "population": "chung",
        "quote": "Tỷ lệ",
    }
    (target,) = paragraph(does("correct", path=TARGET, fields=fields))["targets"]
    assert target == {"indicator": "ty-le", "population": "chung", "is": "< 4 %", "quote": "Tỷ lệ"}
    duty = ["body", 3, "text", 1, "duties", 0]
    (said,) = does("correct", path=duty, fields={"by": ["a", "b"], "every": []})["body"][3]["text"][
        1
    ]["duties"]
    assert (said["by"], "every" in said) == (["a", "b"], False)


def test_what_is_rejected_goes_with_its_empty_list() -> None:
    assert list(paragraph(does("reject", path=TARGET))) == ["mark", "text"]


def test_a_figure_that_is_no_target_says_why() -> None:
    found = paragraph(does("not-target", path=TARGET, reason=" Số  nền "))
    assert "targets" not in found
    assert found["not_targets"] == [{"quote": "dưới 3%", "reason": "Số nền"}]


def test_a_figure_that_stands_twice_is_quoted_with_the_words_around_it() -> None:
    words = "Tỷ lệ thất nghiệp chung dưới 3%"
    plan = files().text.replace(f"text: {words}.", f"text: {words}; nữ dưới 3%.")
    found = paragraph(does("not-target", files().with_plan(plan), path=TARGET, reason="Số nền"))
    assert found["not_targets"] == [{"quote": words, "reason": "Số nền"}]


def yearly() -> Texts:
    """The files, with a table of yearly figures."""
    plan = (CASES / f"{YEARLY}.yml").read_text("utf-8")
    return Texts(f"{YEARLY}.yml", {f"{YEARLY}.yml": plan})


def cells(*rows: int) -> list[list[Any]]:
    table = ["body", 2, "text", 1, "table", "rows"]
    return [[*table, row, "targets", at] for row in rows for at in range(3)]


def test_a_row_and_a_table_are_decided_at_once_and_every_other_byte_stays() -> None:
    texts = yearly()
    after, said = act("accept", texts, {"paths": cells(0, 1)})
    assert said == "Đã nhận: 6 chỉ tiêu"
    assert after.text.count(", proposed: true") == 3
    assert after.text.replace(", proposed: true", "") == texts.text.replace(", proposed: true", "")
    with pytest.raises(RefusedEditError, match="chưa có chỉ số"):
        act("accept", texts, {"paths": cells(1, 2)})
    fields = {"indicator": "nha-van-hoa"}
    after, said = act("correct", texts, {"paths": cells(2), "fields": fields})
    assert after.text.count("indicator: nha-van-hoa") == 3
    assert said == "Đã sửa: 3 chỉ tiêu"


def test_figures_of_a_row_that_are_no_targets_keep_their_columns() -> None:
    after, _said = act("not-target", yearly(), {"paths": cells(2), "reason": "Số liệu cũ"})
    data: Any = data_of(after.text)
    row = data["body"][2]["text"][1]["table"]["rows"][2]
    assert "targets" not in row
    assert [one["column"] for one in row["not_targets"]] == ["4", "5", "6"]
    gone = act("reject", yearly(), {"paths": cells(2)})[0]
    assert "nhà văn hóa |" not in gone.text


def test_annotations_are_added() -> None:
    added = does(
        "add",
        path=[*GOALS, 1],
        kind="actors",
        fields={"agency": "a", "role": "leads", "quote": "hộ"},
    )
    assert paragraph(added, 1)["actors"] == [{"quote": "hộ", "agency": "a", "role": "leads"}]
    timed = does("add", path=[*GOALS, 1], kind="when", fields={"quote": "hộ", "by": "2030"})
    assert paragraph(timed, 1)["when"] == {"quote": "hộ", "by": "2030"}
    title = does(
        "add", path=["body", 1, "text", 0], kind="notes", fields={"kind": "slip", "note": "b"}
    )
    assert title["body"][1]["text"][0]["notes"] == [{"kind": "slip", "note": "b"}]


def test_paragraphs_are_joined_cut_and_made_headings() -> None:
    joined = does("merge", path=[*GOALS, 1])["body"][2]["text"]
    assert len(joined) == 1
    assert len(joined[0]["targets"]) == 2
    cut = does("split", path=["body", 1, "text", 0], offset=10)["body"][1]["text"]
    assert cut == ["Thực hiện", "giảm nghèo trên địa bàn xã Mẫu"]
    made = does("heading", path=["body", 1, "text", 0])["body"][1]
    assert made["sections"] == [{"heading": "Thực hiện giảm nghèo trên địa bàn xã Mẫu"}]
    back = does("heading", path=["body", 3])["body"][2]["text"]
    assert back[2] == {"mark": "II.", "text": "NHIỆM VỤ", "show": "Nhiệm vụ"}


def test_words_are_corrected() -> None:
    assert does("words", path=["body", 1, "text", 0], words=" a  b ")["body"][1]["text"] == ["a b"]
    assert paragraph(does("words", path=[*GOALS, 0], words="a"))["text"] == "a"
    assert does("words", path=["body", 2], words="a")["body"][2]["heading"] == "a"


def test_the_head_is_filled_in() -> None:
    assert does("fact", key="unit", value="xa-mau")["unit"] == "xa-mau"
    status = does("fact", key="status", value="draft")["status"]
    assert status == {"value": "draft", "inferred": "có chữ ký, không ghi dự thảo"}
    assert does("fact", key="number", value="")["number"] is None


def test_a_registry_gets_an_entry_with_an_id_of_its_name() -> None:
    fields = {"name": "Xã Mới", "level": "commune", "id": "", "note": ""}
    after, said = act("entry", files(), {"registry": "units", "fields": fields})
    assert after.registry("units") == "# Đơn vị\n- {id: xa-moi, name: Xã Mới, level: commune}\n"
    assert said == "Đã thêm vào danh mục: Xã Mới"
    documents = {"type": "luat", "number": "05/2024/QH15", "title": "Luật"}
    after, _said = act("entry", files(), {"registry": "documents", "fields": documents})
    assert after.registry("documents").startswith("- {id: 05-2024-qh15, type: luat")


def test_words_that_no_check_knows_are_put_into_their_registry() -> None:
    given = {"registry": "words", "fields": {"word": "CTRSH", "kind": "abbreviation"}}
    after, said = act("entry", files(), given)
    assert after.registry("words") == "- {word: CTRSH, kind: abbreviation}\n"
    assert said == "Đã thêm vào danh mục: CTRSH"


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("burn", {}),
        ("accept", {}),
        ("accept", {"path": "body"}),
        ("accept", {"paths": [TARGET, ["body", 2]]}),
        ("accept", {"paths": []}),
        ("accept", {"path": ["body", -1]}),
        ("accept", {"path": ["body", True]}),
        ("accept", {"path": ["body", 2, "text", 9, "targets", 0]}),
        ("reject", {"path": ["body", 2]}),
        ("reject", {"path": ["source"]}),
        ("not-target", {"path": ["body", 3, "text", 0, "actors", 0], "reason": "a"}),
        ("not-target", {"path": TARGET, "reason": " "}),
        ("add", {"path": [*GOALS, 0], "kind": "spells"}),
        ("add", {"path": ["body", 0, "text", 9], "kind": "notes", "fields": {"note": "a"}}),
        ("split", {"path": [*GOALS, 0], "offset": "1"}),
        ("split", {"path": [*GOALS, 0], "offset": 8}),
        ("merge", {"path": [*GOALS, 0]}),
        ("heading", {"path": [*GOALS, 0]}),
        ("words", {"path": [*GOALS, 0], "words": " "}),
        ("fact", {"key": "source", "value": "x"}),
        ("entry", {"registry": "../../etc", "fields": {}}),
    ],
)
def test_what_cannot_be_done_is_refused_in_words(name: str, given: dict[str, Any]) -> None:
    with pytest.raises(RefusedEditError) as told:
        act(name, files(), given)
    assert str(told.value)


def test_words_of_a_table_are_left_to_the_file() -> None:
    table = "body:\n  - text:\n      - table: {columns: [A], rows: [{cells: [a]}]}\n"
    texts = Texts("a.yml", {"a.yml": table})
    entry = ["body", 0, "text", 0]
    for path in (entry, [*entry, "table", "rows", 0]):
        with pytest.raises(RefusedEditError, match="bảng"):
            act("words", texts, {"path": path, "words": "b"})
        for name in ("merge", "heading"):
            with pytest.raises(RefusedEditError):
                act(name, texts, {"path": path})
        with pytest.raises(RefusedEditError):
            act("split", texts, {"path": path, "offset": 1})


def test_a_paragraph_has_one_time() -> None:
    texts = Texts("a.yml", {"a.yml": "body:\n  - text:\n      - {text: a, when: {quote: a}}\n"})
    given = {"path": ["body", 0, "text", 0], "kind": "when", "fields": {"quote": "a"}}
    with pytest.raises(RefusedEditError, match="đã có thời gian"):
        act("add", texts, given)


def test_paths_are_keys_and_indexes() -> None:
    assert path_of(["body", 0, "text"]) == ("body", 0, "text")
    assert "undo" not in ACTIONS  # of the session, which knows what was done
