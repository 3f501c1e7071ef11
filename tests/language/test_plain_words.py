"""Each thing has one word, and the words of the workshop stay there: as `docs/words.md` says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Message

from tests.folders import ROOT
from tests.language.made_up import committed

WORDS = (ROOT / "docs" / "words.md").read_text("utf-8")
# “các chỉ tiêu” of one plan is right; as the name of the pages of indicators it is not.
NAMES = {"các chỉ tiêu", "trang chỉ tiêu", "so sánh chỉ tiêu"}
PAGES = sorted((ROOT / "content").rglob("*.md"))
# Pages for those who fill in plan files, keep a portal or take data.
FOR_CLERKS = ("content/huong-dan/ma-hoa", "content/huong-dan/tu-tep-word")
BEFORE_READERS = re.compile(
    r"theme/|generator/(?:denial|locale|views|search)/|generator/history/changes/"
    r"|generator/subjects/(?!.*tables\.py)"
)
TAKEN_AS_DATA = "theme/pages/data.md"
FOR_VERIFYING = re.compile(r"Mã lần ghi trong git")


def not_said() -> list[str]:
    """Return the words that the table gives up, in lower case."""
    rows = [line.split("|") for line in WORDS.splitlines() if line.startswith("|")][2:]
    return [word.strip() for row in rows for word in row[4].split(",") if word.strip()]


def of_the_workshop() -> re.Pattern[str]:
    words = re.findall("`([^`]+)`", WORDS.rpartition("before a reader:")[2])
    return re.compile(rf"(?<![\w/.-])(?:{'|'.join(words)})(?![\w/-])", re.IGNORECASE)


def said(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def given_up(text: str) -> Iterator[str]:
    """Yield the words of a text that are given up; names of pages only as a whole text."""
    lowered = text.lower()
    for word in not_said():
        if lowered == word if word in NAMES else word in lowered:
            yield word


def test_no_message_says_a_word_that_was_given_up() -> None:
    assert len(not_said()) > 8
    found = [(said(one), word) for one in committed() if one.id for word in given_up(said(one))]
    assert found == []


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.parent.name)
def test_no_written_page_says_it(page: Path) -> None:
    text = page.read_text("utf-8")
    assert list(given_up(text)) == []
    if not page.relative_to(ROOT).as_posix().startswith(FOR_CLERKS):
        assert of_the_workshop().findall(re.sub(r"`[^`]*`|\]\([^)]*\)", "", text)) == []


def test_no_word_of_the_workshop_stands_before_readers() -> None:
    workshop = of_the_workshop()
    found = [
        said(one)
        for one in committed()
        if one.id
        and any(BEFORE_READERS.match(file) for file, _line in one.locations)
        and TAKEN_AS_DATA not in {file for file, _line in one.locations}
        and not FOR_VERIFYING.match(said(one))
        and workshop.search(re.sub(r"<[^<>]*>", "", said(one)))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Do ai mã hóa", ["mã hóa"]),
        ("Các chỉ tiêu", ["các chỉ tiêu"]),
        ("Các chỉ tiêu của kế hoạch", []),
        ("Xếp nơi từ cao xuống thấp", ["xếp nơi"]),
    ],
)
def test_words_are_found(text: str, words: list[str]) -> None:
    assert list(given_up(text)) == words
