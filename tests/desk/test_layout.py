"""The page gets facts, blocks and annotations, each with its place and in words."""

from __future__ import annotations

from typing import Any

from generator.authoring import data_of
from generator.desk.layout import blocks, facts
from tests.desk_sitting import CASES, NAME

NAMES = {"agencies": {"so-y-te": "Sở Y tế"}, "indicators": {"ty-le": "Tỷ lệ"}}
TEXT = """\
body:
  - heading: BẢNG
    text:
      - Đoạn  có
        chữ
      - text: Sở Y tế đạt 3 % và 4 %
        targets:
          - {indicator: ty-le, is: = 3 %, year: 2030, quote: đạt 3 %, proposed: true}
          - {indicator: la, is: = 4 %, quote: không có}
        actors:
          - {agency: so-y-te, role: leads, quote: Sở Y tế}
        when: {quote: đạt, by: 2030}
      - table:
          caption: Bảng 1
          columns: [TT, {head: Việc}]
          rows:
            - cells: ["1", {text: Làm}]
              actors: [{agency: so-y-te, role: leads, quote: Làm}]
"""


def drawn(text: str) -> list[dict[str, Any]]:
    return list(blocks(data_of(text), NAMES))


def test_blocks_come_in_the_order_of_the_text() -> None:
    found = drawn(TEXT)
    assert [one["kind"] for one in found] == ["heading", "paragraph", "paragraph", "caption", "row"]
    assert found[1]["text"] == "Đoạn có chữ"
    assert found[3]["columns"] == ["TT", "Việc"]
    assert found[4]["text"] == "1 | Làm"
    assert found[4]["path"] == ["body", 0, "text", 2, "table", "rows", 0]
    assert found[4]["said"][0]["path"][-2:] == ["actors", 0]


def test_annotations_tell_words_places_and_what_is_strange() -> None:
    first, second, actor, time = drawn(TEXT)[2]["said"]
    assert first["proposed"]
    assert not second["proposed"]
    assert first["span"] == [8, 15]
    assert second["span"] is None
    assert [chip["words"] for chip in first["chips"]] == ["Tỷ lệ", "3%", "2030"]
    assert [chip["strange"] for chip in second["chips"]] == [True, False]
    assert [chip["words"] for chip in actor["chips"]] == ["Sở Y tế", "Chủ trì, làm"]
    assert time["path"][-1] == "when"
    (day,) = time["chips"]
    assert (day["key"], day["label"], day["words"]) == ("by", "hạn", "năm 2030")
    assert actor["chips"][0]["named"] == {"so-y-te": "Sở Y tế"}


def test_facts_say_what_is_asked() -> None:
    data = data_of((CASES / f"{NAME}.yml").read_text("utf-8"))
    found = {one["key"]: one for one in facts(data, {"status": [["issued", "Đã ban hành"]]}, NAMES)}
    assert [key for key, one in found.items() if one["asked"]] == ["issuer", "unit", "encoded_by"]
    assert found["status"]["value"] == "issued"
    assert found["status"]["shown"] == "Đã ban hành"
    assert found["issuer"]["names"] == "agencies"
