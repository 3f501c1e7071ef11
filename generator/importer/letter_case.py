"""From capitals to sentence case: `BẢO VỆ TỔ QUỐC` is shown as “Bảo vệ Tổ quốc”.

Capitals hide which words are names. A text that shouts a phrase in one place mostly writes it
with its true letters in another; what it never does is taken from a short list of usual words.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable

from generator.importer.masthead import names_organ
from generator.text.identifiers import find_document_numbers
from generator.text.marks import split_mark

# Capitals by office, by respect or as names (Phụ lục II of Nghị định 30/2020/NĐ-CP).
USUAL = (
    "Đảng", "Nhà nước", "Nhân dân", "Tổ quốc", "Trung ương", "Chính phủ", "Quốc hội",
    "Nghị quyết số",
    "Ban Chấp hành Trung ương", "Ban Thường vụ", "Ủy ban nhân dân", "Hội đồng nhân dân",
    "Mặt trận Tổ quốc Việt Nam", "Việt Nam", "Bộ Chính trị", "Ban Bí thư", "Thủ tướng",
    "Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Chủ nhiệm", "Giám đốc", "Phó Giám đốc",
    "Bộ trưởng", "Thứ trưởng", "Chánh Văn phòng", "Trưởng ban", "Phó Trưởng ban",
)  # fmt: skip
_PLACE_AT_END = re.compile(
    r"\b(?:tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu|[Tt]ỉnh ủy|[Hh]uyện ủy"
    r"|[Tt]hành ủy|[Tt]hị ủy|[Đđ]ảng ủy) (?!hội\b|ủy\b)(?P<name>[^\W\d]+(?: [^\W\d]+){0,4})$",
)
_TOGETHER = re.compile(r"(\s[-–]\s)")
_LONGEST_PHRASE = 8
_WORD = re.compile(r"[^\s]+")
_EDGE = "“”\"'‘’()[].,;:!?…"
_SENTENCE_BREAKS = re.compile(r"(?<=[.:;!?])\s+|(?<!\s)\s++[-+]\s+")
_ROMAN = re.compile(r"(?=[IVXLC]{2})[IVXLC]+")


class Capitals:
    """How a text spells its phrases where it does not shout.

    `lines` are the printed lines of the whole text. A phrase is known by the writing that is most
    frequent in it; of one that it never writes calmly, the list of usual words decides.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        counts: dict[str, Counter[str]] = {}
        for phrase in USUAL:
            counts.setdefault(phrase.casefold(), Counter())[phrase] = 1
        for sentence in _calm_sentences(lines):
            for phrase in _phrases(sentence):
                counts.setdefault(phrase.casefold(), Counter())[phrase] += 2
        self._forms = {key: forms.most_common(1)[0][0] for key, forms in counts.items()}

    def sentence_case(self, text: str) -> str:
        """Return `text` in sentence case when it is wholly in capitals, else as it is."""
        if not text.isupper():
            return text
        words = text.split(" ")
        shown: list[str] = []
        while len(shown) < len(words):
            at = len(shown)
            shown.extend(self._longest_known(words[at : at + _LONGEST_PHRASE]))
        return _with_capital(" ".join(shown))

    def organ_case(self, text: str) -> str:
        """Return the name of an organ in sentence case; the place that it ends with is a name.

        Organs that are named together, “SỞ Y TẾ - SỞ NỘI VỤ”, have a capital each.
        """
        organs = _TOGETHER.split(text)
        if len(organs) > 1 and all(map(names_organ, organs[::2])):
            organs[::2] = map(self.organ_case, organs[::2])
            return "".join(organs)
        shown = self.sentence_case(text)
        if shown == text:
            return text
        found = _PLACE_AT_END.search(shown)
        return shown[: found.start("name")] + found["name"].title() if found else shown

    def _longest_known(self, words: list[str]) -> list[str]:
        for length in range(min(_LONGEST_PHRASE, len(words)), 0, -1):
            bare = [word.strip(_EDGE) for word in words[:length]]
            form = self._forms.get(" ".join(bare).casefold())
            if form is not None and all(bare):
                pairs = zip(words, bare, form.split(" "), strict=False)
                return [word.replace(core, calm) for word, core, calm in pairs]
        return [words[0] if _is_symbol(words[0]) else words[0].lower()]


def _calm_sentences(lines: Iterable[str]) -> Iterable[list[str]]:
    """Return the words of each sentence that is not in capitals, without its first."""
    for line in lines:
        if line.isupper():
            continue
        marked = split_mark(line)
        for sentence in _SENTENCE_BREAKS.split(marked.rest if marked else line):
            yield [word.strip(_EDGE) for word in _WORD.findall(sentence)][1:]


def _phrases(words: list[str]) -> Iterable[str]:
    for start in range(len(words)):
        for length in range(1, _LONGEST_PHRASE + 1):
            phrase = words[start : start + length]
            if len(phrase) == length and all(phrase) and not _is_shouted(words, start, length):
                yield " ".join(phrase)


def _is_shouted(words: list[str], start: int, length: int) -> bool:
    """Tell whether two neighbours stand in capitals here, as in a signature's column."""
    around = words[max(0, start - 1) : start + length + 1]
    return any(a.isupper() and b.isupper() for a, b in itertools.pairwise(around))


def _is_symbol(word: str) -> bool:
    core = word.strip(_EDGE)
    return bool(_ROMAN.fullmatch(core) or find_document_numbers(core))


def _with_capital(text: str) -> str:
    for index, character in enumerate(text):
        if character.isalpha():
            return text[:index] + character.upper() + text[index + 1 :]
        if character.isdecimal():
            break
    return text
