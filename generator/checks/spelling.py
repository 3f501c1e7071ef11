"""The house rule of spelling: every word is possible, known, or noted as a slip."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from generator.language import _
from generator.model.plan import Paragraph, Plan
from generator.model.site import Site
from generator.problems import Problem
from generator.text.identifiers import find_document_numbers
from generator.text.spelling import impossible_words

# Short forms that print nothing but how a table is counted; no registry explains them.
HEADS = ("TT", "STT", "ĐVT")


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
            numbers = find_document_numbers(text)
            starts = [number.start for number in numbers]
            for word in impossible_words(text):
                before = bisect_right(starts, word.start())
                in_number = before > 0 and word.start() < numbers[before - 1].end
                noted_here = any(word[0] in quote for quote in quotes)
                if not (in_number or noted_here or _is_known(word[0], known)):
                    yield Problem.at(
                        place,
                        "spelling",
                        _("không phải âm tiết tiếng Việt, cũng không có trong sổ chữ viết tắt"),
                        fragment=text[max(0, word.start() - 20) : word.end() + 20],
                        hint=_(
                            "sửa nếu chép sai; nguồn in sai thì thêm notes với quote là chữ ấy; "
                            "tên riêng, chữ nước ngoài thì thêm vào registry/words.yml"
                        ),
                    )


def _known_words(site: Site) -> frozenset[str]:
    words = {word.word for word in site.registries.words}
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
    return word in known or len(word) == 1 or roman is not None
