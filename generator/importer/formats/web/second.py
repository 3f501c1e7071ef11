"""The words of a page as Python's own parser finds them: line by line, the portal's among them.

It shares no parser with the first reader and knows nothing of where the document stands.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser

from generator.text.source_text import clean

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "br", "button", "caption", "center", "dd",
    "div", "dl", "dt", "fieldset", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody",
    "td", "tfoot", "th", "thead", "tr", "ul",
})  # fmt: skip
_SILENT = frozenset({
    "script", "style", "head", "title", "template", "noscript", "iframe", "object", "svg",
    "canvas", "audio", "video", "datalist", "select", "textarea", "map",
})  # fmt: skip
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_TENS = ("", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC")
_ONES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


class _Listener(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._line: list[str] = []
        self._silent: list[str] = []
        self._lists: list[list[object]] = []
        # Whether nothing stands behind the number of an item yet: its words may be a block.
        self._numbered = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent.append(tag)
        self._numbered &= tag not in ("li", "ol", "ul", "table")
        if tag in _BLOCKS:
            self.end_line()
        found = {name: value or "" for name, value in attrs}
        if tag in ("ol", "ul"):
            self._lists.append([tag, found, None])
        elif tag == "li" and self._lists:
            self._line.append(self._number(found))
            self._numbered = True

    def handle_startendtag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BLOCKS:
            self.end_line()

    def handle_endtag(self, tag: str) -> None:
        if tag in self._silent:
            while self._silent.pop() != tag:
                pass
        self._numbered &= tag != "li"
        if tag in _BLOCKS:
            self.end_line()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._numbered &= not data.strip()
            self._line.append(re.sub(r"\s+", " ", data))

    def end_line(self) -> None:
        if self._numbered:
            return
        line = " ".join(clean("".join(self._line)).split())
        self._line.clear()
        if line:
            self.lines.append(line)

    def _number(self, item: dict[str, str]) -> str:
        above = self._lists[-1]
        kind, attributes = above[0], above[1]
        assert isinstance(attributes, dict)
        start = attributes.get("start", "")
        before = above[2]
        count = before + 1 if isinstance(before, int) else int(start) if start.isdecimal() else 1
        if item.get("value", "").isdecimal():
            count = int(item["value"])
        above[2] = count
        style = f"{attributes.get('style', '')};{item.get('style', '')}".replace(" ", "").lower()
        if re.search(r"list-style(?:-type)?:none", style):
            return ""
        if kind == "ul":
            return "•◦▪"[min(len(self._lists), 3) - 1] + " "
        form = re.search(r"(lower|upper)-(alpha|latin|roman)", style)
        named = {"alpha": "a", "latin": "a", "roman": "i"}
        letter = named[form[2]] if form else item.get("type") or attributes.get("type") or "1"
        letter = letter.upper() if form and form[1] == "upper" else letter
        return f"{_written(count, letter)}. "


def _written(count: int, form: str) -> str:
    if form in ("a", "A") and 1 <= count <= 26:
        found = _LETTERS[count - 1]
    elif form in ("i", "I") and 1 <= count < 100:
        found = (_TENS[count // 10] + _ONES[count % 10]).lower()
    else:
        return str(count)
    return found.upper() if form.isupper() else found


def second_lines(page: str) -> list[str]:
    """Return the lines of a page that hold words, without those of scripts and styles."""
    listener = _Listener()
    listener.feed(page)
    listener.close()
    listener.end_line()
    return listener.lines
