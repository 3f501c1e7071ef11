"""How far a name of an agency goes in a sentence, a name of one body or of a class of them.

A name is known by how official names are made: a word that opens one (“Sở”, “Phòng”, “Ủy ban nhân
dân”), words with capitals, and a rank of place behind them.
"""

from __future__ import annotations

from collections.abc import Sequence

from generator.importer.proposals.name_inner import (
    is_called_by_number,
    is_expertise,
    is_halved,
    is_mass_organisations,
    is_numbered,
    is_one_of_two,
    is_threefold,
    is_whole_field,
    joins_blocks,
    joins_small_words,
    names_a_paper,
    verb_of_name,
)
from generator.importer.proposals.name_places import (
    AND,
    SEVERAL,
    bare_classes,
    behind_joint,
    ends,
    form_at,
    is_word_at,
    list_of_classes,
    more_places,
    rank,
    several_places,
    with_place,
)
from generator.importer.proposals.name_words import (
    ALONE,
    APART,
    BODIES,
    COUNTRYWIDE,
    GENERAL,
    LONGEST_RUN,
    OF,
    OF_WHOM,
    OFFICES,
    RELATED,
    WHERE,
    WORDY,
)
from generator.importer.proposals.words import (
    CLASSES,
    FIELDS,
    HEADS,
    RANKS,
    STOPS,
    Token,
    forms,
    longest,
    phrases,
    verb_words,
)

# So many words a name has at most.
_LONGEST = 40
# So many the bodies that a class is of: names within names are read anew at each of them.
_WITHIN_REACH = 16
# Whom an office heads though no “các” is said.
_HEADED = phrases("cấp ủy|chính quyền|cơ quan ngang bộ|cơ quan thuộc chính phủ|cơ quan|đơn vị")
_LOWEST = phrases("các cấp|cơ sở")
# What joins a body to the larger one that it is in: “Thường trực Ủy ban Pháp luật của Quốc hội”.
_WITHIN = (*OF_WHOM, *forms("ở"))


def opens_name(words: Sequence[Token], at: int) -> bool:
    """Tell whether a name with a head of its own begins at a word."""
    return bool(name_end(words, at, head_only=True))


def name_end(words: Sequence[Token], at: int, *, head_only: bool = False) -> int:
    """Return the word behind a name that begins at `at`; 0 where none does."""
    length = longest(words, at, HEADS) if words[at].is_capital else 0
    if not length:
        return 0
    words = words[: at + _LONGEST]
    end = at + length
    if not _goes_on(words, at, end):
        return 0
    return end if head_only else _Name(words, at, end).read()


def _goes_on(words: Sequence[Token], at: int, end: int) -> bool:
    """Tell whether a head is one: a capital behind it, a rank of place, several places.

    A head of capitals alone (“UBND”, “MTTQ”) and one of several words stand for themselves.
    """
    if (
        words[at].text.isupper()
        or end - at >= 3
        or tuple(one.form for one in words[at:end]) in ALONE
    ):
        return True
    if longest(words, at, OFFICES) and (_classes_headed(words, end) or _office_follows(words, end)):
        return True
    return end < len(words) and _is_told_apart(words, end)


def _is_told_apart(words: Sequence[Token], end: int) -> bool:
    """Tell whether the word behind a head says which body of its kind is meant."""
    following = words[end]
    if following.form in _WITHIN or following.form == AND:
        return end + 1 < len(words) and words[end + 1].is_capital
    if following.form == SEVERAL:
        return bool(several_places(words, end) or class_end(words, end))
    return following.is_capital or rank(words, end) > 0


def _office_follows(words: Sequence[Token], at: int) -> bool:
    """Tell “Bộ trưởng, Thủ trưởng cơ quan ngang Bộ”: another office stands behind the comma."""
    named = at + 2 < len(words) and words[at].text == "," and words[at + 1].is_capital
    return named and longest(words, at + 1, OFFICES) > 0


def _classes_headed(words: Sequence[Token], at: int) -> int:
    """Return where the bodies end that an office heads: “bộ, ngành”, “cấp ủy các cấp”."""
    if end := bare_classes(words, at):
        return end + (rank(words, end) or longest(words, end, _LOWEST))
    length = longest(words, at, _HEADED)
    return max(class_end(words, at), at + length) if length else 0


def class_end(words: Sequence[Token], at: int) -> int:
    """Return the word behind a class of bodies: “các sở, ban, ngành tỉnh”; 0 where none begins."""
    office = 0 if words[at].is_capital else longest(words, at, OFFICES)
    if office and longest(words, at, GENERAL) <= office:
        return _those_headed(words, at + office)
    several = words[at].form == SEVERAL
    start = at + several
    length = longest(words, start, CLASSES) or (longest(words, start, OFFICES) if several else 0)
    general = longest(words, start, GENERAL)
    placed = (
        several_places(words, start + length) if form_at(words, start + length) == SEVERAL else 0
    )
    if not length or not (several or general or placed or list_of_classes(words, start, length)):
        return 0
    if placed:
        return with_place(words, placed)
    end = start + length
    while True:
        joint = behind_joint(words, end)
        again = longest(words, joint, CLASSES) if joint > end else 0
        apart = again and name_end(words, joint) and not longest(words, joint + again, RELATED)
        if not again or longest(words, joint, APART) or apart:
            break
        end = joint + again
    return _class_tail(words, end)


def _those_headed(words: Sequence[Token], at: int) -> int:
    """Return where the bodies end behind “hiệu trưởng”: “các trường”, “cơ quan, đơn vị”."""
    if at >= len(words) or words[at].is_capital:
        return 0
    several = class_end(words, at) if words[at].form == SEVERAL else 0
    return _classes_headed(words, at) or several


def _class_tail(words: Sequence[Token], end: int) -> int:
    """Return the end of a class with the words that narrow it: “tỉnh”, “liên quan”, “thuộc Bộ”."""
    words = words[: end + _WITHIN_REACH]
    end += 0 if verb_words(words, end) else longest(words, end, FIELDS)
    run = 0
    while end < len(words) and run < LONGEST_RUN:
        word = words[end]
        if length := longest(words, end, WHERE):
            end += length
        elif length := rank(words, end):
            end = more_places(words, end, length)
        elif word.is_capital and name_end(words, end):
            return name_end(words, end)
        elif word.form in OF_WHOM and is_word_at(words, end + 1) and name_end(words, end + 1):
            return name_end(words, end + 1)
        elif (word.form == OF or word.text in "-–") and is_word_at(words, end + 1):
            end += 2
        elif word.is_word and not ends(words, end):
            end += 1
        else:
            break
        run += 1
    return end


class _Name:
    """Reads one name from its head on to the word behind it."""

    def __init__(self, words: Sequence[Token], at: int, end: int) -> None:
        self.words = words
        self.at = at
        self.end = end
        self.wordy = bool(longest(words, at, WORDY))
        self.run = 0

    def read(self) -> int:
        """Return the number of the word behind the name."""
        if longest(self.words, self.at, OFFICES) and (end := _classes_headed(self.words, self.end)):
            return end
        self.end += self._split_field()
        while self.end < len(self.words) and (taken := self._taken()):
            self.end += taken
        return self.end

    def _split_field(self) -> int:
        """Return how many words a field has that holds a mark or a verb; 0 for any other.

        “Đào tạo, bồi dưỡng cán bộ”, “Nhà giáo và Cán bộ quản lý giáo dục”.
        """
        length = longest(self.words, self.end, FIELDS)
        within = range(self.end + 1, self.end + length)
        split = any(not self.words[at].is_word or ends(self.words, at) for at in within)
        return length if split else 0

    def _taken(self) -> int:
        """Return how many words go on with the name; 0 where it ends."""
        word = self.words[self.end]
        if not word.is_word:
            return self._over_mark(word)
        if word.form == AND:
            return self._over_and()
        if word.form == SEVERAL:
            return self._over_several()
        if word.is_capital:
            self.run = 0
            return int(not names_a_paper(self.words, self.end))
        if length := rank(self.words, self.end):
            return self._over_rank(length)
        return self._over_small(word)

    def _over_small(self, word: Token) -> int:
        self.run += 1
        if word.form in _WITHIN and is_word_at(self.words, self.end + 1):
            return int(opens_name(self.words, self.end + 1))
        if is_whole_field(self.words, self.at, self.end):
            return 0
        if (
            self.run > LONGEST_RUN
            or (word.text[0].isdigit() and not is_numbered(self.words, self.end))
            or (
                longest(self.words, self.end, STOPS)
                and not is_expertise(self.words, self.end, self.run)
            )
        ):
            return 0
        if not verb_words(self.words, self.end):
            return 1
        return verb_of_name(self.words, self.at, self.end, wordy=self.wordy, first=self.run == 1)

    def _is_capital(self, at: int) -> bool:
        return at < len(self.words) and self.words[at].is_capital

    def _over_rank(self, length: int) -> int:
        """Take a rank of place and the place's name behind it; both end the name.

        “Trung ương” does not: “Ủy ban trung ương Mặt trận Tổ quốc”.
        """
        if longest(self.words, self.end, COUNTRYWIDE) and self._is_capital(self.end + length):
            return length
        end = more_places(self.words, self.end, length)
        while end < len(self.words) and self.words[end].is_capital:
            end += 1
        if is_called_by_number(self.words, end):
            end += 1
        taken = end - self.end
        self.words = self.words[:end]
        return taken

    def _over_mark(self, word: Token) -> int:
        following = self.words[self.end + 1 : self.end + 2]
        if not following or not following[0].is_word:
            return 0
        if word.text == "," and following[0].start == word.end and following[0].is_capital:
            return 2  # “Ủy ban KH,CN&MT”
        if word.text in "-–":
            if longest(self.words, self.end + 1, BODIES):
                return 0
            self.run = 0
            small = following[0].text[0].islower() and not ends(self.words, self.end + 1)
            return 2 if following[0].is_capital or small else 0
        if word.text == "," and is_halved(self.words, self.end):
            return 1 + max(1, verb_words(self.words, self.end + 1))
        return 1 if word.text == "," and self._is_inner_comma() else 0

    def _is_inner_comma(self) -> bool:
        """Tell whether the name goes on over a comma: “Văn hóa, Thể thao và Du lịch”.

        Two fields that each have a department of their own are two names.
        """
        after = self.end + 1
        head = longest(self.words, self.at, HEADS)
        begun = self.at + head
        whole = longest(self.words, begun, FIELDS)
        if whole and begun + whole > self.end:
            return True
        if is_mass_organisations(self.words, self.at, after):
            return True
        if not self.words[after].is_capital or opens_name(self.words, after):
            return False
        if not any(one.is_capital for one in self.words[self.at + 1 : self.end]):
            return False
        if is_threefold(self.words, self.at, after):
            return True
        return not (whole and begun + whole == self.end and longest(self.words, after, FIELDS))

    def _over_and(self) -> int:
        after = self.end + 1
        if self.run and joins_small_words(self.words, self.at, after):
            self.run = 0
            return 2
        if after < len(self.words) and joins_blocks(self.words, self.at, after):
            return 2
        if is_mass_organisations(self.words, self.at, after):
            return 1
        if after >= len(self.words) or not self.words[after].is_capital:
            return 0
        paired = is_one_of_two(self.words, self.at, self.end, after)
        self.run = 0
        return 2 if paired or not opens_name(self.words, after) else 0

    def _over_several(self) -> int:
        """Take “UBND các xã, phường”, “Sở … các tỉnh, thành phố”, “Đảng ủy các cơ quan Đảng”."""
        if length := longest(self.words, self.end, RANKS):
            return self._over_rank(length)
        if end := several_places(self.words, self.end):
            end = with_place(self.words, end)
            taken = end - self.end
            self.words = self.words[:end]
            return taken
        if longest(self.words, self.at, OFFICES) and (end := class_end(self.words, self.end)):
            return end - self.end
        return 1
