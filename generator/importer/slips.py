"""What a text plainly misprints, noted where it stands: words twice, a space too many or missing.

Each can be seen in the print alone. What only somebody who knows the matter sees (a wrong word, a
missing one) is left to a person.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importer.yaml_writer import Value
from generator.text.marks import UPPER
from generator.text.spelling import is_syllable

Mapping = dict[str, Value]

_TWICE = re.compile(
    r"(?<![\w-])(?P<one>(?!từng |dần |mỗi |luôn )[^\W\d_]{1,7} [^\W\d_]{1,7}"
    r"|các|và|của|những|được|trong|tại|theo|cho|với) (?P=one)(?![\w-])"
)
_NO_SPACE = re.compile(
    r"(?:(?<!\S)[^\W\d_]{1,7} )?(?<!\S)(?P<last>[^\W\d_]{2,7})"
    rf"\.(?P<first>[{UPPER}][^\W\d_]{{1,6}})"
    r"(?![\w.@/])(?: [^\W\d_]{1,7}(?!\w))?"
)
_NUMBER = re.compile(rf"(?<![\w/.-])\d{{1,4}}(?: -|- )[{UPPER}]\w{{1,7}}/[{UPPER}][\w-]{{0,15}}")
_BEFORE_CLOSING = re.compile(r"“(?P<words>[^\s“”][^“”\n]{0,90}+)(?<=\s)”")
_BEHIND_OPENING = re.compile(r"“\s(?P<words>[^\s“”][^“”\n]{0,90}+)(?<!\s)”")
_JOINED = re.compile(
    r"(?:(?<!\S)[^\W\d_]{1,7} )?(?<![\w-])(?P<left>[^\W\d_]{1,7})-"
    rf"(?P<right>[^\W\d_{UPPER}]{{1,7}})(?![\w-])(?: [^\W\d_]{{1,7}}(?!\w))?"
)
_SPACED = re.compile(r"(?P<left>[^\W\d_]{1,7}) [-–] (?P<right>[^\W\d_]{1,7})(?!\w)")
_ORGAN = re.compile(
    r"(?<!\w)(?:Ban(?! hành)|Bộ|Sở|Ủy ban|Hội đồng|Mặt trận) "
    r"(?P<first>[^\W\d_]{1,7}) [^\W\d_]{1,7}(?!\w)"
)
_ORGAN_FIRST = re.compile(r"(?<= )[^\W\d_]+(?= [^\W\d_]+$)")
_CITED = re.compile(
    r"(?<!\w)(?P<kind>[Nn]ghị định|[Nn]ghị quyết|[Qq]uyết định|[Tt]hông tư|[Cc]hỉ thị)"
    rf" số \d{{1,4}}(?:/\d{{4}})?[-/][{UPPER}][\w-]{{0,15}}(?:/[{UPPER}][\w-]{{0,15}})?"
)
_POINTS = re.compile(r"\d{1,2}(?:\.\d{1,2})*+(?P<dot>\.?)")
# What is said of a slip, in the language of the plan.
_SAID_TWICE = "Nguyên văn in “{}” hai lần."
_SAID_NO_SPACE = "Nguyên văn thiếu dấu cách sau dấu chấm."
_SAID_NUMBER = "Nguyên văn thừa dấu cách trong số văn bản."
_SAID_CLOSING = "Nguyên văn in dấu cách thừa trước ngoặc đóng; có lẽ là “{}”."
_SAID_OPENING = "Nguyên văn in dấu cách thừa sau ngoặc mở; có lẽ là “{}”."
_SAID_JOINED = "Nguyên văn in “{}”; nơi khác in “{}”."
_SAID_ORGAN = "Nguyên văn in “{}”; các chỗ khác in “{}”."
_SAID_SMALL = "Nguyên văn in “{}” viết thường; các chỗ khác in “{}”."
_SAID_CLOSE = "Nguyên văn in “{}”, không có dấu cách sau số mục."
_SAID_AGAIN = "Số “{}” được in lần thứ hai, sau “{} {}”{}. Giữ nguyên số in."
_SAID_NEXT = "; phần tiếp theo in “{}”"
_SAID_NO_DOT = "Nguyên văn thiếu dấu chấm sau số mục."
# Parts of names and abbreviations, in which nothing is read.
_UNREAD = ("masthead", "recipients", "signature")
# A text with more slips of one kind is set so, and no slip.
_MOST = 12
# So many numbers of a depth have their dot before one without it lacks it.
_TO_ONE = 3


@dataclass(frozen=True, slots=True)
class Slip:
    """What is misprinted, `quote`, null where it is the number of a section, and what is said."""

    quote: str | None
    note: str

    @property
    def written(self) -> Mapping:
        """Return the note in the author's form."""
        quote: Mapping = {"quote": self.quote} if self.quote else {}
        return {"kind": "slip", **quote, "note": self.note}


def find_slips(text: str, printed: Counter[str]) -> Iterator[Slip]:
    """Yield what a text misprints, kind by kind; `printed` counts forms (`forms_in`)."""
    for pattern, said in _KINDS:
        for found in pattern.finditer(text):
            if note := said(found):
                yield Slip(found[0], note)
    yield from _unlike_others(text, printed)


def _unlike_others(text: str, printed: Counter[str]) -> Iterator[Slip]:
    """Yield what the whole text nearly always prints in another way."""
    for found in _JOINED.finditer(text):
        apart, together = f"{found['left']} - {found['right']}", f"{found['left']}-{found['right']}"
        if printed[apart] > printed[together]:
            whole = found[0]
            yield Slip(whole, _SAID_JOINED.format(whole, whole.replace(together, apart)))
    for found in _ORGAN.finditer(text):
        usual = _ORGAN_FIRST.sub(lambda one: one[0].title(), found[0])
        if found["first"].islower() and _is_usual(printed, usual, found[0]):
            yield Slip(found[0], _SAID_ORGAN.format(found[0], usual))
    for found in _CITED.finditer(text):
        kind = found["kind"]
        if kind.islower() and _is_usual(printed, kind.capitalize(), kind):
            yield Slip(found[0], _SAID_SMALL.format(kind, kind.capitalize()))


def _is_usual(printed: Counter[str], usual: str, other: str) -> bool:
    return printed[usual] >= _TO_ONE * max(1, printed[other])


def _unspaced(found: re.Match[str]) -> str:
    last, first = found["last"], found["first"]
    plain = last.islower() and is_syllable(last) and is_syllable(first)
    return _SAID_NO_SPACE if plain else ""


_KINDS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_TWICE, lambda found: _SAID_TWICE.format(found["one"])),
    (_NO_SPACE, _unspaced),
    (_NUMBER, lambda _found: _SAID_NUMBER),
    (_BEFORE_CLOSING, lambda found: _SAID_CLOSING.format(found["words"].strip())),
    (_BEHIND_OPENING, lambda found: _SAID_OPENING.format(found["words"].strip())),
)


def forms_in(texts: Sequence[str]) -> Counter[str]:
    """Count by how it is printed what texts may print in two ways.

    Compounds (“a - b”, “a-b”), organs (“Ban Chấp hành”, “Ban chấp hành”), types of cited documents.
    """
    found: Counter[str] = Counter()
    for text in texts:
        found.update(f"{one['left']} - {one['right']}" for one in _SPACED.finditer(text))
        found.update(f"{one['left']}-{one['right']}" for one in _JOINED.finditer(text))
        found.update(one[0] for one in _ORGAN.finditer(text))
        found.update(one["kind"] for one in _CITED.finditer(text))
    return found


def with_slips(body: Sequence[Mapping], text: str = "") -> list[Mapping]:
    """Return sections in the author's form with a note beside each slip of their running text.

    `text` is what was printed, with the room between numbers and headings.
    """
    sections = [*_sections(body)]
    texts = [_text_of(one) for section in sections for one in _paragraphs(section)]
    printed = forms_in(texts)
    kinds = Counter(slip.note for text in texts for slip in find_slips(text, printed))
    usual = {note for note, count in kinds.items() if count > _MOST}
    dotted = _dots([str(section.get("number") or "") for section in sections])
    _note_numbers_again(body)
    for section in sections:
        _note(section, [*_lacks_dot(section, dotted), *_close_up(section, text)])
        _note(section, _kept(str(section.get("heading") or ""), printed, usual))
        paragraphs = section.get("text")
        if isinstance(paragraphs, list):
            section["text"] = [_noted(one, printed, usual) for one in paragraphs]
    return list(body)


def _sections(body: Sequence[Value]) -> Iterator[Mapping]:
    for section in body:
        if isinstance(section, dict) and section.get("role") not in _UNREAD:
            yield section
            below = section.get("sections")
            yield from _sections(below if isinstance(below, list) else [])


def _paragraphs(section: Mapping) -> Sequence[Value]:
    text = section.get("text")
    return text if isinstance(text, list) else []


def _text_of(paragraph: Value) -> str:
    text = paragraph.get("text") if isinstance(paragraph, dict) else paragraph
    return text if isinstance(text, str) else ""


def _kept(text: str, printed: Counter[str], usual: set[str]) -> list[Slip]:
    return [one for one in find_slips(text, printed) if one.note not in usual]


def _noted(paragraph: Value, printed: Counter[str], usual: set[str]) -> Value:
    slips = _kept(_text_of(paragraph), printed, usual)
    if not slips:
        return paragraph
    said: Mapping = paragraph if isinstance(paragraph, dict) else {"text": paragraph}
    _note(said, slips)
    return said


def _note(said: Mapping, slips: Sequence[Slip]) -> None:
    if slips:
        notes = said.get("notes")
        said["notes"] = [*(notes if isinstance(notes, list) else []), *(s.written for s in slips)]


def _dots(numbers: Sequence[str]) -> set[int]:
    """Return the depths of numbers (`1.2.` has two) that nearly always end in a dot."""
    found: Counter[tuple[int, bool]] = Counter()
    for number in numbers:
        if points := _POINTS.fullmatch(number):
            found[_depth(number), bool(points["dot"])] += 1
    return {depth for depth, dot in found if found[depth, True] >= _TO_ONE * found[depth, False]}


def _depth(number: str) -> int:
    return number.rstrip(".").count(".") + 1


def _lacks_dot(section: Mapping, dotted: set[int]) -> list[Slip]:
    number = str(section.get("number") or "")
    points = _POINTS.fullmatch(number)
    lacks = points and not points["dot"] and _depth(number) in dotted
    return [Slip(None, _SAID_NO_DOT)] if lacks else []


def _close_up(section: Mapping, text: str) -> Iterator[Slip]:
    """Yield that no space stands between a number and its heading: “3.Tầm nhìn”."""
    number, heading = str(section.get("number") or ""), str(section.get("heading") or "")
    close = number + " ".join(heading.split()[:2])
    # A decimal number (“1.1”) may end where another one goes on.
    if number.endswith(".") and heading and f"\n{close}" in text:
        yield Slip(None, _SAID_CLOSE.format(close))


def _note_numbers_again(sections: Sequence[Value]) -> None:
    """Note numbers that are printed a second time right behind the first, among brothers."""
    brothers = [one for one in sections if isinstance(one, dict)]
    for at, (first, second) in enumerate(pairwise(brothers)):
        number = first.get("number")
        if number and number == second.get("number") and first.get("heading"):
            behind = brothers[at + 2].get("number") if at + 2 < len(brothers) else None
            following = _SAID_NEXT.format(behind) if behind else ""
            said = _SAID_AGAIN.format(number, number, first["heading"], following)
            _note(second, [Slip(None, said)])
    for one in brothers:
        below = one.get("sections")
        _note_numbers_again(below if isinstance(below, list) else [])
