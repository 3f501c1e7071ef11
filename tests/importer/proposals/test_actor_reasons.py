"""Who acts is explained by where the text says so."""

from __future__ import annotations

import pytest

from generator.importer.proposals.actor_reasons import called, explain_actor
from generator.importer.proposals.context import Context


def actor(quote: str, words: str = "", **said: str | None) -> dict[str, str | None]:
    return {"agency": "so-y-te", "role": "leads", "as": words, "quote": quote, **said}


@pytest.mark.parametrize(
    ("quote", "words", "texts", "heads", "why", "certainty"),
    [
        ("Sở Y tế", "Chủ trì", ["Lập", "Sở Y tế"], ["Việc", "Chủ trì"],
         "tên đứng dưới cột “Chủ trì”", 0.97),
        ("Sở Y tế", "Cơ quan chủ trì", ["Cơ quan chủ trì: Sở Y tế"], [],
         "tên đứng sau chữ “Cơ quan chủ trì”", 0.9),
        ("Sở Y tế", "chủ trì", ["Lập danh mục (chủ trì: Sở Y tế)"], [],
         "trong ngoặc ghi “chủ trì”", 0.9),
        ("Sở Y tế", "chủ trì", ["Sở Y tế chủ trì lập danh mục"], [],
         "câu ghi tên này “chủ trì”", 0.94),
        ("Lập danh mục", "lập", ["Lập danh mục"], [],
         "câu ghi “lập”, tên nêu ở trên: Sở Y tế", 0.88),
    ],
)  # fmt: skip
def test_each_way_of_saying_who_has_its_words(
    quote: str, words: str, texts: list[str], heads: list[str], why: str, certainty: float
) -> None:
    found = explain_actor(actor(quote, words), texts, heads, Context(("Sở Y tế",)))
    assert (found.why, found.certainty) == ((why,), certainty)


def test_what_is_not_clear_is_not_said() -> None:
    context = Context(("Nhiệm vụ",))
    assert explain_actor(actor("lập danh mục", "lập"), ["lập danh mục"], [], context).why == ()
    assert called(actor("lập danh mục"), context) == ""
    assert called(actor("lập danh mục"), Context(("Sở Y tế",))) == "Sở Y tế"
    assert called(actor("Sở Y tế"), context) == "Sở Y tế"


def test_a_shared_name_and_the_whole_plan_are_told() -> None:
    said = actor("Sở Y tế", "chủ trì", agency=None, scope="plan")
    found = explain_actor(said, ["Sở Y tế chủ trì thực hiện Kế hoạch này"], [], Context())
    assert found.why[1:] == ("nhiều cơ quan cùng tên này", "câu nói về cả văn bản")
