"""Places like a place: of its level alone, each for a reason that holds, however many plans."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from generator.model.plan import Basis
from generator.model.site import Site
from generator.subjects.overlap.overlap import PlanWords, Share, shared_words
from generator.subjects.similar.alike import (
    APART,
    NEIGHBOURS,
    SHARED,
    SHOWN,
    Alike,
    Likeness,
    alike,
    likenesses,
)
from tests.site_fixture import PLANS, linked, real_files

REAL = linked(PLANS)
KIEN_GIANG, VINH_LONG = "kien-giang-ke-hoach-nq42", "vinh-long-chuong-trinh-nq42"


def shared(words: int, **partners: int) -> PlanWords:
    return PlanWords(Share(words, 0), {}, {}, {}, {}, tuple(partners.items()))


def one(length: int, near: Sequence[str] = (), documents: Sequence[str] = ("d",)) -> Likeness:
    return Likeness("commune", length, tuple(documents), tuple(near))


def test_levels_are_never_mixed() -> None:
    known = likenesses(REAL)
    words = shared_words(REAL)
    for plan in REAL.plans.values():
        for found in alike(plan.id, known, words.plans[plan.id]):
            assert REAL.level_of(REAL.plans[found.plan]) == REAL.level_of(plan)
            assert found.plan != plan.id
            assert found.reasons
    mixed = {"a": one(9, ["b"]), "b": replace(one(9), level="province")}
    assert alike("a", mixed, shared(100, b=90)) == ()
    nowhere = {name: replace(said, level=None) for name, said in mixed.items()}
    assert alike("a", nowhere, shared(100, b=90)) == ()


def test_the_two_provinces_are_alike_and_it_is_said_why() -> None:
    (found,) = alike(KIEN_GIANG, likenesses(REAL), shared_words(REAL).plans[KIEN_GIANG])
    assert found.plan == VINH_LONG
    text = real_files()[f"ke-hoach/{KIEN_GIANG}/index.md"].text
    part = text.partition("{ #noi_tuong_tu }")[2].partition("\n#")[0]
    assert f"../{VINH_LONG}/" in part
    assert "chữ của văn bản này" in part or "cùng thực hiện" in part or "dài ngắn" in part


@pytest.mark.parametrize(
    ("other", "words", "why"),
    [
        (one(100), 0, Alike("b", "d", None, 100)),
        (one(101, documents=["x"]), 0, Alike("b", None, None, 101)),
        (one(500), 0, Alike("b", "d", None, None)),
        (one(500, documents=[]), SHARED, Alike("b", None, SHARED, None)),
        (one(500, documents=[]), SHARED - 1, None),
    ],
)
def test_each_reason_is_told_where_it_holds(other: Likeness, words: int, why: Alike | None) -> None:
    known = {"a": one(100, ["b"]), "b": other}
    assert alike("a", known, shared(100, b=words)) == ((why,) if why else ())


def test_length_is_near_up_to_a_bound() -> None:
    far = {"a": one(100 - APART, ["b"]), "b": one(100), "c": one(101)}
    assert [said.length for said in alike("a", far, None)] == [100]
    further = {"a": one(100 - APART - 1, ["b"]), "b": one(100)}
    assert [said.length for said in alike("a", further, None)] == [None]


def test_more_reasons_come_first_and_few_are_shown() -> None:
    known = {"a": one(100, [f"p{number}" for number in range(9)])}
    known |= {f"p{number}": one(500 if number else 100) for number in range(9)}
    found = alike("a", known, shared(100, p5=50))
    assert [said.plan for said in found[:2]] == ["p5", "p0"]
    assert len(found) == SHOWN


def many(count: int) -> Site:
    plan = REAL.plans[KIEN_GIANG]
    basis = (Basis("carries-out", "42-nq-tw"),)
    plans = {f"p{n:04}": replace(plan, id=f"p{n:04}", basis=basis) for n in range(count)}
    return replace(REAL, plans=plans)


def test_each_plan_looks_at_a_bounded_number_of_others() -> None:
    known: Mapping[str, Likeness] = likenesses(many(300))
    assert max(len(said.near) for said in known.values()) == 2 * NEIGHBOURS
    assert all(said.near for said in known.values())
