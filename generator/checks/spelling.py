"""The house rules of spelling: every word is possible, known, or noted; short forms are told."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from generator.language import _
from generator.model.plan import Paragraph, Plan, Section
from generator.model.site import Site
from generator.problems import Location, Problem
from generator.text.identifiers import find_document_numbers
from generator.text.spelling import impossible_words, split_tone

# Short forms that print nothing but how a table is counted; no registry explains them.
HEADS = ("TT", "STT", "ĐVT")


_SHORTEST = 2
# So many letters on either side of a word show where it stands.
_SHOWN = 20
# Two rules look for the same words of a plan, one behind the other: its texts are kept for both.
_KEPT = 2_000
# Units that are written alike everywhere.
UNITS = frozenset(
    ("km", "kg", "mm", "cm", "dm", "ml", "kW", "MW", "GW", "kV", "kVA", "kWh", "MWh", "GWh",
     "MB", "GB", "TB", "Mbps", "Gbps", "GHz", "MHz", "dB", "pH")
)  # fmt: skip
# “(sau đây gọi tắt là CTRSH)”, “(BCH PTDS)”: what stands last in brackets, but for whose body it
# is: “Trung tâm Kiểm soát bệnh tật tỉnh (CDC tỉnh)”.
_EXPLAINED = re.compile(
    r"\((?:[^()\n]{0,80}?[\s“\"])?(?P<form>[^\W\d_a-z][^\W\d_]{1,11})"
    r"(?: (?:cấp )?(?:tỉnh|thành phố|quận|huyện|thị xã|xã|phường|trung ương))?[”\"]?\)"
)

# What signatures are headed with: on behalf, for, by order, by authority (Nghị định 30/2020/NĐ-CP).
_AUTHORITY = ("TM", "KT", "TL", "TUQ")


def spelling(site: Site, plan: Plan) -> Iterator[Problem]:
    """Every word is a possible Vietnamese syllable, or is known, or is noted as a slip.

    Good: `notes: [{kind: slip, quote: các dich vu, note: …}]`. Bad: “dich vu” without a note.
    """
    known = _known_words(site)
    for section in plan.walk():
        noted = [note.quote for note in section.notes if note.quote]
        for place, text, quotes in (
            (section.place, section.heading or "", noted),
            *((p.place, p.text, _noted(p)) for p in section.paragraphs),
        ):
            for start, word in _impossible(text):
                noted_here = any(word in quote for quote in quotes)
                right = _is_known(word, known) or is_short_form(word, text)
                if not (noted_here or right):
                    yield Problem.at(
                        place,
                        "spelling",
                        _("không phải âm tiết tiếng Việt, cũng không có trong sổ chữ viết tắt"),
                        fragment=_around(start, word, text),
                        hint=_(
                            "sửa nếu chép sai; nguồn in sai thì thêm notes với quote là chữ ấy; "
                            "tên riêng, chữ nước ngoài thì thêm vào registry/words.yml"
                        ),
                    )


def short_forms(site: Site, plan: Plan) -> Iterator[Problem]:
    """A short form in capitals is explained, by the text itself or in the registry; told once.

    Good: “chất thải rắn sinh hoạt (CTRSH)”. Bad: “GRDP bình quân” that nothing explains.
    """
    known = _known_words(site)
    texts = [one for section in plan.walk() for one in _texts(section)]
    seen = {found["form"] for _, text in texts for found in _EXPLAINED.finditer(text)}
    for place, text in texts:
        for start, word in _impossible(text):
            fresh = word not in seen and not _is_known(word, known)
            if fresh and is_short_form(word, text):
                seen.add(word)
                yield Problem.at(
                    place,
                    "short-form",
                    _("chữ viết tắt không được giải thích trong văn bản hay trong sổ chữ viết tắt"),
                    fragment=_around(start, word, text),
                    hint=_("thêm vào registry/abbreviations.yml nếu biết chắc nghĩa"),
                )


@lru_cache(maxsize=_KEPT)
def _impossible(text: str) -> tuple[tuple[int, str], ...]:
    """Return each word that is no syllable and in no document number, with where it starts."""
    found = [(word.start(), word[0]) for word in impossible_words(text)]
    numbers = find_document_numbers(text) if found else []
    starts = [number.start for number in numbers]

    def in_number(start: int) -> bool:
        before = bisect_right(starts, start)
        return before > 0 and start < numbers[before - 1].end

    return tuple((start, word) for start, word in found if not in_number(start))


def _around(start: int, word: str, text: str) -> str:
    return text[max(0, start - _SHOWN) : start + len(word) + _SHOWN]


def _texts(section: Section) -> Iterator[tuple[Location, str]]:
    if section.role == "recipients":  # “Lưu: VT, KGVX”: desks of an office, known to it alone
        return
    if section.heading:
        yield section.place, section.heading
    for paragraph in section.paragraphs:
        if not (paragraph.row and paragraph.row.kind == "head"):
            yield paragraph.place, paragraph.text


def is_short_form(word: str, text: str) -> bool:
    """Tell whether a word is a short form in capitals, without tone marks, within other letters.

    Within a text that is wholly in capitals nothing tells it from a slip.
    """
    if len(word) < _SHORTEST or not word.isupper() or text.isupper():
        return False
    parts = split_tone(word.lower())
    return parts is not None and parts.tone is None


def _known_words(site: Site) -> frozenset[str]:
    words = {word.word for word in site.registries.words}
    words.update(_AUTHORITY)
    words.update(one.abbr for one in site.registries.abbreviations)
    words.update(part for word in tuple(words) for part in re.findall(r"[^\W\d_]+", word))
    return frozenset(words)


def _noted(paragraph: Paragraph) -> list[str]:
    quotes = [note.quote for note in paragraph.notes if note.quote]
    if paragraph.row and paragraph.row.kind == "head":
        quotes += HEADS
    return quotes + [doubt.quote for doubt in paragraph.uncertain]


def _is_known(word: str, known: frozenset[str]) -> bool:
    # Roman numerals number parts and congresses; single letters number points.
    roman = re.fullmatch(r"[IVXLC]+", word)
    return word in known or word in UNITS or len(word) == 1 or roman is not None
