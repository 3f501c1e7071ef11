"""Short codes stay: whatever is published later, none that was printed leads elsewhere."""

from __future__ import annotations

import random

import pytest

from generator.views import short_codes
from generator.views.short_codes import LENGTH, LETTERS, codes_of
from tests.site_fixture import PLANS, linked


def test_codes_of_the_real_plans_are_those_that_were_published() -> None:
    assert dict(linked(PLANS).once(short_codes.short_codes)) == {
        "bac-ai-ke-hoach-nq42": "93ksd5",
        "duc-pho-chuong-trinh-nq42": "8vyf4n",
        "kien-giang-ke-hoach-nq42": "qy9skv",
        "phuong-2-quang-tri-ke-hoach-nq42": "y9g3wx",
        "vinh-long-chuong-trinh-nq42": "29yjc5",
    }


def test_a_code_is_no_word_and_nothing_in_it_is_taken_for_something_else() -> None:
    assert not set("aeiouy01l") & set(LETTERS) - {"y"}
    assert all(len(code) == LENGTH for code in codes_of(map(str, range(100))).values())


def test_codes_stay_when_plans_come_later() -> None:
    names = [f"xa-{number}" for number in range(300)]
    assert codes_of(names).items() >= codes_of(names[:120]).items()
    random.Random(1).shuffle(names)
    assert codes_of(names) == codes_of(sorted(names))


def test_of_two_that_would_be_the_same_the_first_keeps_its_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(short_codes, "_whole_code", lambda name: "bcdfgh" + name * 14)
    assert codes_of(["x", "z", "w"]) == {"x": "bcdfgh", "z": "bcdfghz", "w": "bcdfghw"}
    assert codes_of(["x"]) == {"x": "bcdfgh"}
