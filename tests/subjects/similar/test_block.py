"""The page of a plan names places like it with every reason in words, or says nothing of them."""

from __future__ import annotations

from dataclasses import replace

from generator.subjects.similar.block import SimilarBlock, similar_on_page
from tests.site_fixture import PLANS, edition_of, linked

REAL = linked(PLANS)
KIEN_GIANG, VINH_LONG = "kien-giang-ke-hoach-nq42", "vinh-long-chuong-trinh-nq42"


def test_where_nothing_is_alike_nothing_is_said() -> None:
    alone = replace(REAL, plans={KIEN_GIANG: REAL.plans[KIEN_GIANG]})
    assert list(similar_on_page(edition_of(alone), REAL.plans[KIEN_GIANG])) == []


def test_a_place_is_named_with_its_reasons_in_words() -> None:
    (block,) = similar_on_page(edition_of(REAL), REAL.plans[KIEN_GIANG])
    assert isinstance(block.shown, SimilarBlock)
    (found,) = block.shown.places
    assert (found.plan, found.place) == (VINH_LONG, "Tỉnh Vĩnh Long")
    lengths = [sum(1 for _ in REAL.plans[one].paragraphs()) for one in (KIEN_GIANG, VINH_LONG)]
    assert found.reasons[0].startswith("cùng thực hiện Nghị quyết số 42-NQ/TW")
    assert found.reasons[1].endswith("% chữ của văn bản này")
    assert found.reasons[2] == f"dài ngắn gần nhau: {lengths[0]} đoạn và {lengths[1]} đoạn"
