"""A registry's list of entries: a new one at its end."""

from __future__ import annotations

from collections.abc import Mapping

from generator.authoring.edits import add_item, plain
from generator.authoring.places import RefusedEditError, Splice, document_of, spliced
from generator.importer import Value, entry_lines
from generator.language import _


def add_entry(text: str, entry: Mapping[str, Value]) -> str:
    """Put an entry at the end of a registry, which may be empty or hold comments only.

    Refused where an entry of the same `id` stands there already.
    """
    document = document_of(text) if text.strip() else None
    known = document.data if document else None
    if known is None:
        gap = "" if not text or text.endswith("\n") else "\n"
        written = "\n".join(entry_lines("-", entry, 0))
        return spliced(text, [Splice(len(text), len(text), f"{gap}{written}\n")], [plain(entry)])
    if not isinstance(known, list):
        raise RefusedEditError(_("tệp danh mục phải là một danh sách (mỗi mục bắt đầu `-`)"))
    ids = [one.get("id") for one in known if isinstance(one, dict)]
    if "id" in entry and entry["id"] in ids:
        raise RefusedEditError(_("danh mục đã có mã “{id}”", id=entry["id"]))
    return add_item(text, (), entry)
