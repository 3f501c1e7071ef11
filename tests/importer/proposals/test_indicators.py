"""Which indicator words speak of."""

from __future__ import annotations

from generator.importer.known import KnownIndicator
from generator.importer.proposals.indicators import SURE, IndicatorIndex, index_of

INDICATORS = (
    KnownIndicator(
        "ty-le-that-nghiep",
        "Tỷ lệ thất nghiệp",
        "%",
        sentences=("Tỷ lệ thất nghiệp chung dưới 3%",),
    ),
    KnownIndicator("ty-le-tham-gia-bao-hiem-y-te", "Tỷ lệ tham gia bảo hiểm y tế", "%"),
    KnownIndicator("ty-le-tham-gia-bao-hiem-xa-hoi", "Tỷ lệ tham gia bảo hiểm xã hội", "%"),
    KnownIndicator("so-bac-si", "Số bác sĩ trên 10.000 dân", "bác sĩ", phrases=("bác sĩ",)),
)


def test_words_lead_to_their_indicator_and_a_runner_up() -> None:
    index = IndicatorIndex(INDICATORS)
    first, second, *_ = index.likely("95% dân số tham gia bảo hiểm y tế", "", "%")
    assert first.id == "ty-le-tham-gia-bao-hiem-y-te"
    assert first.certainty >= SURE
    assert second.id == "ty-le-tham-gia-bao-hiem-xa-hoi"
    assert second.certainty < first.certainty


def test_words_of_nothing_known_are_unsure() -> None:
    found = IndicatorIndex(INDICATORS).likely("diện tích rừng trồng mới 500 ha", "", "ha")
    assert not found or found[0].certainty < SURE
    assert IndicatorIndex(INDICATORS).likely("") == ()
    assert IndicatorIndex(()).likely("bảo hiểm y tế") == ()


def test_words_around_complete_a_part() -> None:
    around = "32 giường, 17 bác sĩ trên 10.000 dân"
    found = IndicatorIndex(INDICATORS).likely("17 bác sĩ", around, "bác sĩ")
    assert found[0].id == "so-bac-si"
    alone = IndicatorIndex(INDICATORS).likely("khu vực thành thị dưới 4%", "", "%")
    led = IndicatorIndex(INDICATORS).likely(
        "khu vực thành thị dưới 4%", "Tỷ lệ thất nghiệp chung dưới 3%", "%"
    )
    assert led[0].id == "ty-le-that-nghiep"
    assert not alone or alone[0].certainty < led[0].certainty


def test_a_share_of_few_words_is_unsure() -> None:
    named = KnownIndicator("trong-rung", "Trồng rừng", "%", sentences=("nông thôn đạt 85%",))
    found = IndicatorIndex((named,)).likely("nông thôn đạt 80%", "", "%")
    longer = IndicatorIndex((named,)).likely("nông thôn đạt 80%", "", "hộ")
    assert found[0].certainty < longer[0].certainty


def test_one_registry_is_read_once() -> None:
    assert index_of(INDICATORS) is index_of(INDICATORS)
