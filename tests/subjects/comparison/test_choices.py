"""Of very many plans, which list has whom: complete, bounded, and no word without an answer."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.subjects.comparison import choices
from generator.subjects.comparison.choices import ALL, Beginnings, Choice, beginnings, choice_files

WORDS = st.text("abc1", min_size=1, max_size=4)


def choice(number: int, place: str) -> Choice:
    return Choice(f"ke-hoach-{number}", place, "Kế hoạch", "Cấp xã", ())


def answer(found: Beginnings, word: str) -> Sequence[int] | None:
    """What a reader is told who typed a word: a list, nothing, or (null) to type more."""
    for name, numbers in found.lists.items():
        if word.startswith(name):
            return numbers
    known = [*found.lists, *found.more]
    return None if any(name.startswith(word) for name in known) else ()


@given(st.lists(st.sets(WORDS, max_size=4), max_size=12), WORDS)
def test_a_list_has_every_plan_with_such_a_word_and_no_more_than_fit_it(
    words: list[set[str]], typed: str
) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(choices, "MOST", 3)
        found = beginnings(words)
    assert all(len(numbers) <= 3 for numbers in found.lists.values())
    said = answer(found, typed)
    fitting = [
        number for number, own in enumerate(words) if any(one.startswith(typed) for one in own)
    ]
    assert said is None or set(fitting) <= set(said)


def test_few_plans_are_one_list() -> None:
    few = [choice(number, f"Xã {number}") for number in range(choices.MOST)]
    assert list(choice_files(few)) == [(ALL, few)]
    (path, whole), *parts = choice_files([*few, choice(choices.MOST, "Phường Bé")])
    assert path == ALL
    assert isinstance(whole, dict)
    assert (whole["count"], len(whole["first"])) == (choices.MOST + 1, choices.FIRST)
    assert dict(parts)["noi-be.json"] == [choice(choices.MOST, "Phường Bé")]
    assert {"ke", "hoach", "1"} <= set(whole["more"])
    assert "xa" in whole["beginnings"], "a thousand at most"


def test_a_name_that_no_file_may_have_is_part_of_none() -> None:
    many = [choice(number, "Xã Côn/Đảo … 🙂") for number in range(choices.MOST + 1)]
    paths = [path for path, _ in choice_files([*many, choice(0, "Aux, ../../etc")])]
    assert paths == [ALL, "noi-au.json"]
