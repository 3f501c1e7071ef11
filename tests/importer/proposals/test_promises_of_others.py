"""Promises without a figure that are known from other plans."""

from __future__ import annotations

from typing import Any

from generator.importer.known import Known, KnownIndicator
from generator.importer.proposals.context import Context
from generator.importer.proposals.promises_of_others import known_promises, likely_promises
from generator.importer.proposals.targets import propose_targets

INDICATORS = (
    KnownIndicator("muc-song", "Mức sống", sentences=("bảo đảm mức sống tối thiểu", "Ngắn quá")),
    KnownIndicator("nang-suat", "Năng suất", sentences=("nâng cao năng suất lao động",)),
    KnownIndicator("muc-sinh", "Mức sinh", sentences=("duy trì mức sinh thay thế", "đạt 2,1 con")),
)


def told(text: str, context: Context) -> list[tuple[Any, ...]]:
    found: Any = propose_targets(text, context).get("targets", [])
    return [(one.get("is") or one["kind"], one["indicator"], one["quote"]) for one in found]


def test_what_other_plans_state_is_known_again() -> None:
    text = "Chăm lo đời sống, Bảo đảm mức sống tối thiểu, nâng cao năng suất lao động; ngắn quá."
    assert [(text[start:end], *rest) for start, end, *rest in known_promises(text, INDICATORS)] == [
        ("Bảo đảm mức sống tối thiểu", "muc-song", "qualitative"),
        ("nâng cao năng suất lao động", "nang-suat", "direction"),
    ]
    tasks = Context(headings=("NHIỆM VỤ",), known=Known(indicators=INDICATORS))
    assert told("Tiếp tục duy trì mức sinh thay thế.", tasks) == [
        ("maintain", "muc-sinh", "duy trì mức sinh thay thế")
    ]
    past = Context(headings=("HIỆN TRẠNG",), known=Known(indicators=INDICATORS))
    assert told("Duy trì mức sinh thay thế.", past) == []


SAID = (
    KnownIndicator(
        "ho-dan-dung-nuoc-giay",
        "Hộ dân dùng nước giếng làng",
        sentences=("đẩy mạnh việc đưa nước giếng làng đến các hộ dân vùng cồn",),
    ),
    KnownIndicator(
        "cho-phien", "Số chợ phiên", sentences=("duy trì chợ phiên vùng cao mỗi tháng",)
    ),
    KnownIndicator("duong-lang", "Đường làng", sentences=("hoàn thành đường làng vùng trũng",)),
)


def test_nearly_the_words_of_other_plans_are_a_promise() -> None:
    text = (
        "Rà soát các bến, đẩy mạnh đưa nước giếng làng đến hộ dân vùng cồn trên cơ sở quy hoạch; "
        "tiếp tục duy trì chợ phiên vùng cao mỗi tháng, nâng cao chất lượng. Nâng cao năng lực."
    )
    assert [(text[start:end], *rest) for start, end, *rest in likely_promises(text, SAID)] == [
        ("đẩy mạnh đưa nước giếng làng đến hộ dân vùng cồn", "ho-dan-dung-nuoc-giay", "direction"),
        ("tiếp tục duy trì chợ phiên vùng cao mỗi tháng", "cho-phien", "maintain"),
    ]


def test_a_share_is_read_as_a_figure_and_general_aims_are_left_alone() -> None:
    assert not [*likely_promises("Duy trì chợ phiên vùng cao mỗi tháng ở 50% xã.", SAID)]
    known = Known(indicators=SAID)
    text = "Duy trì các chợ phiên vùng cao mỗi tháng."
    general = Context(headings=("Mục tiêu tổng quát đến năm 2030",), known=known)
    specific = Context(headings=("Mục tiêu cụ thể đến năm 2030",), known=known)
    assert told(text, general) == []
    found: Any = propose_targets(text, specific)["targets"]
    assert [(one["indicator"], one["year"]) for one in found] == [("cho-phien", 2030)]
    past = Context(headings=("TÌNH HÌNH",), known=known)
    assert told(text, past) == []


HARM = (KnownIndicator("tai-bien", "Tai biến", sentences=("sạt lở nặng do khai thác cát",)),)


def test_a_promise_that_something_shall_not_be_is_quoted_with_its_negation() -> None:
    tasks = Context(headings=("NHIỆM VỤ",), known=Known(indicators=HARM))
    for text, said in (
        (
            "Tuần tra thường xuyên; không để xảy ra sạt lở nặng do khai thác cát.",
            ("qualitative", "không để xảy ra sạt lở nặng do khai thác cát"),
        ),
        (
            "Chấm dứt tình trạng sạt lở nặng do khai thác cát.",
            ("qualitative", "Chấm dứt tình trạng sạt lở nặng do khai thác cát"),
        ),
        (
            "Sông lớn không còn sạt lở nặng do khai thác cát.",
            ("qualitative", "không còn sạt lở nặng do khai thác cát"),
        ),
    ):
        assert told(text, tasks) == [(said[0], "tai-bien", said[1])]


def test_what_a_list_denies_is_no_promise_of_its_items() -> None:
    for heading in ("NHIỆM VỤ", "Mục tiêu cụ thể đến năm 2030"):
        denied = Context(
            headings=(heading,),
            leads=("Không để xảy ra các tình trạng sau:",),
            known=Known(indicators=HARM),
        )
        assert told("Sạt lở nặng do khai thác cát.", denied) == []
