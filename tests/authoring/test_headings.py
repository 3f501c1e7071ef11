"""A heading becomes a paragraph and back: the words stay in their order, the comments with them."""

from __future__ import annotations

from typing import Any

import pytest

from generator.authoring.headings import to_heading, to_paragraph
from generator.authoring.places import Data, RefusedEditError, data_of

TEXT = """\
body:
  - number: "1."
    heading: Mục một
    text:
      - Đoạn đầu
      - 2. Mục hai
      # trên đoạn
      - >-
        Đoạn của
        mục hai
    sections:
      - number: a)
        heading: Mục con # cạnh
        text:
          - Cuối
"""


def words(data: Data) -> list[str]:
    """Return the printed words of a plan in their order."""
    found: list[str] = []
    for section in data if isinstance(data, list) else []:
        assert isinstance(section, dict)
        found += [str(section[key]) for key in ("number", "heading") if section.get(key)]
        for one in section.get("text") or []:
            said: Any = {"text": one} if isinstance(one, str) else one
            found += [str(said[key]) for key in ("mark", "text") if said.get(key)]
        found += words(section.get("sections"))
    return " ".join(found).split()


def body(text: str) -> Any:
    data = data_of(text)
    assert isinstance(data, dict)
    return data["body"]


def test_a_number_that_counts_on_makes_a_section_beside() -> None:
    text = to_heading(TEXT, ("body", 0, "text", 1))
    first, second = body(text)
    assert first == {"number": "1.", "heading": "Mục một", "text": ["Đoạn đầu"]}
    assert second["number"] == "2."
    assert second["text"] == ["Đoạn của mục hai"]
    assert second["sections"][0]["heading"] == "Mục con"
    assert "# trên đoạn" in text
    assert "# cạnh" in text
    assert words(body(text)) == words(body(TEXT))


def test_any_other_makes_a_section_within() -> None:
    text = to_heading(TEXT, ("body", 0, "text", 2))
    (section,) = body(text)
    assert [one["heading"] for one in section["sections"]] == ["Đoạn của mục hai", "Mục con"]
    assert words(body(text)) == words(body(TEXT))
    beside = to_heading(TEXT, ("body", 0, "text", 0), beside=True)
    assert "text" not in body(beside)[0]
    assert words(body(beside)) == words(body(TEXT))


def test_a_heading_becomes_a_paragraph_again() -> None:
    text = to_paragraph(TEXT, ("body", 0, "sections", 0))
    (section,) = body(text)
    assert section["text"][-2:] == [{"mark": "a)", "text": "Mục con"}, "Cuối"]
    assert "sections" not in section
    assert words(body(text)) == words(body(TEXT))
    back = to_paragraph(to_heading(TEXT, ("body", 0, "text", 1)), ("body", 1))
    assert words(body(back)) == words(body(TEXT))
    assert "# trên đoạn" in back


@pytest.mark.parametrize(
    ("text", "path", "told"),
    [
        ("body:\n  - text: [{text: a, targets: [{is: 1}]}]\n", ("body", 0, "text", 0), "targets"),
        ("body:\n  - text:\n      - {table: {rows: []}}\n", ("body", 0, "text", 0), "đoạn chữ"),
    ],
)
def test_what_a_heading_cannot_say_is_told(text: str, path: tuple[str, int], told: str) -> None:
    with pytest.raises(RefusedEditError, match=told):
        to_heading(text, path)


@pytest.mark.parametrize(
    ("text", "path", "told"),
    [
        (TEXT, ("body", 0), "mục đầu"),
        ("body:\n  - {heading: a}\n  - {heading: b, id: x}\n", ("body", 1), "id"),
        ("body:\n  - {heading: a}\n  - {text: [b]}\n", ("body", 1), "không có tên"),
    ],
)
def test_what_a_paragraph_cannot_say_is_told(text: str, path: tuple[str, int], told: str) -> None:
    with pytest.raises(RefusedEditError, match=told):
        to_paragraph(text, path)
