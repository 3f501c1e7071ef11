"""What is found and read stands so in the texts, letter by letter."""

from __future__ import annotations

import json

import pytest

from generator.assistants import Refusal
from tests.assistants.asked import PHUONG_2, ask
from tests.site_fixture import built_site


def test_words_are_found_in_plans_alone_with_their_address() -> None:
    said = ask("find", words="bảo hiểm y tế", limit=50)
    assert said["case"] == "found"
    assert all(one["plan"] and "#" in one["url"] for one in said["entries"])
    assert len(said["entries"]) + said.get("more", 0) > 10
    assert ask("find", words="bảo hiểm y tế toàn vũ trụ")["case"] in ("not-found", "unclear")


def test_a_place_that_nobody_put_in_is_not_searched_in_vain() -> None:
    assert ask("find", words="bảo hiểm", place="Cà Mau")["case"] == "not-encoded"
    found = ask("find", words="bảo hiểm", place="Phường Quảng Trị")
    assert {one["plan"] for one in found["entries"]} == {PHUONG_2}


def test_a_whole_section_is_read_word_by_word() -> None:
    plan = json.loads((built_site() / f"api/plans/{PHUONG_2}.json").read_bytes())
    told = ask("read", plan=PHUONG_2, at="ii")
    section = next(one for one in plan["sections"] if one["id"] == "ii")
    texts = [p["text"] for one in (section, *section["sections"]) for p in one["paragraphs"]]
    assert [one["quote"] for one in told["entries"]] == texts
    assert ask("read", plan=PHUONG_2, at="ii", start=1)["entries"] == told["entries"][1:]
    assert ask("read", plan=PHUONG_2)["total"] == 33
    with pytest.raises(Refusal, match="không có chỗ nào mang mã ấy"):
        ask("read", plan=PHUONG_2, at="khong-co")
