"""Which figures are proposed as targets, of what size and year, and which are told apart."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importer.proposals import Context, year_of
from generator.importer.proposals.targets import explain_targets, propose_targets
from generator.schema.annotations import ParagraphForm
from tests import plain_yaml
from tests.folders import ROOT

CASES = ROOT / "tests/cases/import"
GOALS = Context(headings=("MỤC TIÊU", "Mục tiêu cụ thể đến năm 2030"), period=(2026, 2030))


def cases(name: str) -> list[dict[str, Any]]:
    return list(plain_yaml.values((CASES / name).read_text(encoding="utf-8")))


def context_of(case: dict[str, Any]) -> Context:
    if "at" not in case:
        return GOALS
    leads = (case["lead"],) if "lead" in case else ()
    return Context(headings=(case["at"],), leads=leads, period=(2026, 2030))


def told(target: Any) -> str:
    """Say a target in one line: its figure and year, or its kind where words state it."""
    figure = target.get("is") if target.get("kind") != "words" else None
    said = figure or f"~ {target['kind']}"
    return f"{said} {target['year']}" if target["year"] else str(said)


@pytest.mark.parametrize("case", cases("targets-goals.yml"), ids=lambda case: case["text"][:60])
def test_figures_of_goals(case: dict[str, Any]) -> None:
    assert_case(case)


@pytest.mark.parametrize("case", cases("targets-tasks.yml"), ids=lambda case: case["text"][:60])
def test_figures_elsewhere(case: dict[str, Any]) -> None:
    assert_case(case)


def assert_case(case: dict[str, Any]) -> None:
    found: Any = propose_targets(case["text"], context_of(case))
    assert [told(one) for one in found.get("targets", [])] == case["is"]
    apart = [one["quote"] for one in found.get("not_targets", [])]
    assert [one for one in case.get("apart", []) if one not in apart] == []


def test_heading_sets_the_year() -> None:
    assert year_of("Mục tiêu cụ thể đến năm 2030") == 2030
    assert year_of("Mục tiêu chung") is None


def test_formal_parts_and_empty_texts_state_nothing() -> None:
    assert propose_targets("Lưu: VT (05 bản), 100% hộ", Context(role="recipients")) == {}
    assert propose_targets("", GOALS) == {}
    assert propose_targets("Nâng cao nhận thức.", GOALS) == {}


def test_a_result_of_the_past_beside_a_goal() -> None:
    found: Any = propose_targets("Năm 2025 đạt 60%; năm 2030 đạt 90%.", GOALS)
    assert [told(one) for one in found["targets"]] == ["= 90 % 2030"]
    assert [one["quote"] for one in found["not_targets"]] == ["60%"]


def test_what_speaks_for_a_target_is_told() -> None:
    (one,), _ = explain_targets("Tỷ lệ hộ nghèo dưới 1%.", GOALS)
    assert any("dưới" in reason for reason in one.why)
    assert 0 < one.certainty <= 1


PIECES = st.sampled_from(
    [
        "Tỷ lệ ", "đạt ", "100% ", "từ 5% lên 7%", "; ", ", ", ". ", "trong đó ", "năm 2030 ",
        "mỗi năm ", "15/18 xã ", "dưới 5 tuổi ", "“", "”", "(", ")", "≥ 60 ", "1.200 tỷ đồng ",
        "trên 10.000 dân ", "Đến năm 2028, ", "không còn hộ ", "\n", "và ", "12 - 15 ha ",
    ]
)  # fmt: skip


@settings(max_examples=200)
@given(st.lists(PIECES, max_size=24).map("".join) | st.text(max_size=120))
def test_any_text_gives_proposals_that_stand_in_it(text: str) -> None:
    for context in (GOALS, Context()):
        found = propose_targets(text, context)
        form = ParagraphForm.model_validate({"text": "x", **found})
        for quote in [
            *(one.quote for one in form.targets),
            *(one.quote for one in form.not_targets),
        ]:
            assert quote in text
            assert quote.strip()


def test_the_work_grows_with_the_text_alone() -> None:
    """Every figure is looked at once: as many steps for a figure of a long list as of a short."""
    counted = []
    for many in (50, 400):
        text = ", ".join(f"xã {number} đạt {number}% và {number} ha" for number in range(many))
        counted.append(len(propose_targets(text, GOALS)["targets"]) / many)  # type: ignore[arg-type]
    assert counted[0] == pytest.approx(counted[1], rel=0.05)
