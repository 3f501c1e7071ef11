"""From a promise to the author's form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from generator.importer.known import Known, KnownIndicator, KnownPopulation
from generator.importer.proposals.context import Context
from generator.importer.proposals.stated import FROM_LEAD, FROM_PERIOD, population_in
from generator.importer.proposals.targets import propose_targets

GOALS = Context(headings=("Mục tiêu cụ thể đến năm 2030",))


def targets(text: str, context: Context = GOALS) -> list[dict[str, Any]]:
    found: Any = propose_targets(text, context).get("targets", [])
    return list(found)


def test_a_change_is_no_level() -> None:
    assert targets("Tỷ lệ hộ nghèo giảm 1,0 - 1,5% mỗi năm")[0]["measure"] == "change"
    assert "measure" not in targets("Tỷ lệ hộ nghèo giảm còn 1,5%")[0]
    assert "measure" not in targets("Tăng tỷ lệ hộ dân dùng nước sạch lên 95%")[0]
    assert targets("Mỗi năm trồng 500 ha rừng")[0]["measure"] == "flow"


def test_where_a_figure_starts_from() -> None:
    (one,) = targets("Nâng tỷ lệ lao động qua đào tạo từ 68% lên 80%")
    assert (one["is"], one["base"]) == ("= 80 %", "= 68 %")


def test_a_year_that_the_paragraph_does_not_print_says_why() -> None:
    plain = Context(headings=("MỤC TIÊU",), period=(2026, 2030))
    (one,) = targets("Trồng 500 ha rừng", plain)
    assert (one["year"], one["inferred"]) == (2030, FROM_PERIOD)
    led = Context(headings=("MỤC TIÊU",), leads=("Đến năm 2027:",))
    (one,) = targets("Trồng 500 ha rừng", led)
    assert (one["year"], one["inferred"]) == (2027, FROM_LEAD)
    (one,) = targets("Mỗi năm trồng 500 ha rừng", plain)
    assert (one["year"], one["when"]) == (2030, "Mỗi năm")
    work = Context(headings=("NHIỆM VỤ",), period=(2026, 2030))
    (one,) = targets("Mỗi năm trồng 500 ha rừng", work)
    assert (one["year"], one["when"]) == (None, "Mỗi năm")


def test_parts_name_their_whole() -> None:
    whole, first, second = targets("Trồng 450 ha, trong đó quế 200 ha, hồi 250 ha")
    assert first["part_of"] == second["part_of"] == whole["id"]


def test_what_a_figure_is_measured_against_and_on() -> None:
    (one,) = targets("Thu nhập tăng 1,6 lần so với năm 2024")
    assert one["against"] == "năm 2024"
    beds, doctors = targets("32 giường bệnh, 17 bác sĩ trên 10.000 dân")
    assert beds["is"] == "= 32 giường"
    assert beds["per"] == doctors["per"] == "trên 10.000 dân"
    (one,) = targets("Có 20 điểm du lịch trở lên")
    assert (one["is"], one["printed"]) == (">= 20 điểm", "20 điểm du lịch trở lên")


def test_the_longest_known_population_is_meant() -> None:
    known = Known(
        populations=(KnownPopulation("ho", ("hộ",)), KnownPopulation("ho-ngheo", ("hộ nghèo",)))
    )
    assert population_in("90% hộ nghèo có nhà", known) == "ho-ngheo"
    assert population_in("90% hợp tác xã", known) is None


def test_of_whom_it_is_goes_unsaid_where_the_registry_says_so_and_the_way_is_named() -> None:
    people = KnownPopulation("nguoi-dan", ("Người dân", "người dân"))
    ways = (("quy-chuan", "Nước sạch theo quy chuẩn"), ("tap-trung", "Nước sạch tập trung"))
    text = "90% người dân dùng nước sạch theo quy chuẩn"
    for unsaid, population in (("nguoi-dan", None), (None, "nguoi-dan")):
        water = KnownIndicator("nuoc-sach", "Tỷ lệ người dân dùng nước sạch", "%")
        water = replace(water, unsaid=unsaid, variants=ways)
        known = Known(indicators=(water,), populations=(people,))
        (one,) = targets(text, replace(GOALS, known=known))
        assert (one["indicator"], one["variant"]) == ("nuoc-sach", "quy-chuan")
        assert one.get("population") == population


def test_of_how_many_a_figure_behind_a_slash_is() -> None:
    (one,) = targets("Tỷ suất đuối nước còn 9/100.000")
    assert (one["is"], one["per"]) == ("= 9", "100.000")


def test_a_bound_that_governs_is_quoted_with_both_figures() -> None:
    _, one = targets("Nhà dột còn dưới 8% vào năm 2027 và 6% vào năm 2029")
    assert (one["is"], one["printed"], one["year"]) == ("< 6 %", "6%", 2029)
    assert one["quote"] == "dưới 8% vào năm 2027 và 6% vào năm 2029"


def test_what_is_no_thing_to_count_has_no_figure() -> None:
    (one,) = targets("Không còn tình trạng chợ tạm lấn đường")
    assert (one["kind"], one.get("is")) == ("qualitative", None)
    (one,) = targets("Không còn hộ nghèo")
    assert one["is"] == "= 0 hộ"
