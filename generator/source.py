"""Strict YAML: bytes of a file → plain data and the place of every value in it.

Data only: no tag, no anchor, no alias, no second document, no repeated key; every plain scalar is
text or null, so that `no`, `012` and `2024-11-21` stay what the author typed. The schema gives
types. The rules answer YAML 1.1's known traps and the denial-of-service by nested aliases.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from generator.problems import Location, Problem

Path = tuple[str | int, ...]
Plain = str | None | list["Plain"] | dict[str, "Plain"]

MAX_BYTES = 10 * 1024 * 1024
MAX_DEPTH = 60
_NULLS = ("", "~", "null")
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Characters that show nothing or change the order of what is shown (Unicode TR #36, #9).
_INVISIBLE = {
    *range(0x200B, 0x2010),
    *range(0x202A, 0x202F),
    *range(0x2060, 0x2070),
    0x00AD,
    0x061C,
    0x180E,
    0xFEFF,
}
_TCVN3 = re.compile("[®¬­µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉËÐÎÏÑªÒÕÓÔÖ×ÝØÜÞ]")
_VNI = re.compile("[aeouyAEOUY][ùøûõïâêåéèëäúüöôæÙØÛÕÏÂÊÅÉÈËÄÚÜÖÔÆ]|[ñÑ]")


@dataclass(frozen=True, slots=True)
class YamlFile:
    """What a YAML file says, and where: `values` and `keys` hold the place of each path."""

    name: str
    data: Plain
    values: dict[Path, Location] = field(default_factory=dict)
    keys: dict[Path, Location] = field(default_factory=dict)

    def locate(self, path: Path) -> Location:
        """Return the place of the value at `path`, or of its nearest ancestor in the file."""
        for length in range(len(path), -1, -1):
            if place := self.values.get(path[:length]):
                return place
        return Location(self.name)

    def locate_key(self, path: Path) -> Location:
        """Return the place of the key that ends `path`, or of the value where it has none."""
        return self.keys.get(path) or self.locate(path)


def decode(data: bytes, name: str) -> tuple[str | None, list[Problem]]:
    """Turn the bytes of a text file into NFC-checked text; None when it is not UTF-8."""
    if len(data) > MAX_BYTES:
        return None, [_too_big(name)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(data, name, error.start)]
    return text, list(_bad_characters(text, name))


def parse(data: bytes, name: str) -> tuple[YamlFile | None, list[Problem]]:
    """Read one YAML document; the file is None when its text cannot be read at all."""
    text, problems = decode(data, name)
    if text is None:
        return None, problems
    problems.extend(_tabs(text, name))
    if problems:
        return None, problems
    composer = _Composer(name)
    try:
        composer.read(yaml.parse(text, Loader=_Loader))
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, _not_yaml(error, text, name)]
    except _UnsafeYamlError:
        return None, composer.problems
    return YamlFile(name, composer.data, composer.values, composer.keys), composer.problems


class _UnsafeYamlError(Exception):
    """The document holds something that is never read."""


class _Composer:
    """Builds plain data from the parser's events, remembering places."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.data: Plain = None
        self.values: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.problems: list[Problem] = []

    def read(self, events: Iterator[Any]) -> None:
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                if self.data is not None:
                    self._refuse(event, "yaml", "tệp chỉ được có một tài liệu YAML", "---")
                self.data = self._node(next(events), events, ())

    def _node(self, event: Any, events: Iterator[Any], path: Path) -> Plain:
        self.values[path] = self._place(event)
        self._check_safe(event, path)
        if isinstance(event, yaml.ScalarEvent):
            return None if event.implicit[0] and event.value in _NULLS else str(event.value)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(events, path)
        return self._mapping(events, path)

    def _sequence(self, events: Iterator[Any], path: Path) -> Plain:
        items: list[Plain] = []
        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            items.append(self._node(event, events, (*path, len(items))))
        return items

    def _mapping(self, events: Iterator[Any], path: Path) -> Plain:
        entries: dict[str, Plain] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            if not isinstance(event, yaml.ScalarEvent):
                self._refuse(event, "yaml", "khóa phải là một từ, không phải danh sách", "")
            self._check_safe(event, path)
            key = str(event.value)
            if key in entries:
                self._repeated(key, event, self.keys[(*path, key)])
            self.keys[(*path, key)] = self._place(event)
            entries[key] = self._node(next(events), events, (*path, key))
        return entries

    def _repeated(self, key: str, event: Any, first: Location) -> None:
        self.problems.append(
            Problem.at(
                self._place(event),
                "repeated-key",
                f"khóa “{key}” đã có ở dòng {first.line}; YAML sẽ âm thầm bỏ một trong hai",
                fragment=key,
                hint="gộp hai mục làm một hoặc xóa mục thừa",
            )
        )

    def _check_safe(self, event: Any, path: Path) -> None:
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            anchor = f"{'*' if isinstance(event, yaml.AliasEvent) else '&'}{event.anchor}"
            self._refuse(event, "alias", "không dùng neo và bí danh của YAML (& và *)", anchor)
        if getattr(event, "tag", None):
            self._refuse(event, "tag", "không dùng thẻ kiểu của YAML (!)", str(event.tag))
        if len(path) > MAX_DEPTH:
            self._refuse(event, "depth", f"lồng nhau quá {MAX_DEPTH} tầng", "")

    def _refuse(self, event: Any, rule: str, message: str, fragment: str) -> None:
        hint = "viết thẳng nội dung; nếu là chữ thì đặt trong dấu nháy kép"
        self.problems.append(
            Problem.at(self._place(event), rule, message, fragment=fragment, hint=hint)
        )
        raise _UnsafeYamlError

    def _place(self, event: Any) -> Location:
        mark = event.start_mark
        return Location(self.name, mark.line + 1, mark.column + 1)


def _too_big(name: str) -> Problem:
    limit = MAX_BYTES // 1024 // 1024
    return Problem(
        name,
        1,
        1,
        "file-size",
        f"tệp lớn hơn {limit} MB",
        hint="mỗi tệp chỉ chứa một kế hoạch; kiểm tra xem có dán nhầm ảnh hay bản quét không",
    )


def _not_utf8(data: bytes, name: str, offset: int) -> Problem:
    line = data.count(b"\n", 0, offset) + 1
    column = offset - (data.rfind(b"\n", 0, offset) + 1) + 1
    return Problem(
        name,
        line,
        column,
        "encoding",
        f"tệp không phải UTF-8{_encoding_guess(data)}",
        fragment=data[max(0, offset - 12) : offset + 12].decode("latin-1"),
        hint="mở tệp, chuyển sang Unicode dựng sẵn (UTF-8) rồi lưu lại",
    )


def _encoding_guess(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return " (có vẻ là UTF-16)"
    sample = data[:200_000].decode("latin-1")
    tcvn3, vni = len(_TCVN3.findall(sample)), len(_VNI.findall(sample))
    if max(tcvn3, vni) == 0:
        return ""
    return " (có vẻ là TCVN3/ABC)" if tcvn3 >= vni else " (có vẻ là VNI)"


def _bad_characters(text: str, name: str) -> Iterator[Problem]:
    clean = unicodedata.is_normalized("NFC", text)
    if clean and text.isprintable():
        return
    for number, line in enumerate(text.split("\n"), start=1):
        for column, character in enumerate(line.removesuffix("\r"), start=1):
            if _is_forbidden(character):
                yield _invisible(name, number, column, character)
        if not clean and not unicodedata.is_normalized("NFC", line):
            yield _not_nfc(name, number, line)


def _is_forbidden(character: str) -> bool:
    if character == "\t":
        return False
    return ord(character) in _INVISIBLE or unicodedata.category(character) in ("Cc", "Cs", "Co")


def _invisible(name: str, line: int, column: int, character: str) -> Problem:
    title = unicodedata.name(character, "ký tự điều khiển")
    return Problem(
        name,
        line,
        column,
        "invisible-character",
        "có ký tự không nhìn thấy hoặc đổi chiều chữ",
        fragment=f"U+{ord(character):04X} {title}",
        hint="xóa ký tự này (thường lẫn vào khi sao chép từ trang mạng hoặc tệp Word)",
    )


def _not_nfc(name: str, line: int, text: str) -> Problem:
    wrong = next(
        (word for word in text.split() if not unicodedata.is_normalized("NFC", word)), text
    )
    return Problem(
        name,
        line,
        text.find(wrong) + 1,
        "not-nfc",
        "chữ có dấu viết theo lối tổ hợp (NFD), không phải dựng sẵn (NFC)",
        fragment=wrong,
        hint="gõ lại từ này, hoặc chuyển cả tệp sang “Unicode dựng sẵn”",
        guess=unicodedata.normalize("NFC", wrong),
    )


def _tabs(text: str, name: str) -> Iterator[Problem]:
    for number, line in enumerate(text.split("\n"), start=1):
        indent = line[: len(line) - len(line.lstrip())]
        if "\t" in indent and line.strip():
            yield Problem(
                name,
                number,
                indent.index("\t") + 1,
                "tab",
                "thụt dòng bằng phím Tab",
                fragment=line.strip(),
                hint="thay mỗi Tab bằng hai dấu cách",
            )


def _not_yaml(error: yaml.MarkedYAMLError, text: str, name: str) -> Problem:
    mark = error.problem_mark or error.context_mark
    line, column = (mark.line, mark.column) if mark else (0, 0)
    lines = text.split("\n")
    fragment = lines[line].strip() if line < len(lines) else ""
    return Problem(
        name,
        line + 1,
        column + 1,
        "yaml",
        "không đọc được YAML ở chỗ này",
        fragment=fragment or (error.problem or ""),
        hint=(
            "kiểm tra thụt dòng và dấu nháy; câu có dấu hai chấm, dấu # hay bắt đầu bằng "
            "- [ { & * ! % @ phải đặt trong dấu nháy kép"
        ),
    )
