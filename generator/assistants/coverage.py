"""What is here and what is not: the plans, places and documents that somebody has put in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.assistants.answers import Answer, Entry, Refusal, quoted, version_of
from generator.assistants.naming import (
    Relation,
    place_words,
    plans_for,
    spelling,
    units_named,
)
from generator.assistants.site_files import Row, SiteFiles
from generator.denial.denials import no_plan_here, not_cited
from generator.language import N_, Labels, _, ngettext

MOST = 60
RELATIONS: Labels[Relation] = Labels(
    {
        "own": N_("của chính nơi này"),
        "predecessor": N_("của nơi trước đây nay thuộc nơi này"),
        "lies-in": N_("của nơi bao gồm nơi này, nay hoặc trước đây"),
        "successor": N_("của nơi mà nơi này đã nhập vào"),
    }
)


def coverage(files: SiteFiles, place: str = "", document: str = "") -> Answer:
    """Tell which plans are here: all, those that speak for a place, or the text of a document."""
    if place and document:
        raise Refusal(_("hỏi về một nơi hoặc một văn bản, mỗi lần một thứ"))
    if place:
        return of_place(files, place)
    return of_document(files, document) if document else _all(files)


def _all(files: SiteFiles) -> Answer:
    entries = [_plan(files, row) for row in files.plans.values()]
    said = ngettext(
        "Ở đây mới có {count} kế hoạch. Nơi khác, văn bản khác chưa ai nhập liệu: từ đây không nói "
        "được những nơi ấy có kế hoạch hay không.",
        len(entries),
    )
    return Answer("found" if entries else "not-encoded", said, entries[:MOST], _left(entries))


def of_place(files: SiteFiles, place: str) -> Answer:
    """Tell which plans speak for the places of a name; each name that several places have apart."""
    units = units_named(files, place)
    if not units:
        said = _(
            "Danh mục ở đây không có nơi nào tên như vậy: chưa ai nhập liệu nơi này, nên không nói "
            "được nơi ấy có kế hoạch hay không."
        )
        return Answer("not-encoded", said, also={"known": False})
    entries = [one for unit in units for one in _of_unit(files, unit)]
    if not any(entry.get("plan") for entry in entries):
        return Answer("not-encoded", no_plan_here(), entries, also={"known": True})
    said = _(
        "Mỗi mục là một kế hoạch nói cho nơi này, với quan hệ của nơi có kế hoạch với nơi hỏi."
    )
    if len(units) > 1:
        said = _("Nhiều nơi cùng tên, mỗi nơi ghi riêng: hãy hỏi lại người hỏi là nơi nào.")
    return Answer("found", said, entries[:MOST], _left(entries))


def _of_unit(files: SiteFiles, unit: Row) -> Iterator[Entry]:
    """Yield the plans of a place, or the place alone where none of them is here."""
    asked: Entry = {"asked": unit["name"], "unit": unit["id"], "until": unit["until"]}
    asked |= {"from": unit["from"], "url": f"{files.base}don-vi/{unit['id']}/"}
    plans = plans_for(files, unit["id"])
    for how, plan in plans:
        yield {
            **_plan(files, plan),
            "asked": unit["name"],
            "asked_unit": unit["id"],
            "relation": how,
            "relation_means": RELATIONS[how],
        }
    if not plans:
        yield asked


def _plan(files: SiteFiles, row: Row) -> Entry:
    return {
        "quote": row["title"],
        "url": row["url"],
        "plan": row["id"],
        "plan_status": row["status"],
        "place": place_words(files, row),
        "level": row["level"],
        "number": row["number"],
        "date": row["date"],
        "version": version_of(files, row["id"]),
    }


def of_document(files: SiteFiles, document: str) -> Answer:
    """Tell whether the text of a document is here, or only where plans name it."""
    wanted = _number(document)
    plans = [row for row in files.plans.values() if wanted in (row["id"], _number(row["number"]))]
    if plans:
        return Answer("found", _("Văn bản này là kế hoạch có ở đây."), [_plan(files, plans[0])])
    known = [
        row
        for row in files.rows("documents")
        if wanted in (row["id"], _number(row["number"]))
        or (row["title"] and spelling(document) in spelling(row["title"]))
    ]
    if not known:
        return _unknown(files, document)
    entries = [
        quoted(files, row, row["printed"], document=one["id"], number=one["number"])
        for one in known
        for row in files.rows("citations")
        if row["document"] == one["id"]
    ]
    said = _(
        "Ở đây không có nguyên văn văn bản này: chưa ai nhập liệu. Các mục là chỗ các kế hoạch "
        "nhắc tới nó, đọc tiếp bằng read."
    )
    return Answer("not-encoded", said, entries[:20], _left(entries, 20), {"known": True})


def _unknown(files: SiteFiles, document: str) -> Answer:
    """Say of a document of which the registry has nothing what the texts have of its words."""
    found = files.search.find(f'"{document}"', {"everywhere": ["1"]})
    said = _("Ở đây không có văn bản này: chưa ai nhập liệu.")
    if found.nowhere:
        said = f"{said} {not_cited()}"
    return Answer("not-encoded", said, also={"known": False})


def _number(text: str | None) -> str:
    return "".join((text or "").replace("–", "-").casefold().split())


def _left(entries: list[Entry], most: int = MOST) -> int:
    return max(len(entries) - most, 0)
