"""Whom headings and leading sentences name: those whose work the paragraphs below go on with."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from generator.importer.proposals.agencies import COMRADES, calm_name, list_at
from generator.importer.proposals.clauses import clauses
from generator.importer.proposals.context import Context
from generator.importer.proposals.name_bounds import opens_name
from generator.importer.proposals.names_alone import names_alone
from generator.importer.proposals.subjects import ASKING
from generator.importer.proposals.words import Token, longest, phrases, tokens

_PART_OF = phrases(
    "trách nhiệm của|nhiệm vụ của|nhiệm vụ cụ thể của|trách nhiệm cụ thể của|phân công|"
    "trách nhiệm|nhiệm vụ"
)
_ABOUT = phrases("đối với|về phía|riêng")
_STANDING = phrases("là cơ quan|là đơn vị|cơ quan thường trực|đơn vị thường trực|cơ quan chủ trì")


@lru_cache(maxsize=2_000)
def heading_subject(heading: str) -> tuple[str, ...]:
    """Return the agencies that a heading is made of, whole names; empty where it says more.

    What stands in brackets behind them, or says that they are the standing body, is passed over.
    """
    text = calm_name(heading.strip().rstrip(".:; "))
    if text.isupper():
        return ()  # capitals do not tell where a name ends
    words = tokens(text)
    at = longest(words, 0, ASKING | _ABOUT)
    at += longest(words, at, _PART_OF)
    listed = list_at(text, words, at)
    if told := _told_one_by_one(text, words, listed.end):
        return told
    if listed.names and longest(words, at, COMRADES):
        return (listed.names[0].full,)  # whatever other offices the person holds
    behind = listed.end
    if behind < len(words) and words[behind].text in ("(", ",", "-", "–"):
        behind = len(words) if _says_what_it_is(words, behind) else behind
    if behind == len(words) and listed.names:
        return tuple(name.full for name in listed.names)
    return tuple(name.full for name in names_alone(text, words, at, len(words)))


def _told_one_by_one(text: str, words: Sequence[Token], at: int) -> tuple[str, ...]:
    """Return whom “Các viện: Viện A, Viện B” names behind the colon at `at`; empty for others."""
    if at + 1 >= len(words) or words[at].text != ":" or not opens_name(words, at + 1):
        return ()
    return tuple(name.full for name in names_alone(text, words, at + 1, len(words)))


def _says_what_it_is(words: Sequence[Token], at: int) -> bool:
    return words[at].text == "(" or bool(longest(words, at + 1, _STANDING))


def names_only(line: str) -> bool:
    """Tell whether a line is made of nothing but names of agencies."""
    return bool(heading_subject(line))


def subject_above(context: Context) -> tuple[str, ...]:
    """Return the agencies whose work a paragraph goes on with; empty where nothing names them.

    The nearest sentence above that ends in a colon says them first, then the nearest heading.
    """
    for lead in reversed(context.leads):
        if names := _lead_subject(lead):
            return names
    for heading in reversed(context.headings):
        if names := heading_subject(heading):
            return names
    return ()


@lru_cache(maxsize=2_000)
def _lead_subject(lead: str) -> tuple[str, ...]:
    clause = next(clauses(lead), None)
    return tuple(name.full for name in clause.subject) if clause else ()
