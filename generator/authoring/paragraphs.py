"""A paragraph cut in two, or joined to the one above it, with what each says for the record."""

from __future__ import annotations

from generator.authoring.annotations import PARAGRAPH_KEYS, annotate, as_mapping
from generator.authoring.blocks import without_empty
from generator.authoring.edits import add_item, remove, set_value
from generator.authoring.places import Data, Path, RefusedEditError, data_of, value_at
from generator.language import _
from generator.text.marks import split_mark

# Lists of a paragraph whose entries quote words of it.
QUOTING = (
    "targets",
    "not_targets",
    "actors",
    "duties",
    "citations",
    "recipients",
    "uncertain",
    "notes",
)
Mapping = dict[str, Data]


def split_paragraph(text: str, path: Path, offset: int) -> str:
    """Cut the paragraph at `path` in two behind `offset` letters of its words.

    Words are counted with single spaces. A mark that opens the second part becomes its `mark`; what
    quotes words of the second part goes with them. Refused where a quote would be cut through.
    """
    paragraph = _paragraph(text, path)
    words = _words(paragraph)
    left, right = words[:offset].strip(), words[offset:].strip()
    if not left or not right:
        raise RefusedEditError(_("chỗ tách phải ở giữa đoạn"))
    second, moved = _second(paragraph, left, right)
    if shown := _cut_show(paragraph, words, offset):
        second["show"] = shown[1]
    is_plain = isinstance(value_at(data_of(text), path), str)
    text = _take_out(text, path, moved)
    text = set_value(text, path if is_plain else (*path, "text"), left)
    if shown:
        text = set_value(text, (*path, "show"), shown[0])
    index = int(path[-1]) + 1
    ordered = {key: second[key] for key in PARAGRAPH_KEYS if key in second}
    value = right if list(second) == ["text"] and second["text"] == right else ordered
    return add_item(text, path[:-1], value, index)


def merge_paragraph(text: str, path: Path) -> str:
    """Join the paragraph at `path` to the one above it in the same list.

    Its mark becomes words again, what it says for the record goes along. Refused for the first
    paragraph of a section, and where both say what only one can (`when`, `id`).
    """
    index = int(path[-1])
    if index == 0:
        raise RefusedEditError(_("đây là đoạn đầu của mục, không có đoạn nào ở trên để gộp"))
    above_path = (*path[:-1], index - 1)
    above, below = _paragraph(text, above_path), _paragraph(text, path)
    printed = " ".join(filter(None, [_text(below, "mark"), _words(below)]))
    if twice := [key for key in ("when", "id") if above.get(key) and below.get(key)]:
        raise RefusedEditError(
            _("cả hai đoạn đều có {keys}: bỏ một trước khi gộp", keys=", ".join(twice))
        )
    text, joined = remove(text, path), f"{_words(above)} {printed}"
    if list(above) == ["text"] and set(below) <= {"mark", "text"}:
        is_plain = isinstance(value_at(data_of(text), above_path), str)
        return set_value(text, above_path if is_plain else (*above_path, "text"), joined)
    text = set_value(as_mapping(text, above_path), (*above_path, "text"), joined)
    if above.get("show") or below.get("show"):
        shown = f"{_text(above, 'show') or _words(above)} {_text(below, 'show') or printed}"
        text = set_value(text, (*above_path, "show"), shown, PARAGRAPH_KEYS)
    return _take_along(text, above_path, below)


def _take_along(text: str, path: Path, below: Mapping) -> str:
    """Give the paragraph at `path` what another one says for the record."""
    for key in ("when", "id"):
        if below.get(key):
            text = set_value(text, (*path, key), below[key], PARAGRAPH_KEYS)
    for key in (*QUOTING, "former"):
        for one in _list(below, key):
            text = annotate(text, path, key, one)
    return text


def _paragraph(text: str, path: Path) -> Mapping:
    paragraph = value_at(data_of(text), path)
    if isinstance(paragraph, str):
        return {"text": paragraph}
    if not isinstance(paragraph, dict) or not isinstance(paragraph.get("text"), str):
        raise RefusedEditError(_("chỉ làm được với một đoạn chữ"))
    return paragraph


def _words(paragraph: Mapping) -> str:
    return " ".join(_text(paragraph, "text").split())


def _text(paragraph: Mapping, key: str) -> str:
    value = paragraph.get(key)
    return value if isinstance(value, str) else ""


def _list(paragraph: Mapping, key: str) -> list[Data]:
    value = paragraph.get(key)
    return value if isinstance(value, list) else []


def _second(paragraph: Mapping, left: str, right: str) -> tuple[Mapping, dict[str, list[int]]]:
    """Return what the second part says, and which entries of each list go with it."""
    marked = split_mark(right)
    second: Mapping = {"text": right}
    if marked and marked.rest:
        second = {"mark": marked.mark.printed, "text": marked.rest}
    moved: dict[str, list[int]] = {}
    for key in QUOTING:
        entries = _list(paragraph, key)
        if goes := [at for at, one in enumerate(entries) if _goes(one, left, right)]:
            moved[key] = goes
            second[key] = [entries[at] for at in goes]
    when = paragraph.get("when")
    if when and _goes(when, left, right):
        moved["when"] = []
        second["when"] = when
    return second, moved


def _goes(entry: Data, left: str, right: str) -> bool:
    """Tell whether an entry quotes the second part; refused where it quotes neither alone."""
    quote = entry.get("quote") if isinstance(entry, dict) else None
    if not isinstance(quote, str):
        return False
    quote = " ".join(quote.split())
    if quote in left:
        return False
    if quote not in right:
        raise RefusedEditError(_("chỗ tách cắt ngang phần trích “{quote}”", quote=quote))
    return True


def _cut_show(paragraph: Mapping, words: str, offset: int) -> tuple[str, str] | None:
    shown = " ".join(_text(paragraph, "show").split())
    if not shown:
        return None
    if len(shown) != len(words):
        raise RefusedEditError(_("đoạn có show khác độ dài với text: sửa show trước khi tách"))
    return shown[:offset].strip(), shown[offset:].strip()


def _take_out(text: str, path: Path, moved: dict[str, list[int]]) -> str:
    for key, indexes in moved.items():
        if key == "when":
            text = remove(text, (*path, key))
        for index in reversed(indexes):
            text = remove(text, (*path, key, index))
        text = without_empty(text, (*path, key))
    return text
