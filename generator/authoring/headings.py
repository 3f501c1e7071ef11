"""A paragraph made the heading of what follows it, and a heading made a paragraph again."""

from __future__ import annotations

from generator.authoring.blocks import lifted, put_items, without_empty
from generator.authoring.edits import add_item, remove, set_value
from generator.authoring.places import Data, Path, RefusedEditError, document_of, value_at
from generator.importer import Value
from generator.language import _
from generator.schema.plan import SectionForm
from generator.text.marks import split_mark

SECTION_KEYS = tuple(SectionForm.model_fields)
_HEADING_KEYS = ("mark", "text", "show", "notes")
_PARAGRAPH_KEYS = ("number", "heading", "show", "notes", "role", "themes", "groups", "run_in")


def to_heading(text: str, path: Path, *, beside: bool | None = None) -> str:
    """Make the paragraph at `path` the heading of a section that holds what follows it.

    The section is the first one within that of the paragraph; where `beside`, it stands behind it
    and takes its sections along. For null its number decides: one that goes on counting stands
    beside. Refused for a paragraph that says things for the record, which a heading cannot.
    """
    *above, index = path
    assert isinstance(index, int)
    owner: Path = tuple(above[:-1])
    document = document_of(text)
    section = value_at(document.data, owner)
    assert isinstance(section, dict)
    heading = _heading(value_at(document.data, path))
    if beside is None:
        beside = _goes_on(section.get("number"), heading.get("number"))
    paragraphs, below = _items(section, "text")[index + 1 :], _items(section, "sections")
    written = lifted(document, (*owner, "text"), index + 1) if paragraphs else None
    taken = lifted(document, (*owner, "sections"), 0) if below and beside else None
    for at in range(len(_items(section, "text")) - 1, index - 1, -1):
        text = remove(text, (*owner, "text", at))
    text = without_empty(text, (*owner, "text"))
    if beside:
        if below:
            text = remove(text, (*owner, "sections"))
        place, at = owner[:-1], int(owner[-1]) + 1
    else:
        place, at = (*owner, "sections"), 0
        if not below:
            text = set_value(text, place, [], SECTION_KEYS)
    text = add_item(text, place, {**heading, "text": []}, at)
    new = (*place, at)
    text = put_items(text, (*new, "text"), paragraphs, written, SECTION_KEYS)
    if beside:
        text = put_items(text, (*new, "sections"), below, taken, SECTION_KEYS)
    return without_empty(text, (*new, "text"))


def to_paragraph(text: str, path: Path) -> str:
    """Make the heading of the section at `path` a paragraph again, at the end of what stands above.

    Its paragraphs follow it; its sections take its place. What it is a part of (`role`, `themes`,
    `groups`) is said no more. Refused for the first section of a plan and for one with an `id`.
    """
    document = document_of(text)
    section = value_at(document.data, path)
    assert isinstance(section, dict)
    owner = _owner(document.data, path)
    paragraph = _as_paragraph(section)
    paragraphs, below = _items(section, "text"), _items(section, "sections")
    written = lifted(document, (*path, "text"), 0) if paragraphs else None
    text = remove(text, path)
    for at, one in enumerate(below):
        text = add_item(text, path[:-1], one, int(path[-1]) + at)
    text = without_empty(text, path[:-1])
    text = put_items(text, (*owner, "text"), [paragraph], None, SECTION_KEYS)
    return put_items(text, (*owner, "text"), paragraphs, written, SECTION_KEYS)


def _items(section: dict[str, Data], key: str) -> list[Data]:
    value = section.get(key)
    return value if isinstance(value, list) else []


def _heading(paragraph: Data) -> dict[str, Value]:
    said = {"text": paragraph} if isinstance(paragraph, str) else paragraph
    if not isinstance(said, dict) or not isinstance(said.get("text"), str):
        raise RefusedEditError(_("chỉ một đoạn chữ mới thành tên mục được"))
    if more := [key for key, value in said.items() if value and key not in _HEADING_KEYS]:
        raise RefusedEditError(
            _("tên mục không mang {keys}: bỏ trước khi đổi", keys=", ".join(more))
        )
    words = " ".join(str(said["text"]).split())
    number = said.get("mark")
    found = None if number else split_mark(words)
    if found and found.rest and found.mark.series != "bullet":
        number, words = found.mark.printed, found.rest
    heading = {"number": number, "heading": words, "show": said.get("show")}
    kept = {key: value for key, value in heading.items() if value}
    return {**kept, **({"notes": said["notes"]} if said.get("notes") else {})}


def _as_paragraph(section: dict[str, Data]) -> Data:
    if more := [key for key, value in section.items() if value and key not in
                (*_PARAGRAPH_KEYS, "text", "sections")]:  # fmt: skip
        raise RefusedEditError(
            _("mục này còn {keys}: bỏ trước khi đổi thành đoạn", keys=", ".join(more))
        )
    if not section.get("heading") and not section.get("number"):
        raise RefusedEditError(_("mục này không có tên mục"))
    words = section.get("heading") or section.get("number")
    mark = section.get("number") if section.get("heading") else None
    said = {"mark": mark, "text": words, "show": section.get("show")}
    kept: dict[str, Data] = {key: value for key, value in said.items() if value}
    if section.get("notes"):
        kept["notes"] = section["notes"]
    return words if list(kept) == ["text"] else kept


def _owner(data: Data, path: Path) -> Path:
    """Return the section to whose paragraphs the heading goes: the last one above it."""
    *above, index = path
    assert isinstance(index, int)
    if index == 0:
        if len(path) <= len(("body", 0)):
            raise RefusedEditError(_("đây là mục đầu của văn bản, không có gì ở trên"))
        return tuple(above[:-1])
    owner: Path = (*above, index - 1)
    while isinstance(section := value_at(data, owner), dict):
        below = _items(section, "sections")
        if not below:
            break
        owner = (*owner, "sections", len(below) - 1)
    return owner


def _goes_on(number: Data, next_number: Value) -> bool:
    """Tell whether the number of a heading counts on from that of its section."""
    first = split_mark(f"{number} X") if isinstance(number, str) else None
    second = split_mark(f"{next_number} X") if isinstance(next_number, str) else None
    return bool(first and second and second.mark.follows(first.mark) and second.mark.values)
