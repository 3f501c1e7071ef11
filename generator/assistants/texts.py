"""What the texts say: places that hold some words, and passages as they stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.assistants.answers import Answer, Entry, Refusal, plan_of, quoted
from generator.assistants.coverage import of_place
from generator.assistants.naming import plans_for, units_named
from generator.assistants.site_files import Row, SiteFiles
from generator.language import _

MOST = 30
MOST_READ = 40
# What stands in a plan; guides of the site are no text of it.
KINDS = ("plan", "target", "task", "section", "paragraph")


def find(files: SiteFiles, words: str, plan: str = "", place: str = "", limit: int = 10) -> Answer:
    """Find the places whose words answer best; nothing is nowhere unless it surely is."""
    filters: dict[str, Sequence[str]] = {"kind": KINDS}
    if plan:
        filters["plan"] = [plan_of(files, plan)["id"]]
    elif place:
        spoken_for = _plans(files, place)
        if not spoken_for:
            return of_place(files, place)
        filters["plan"] = spoken_for
    found = files.search.find(words, filters)
    whole = [one for one in found.results if not one.near]
    shown = (whole or found.results)[: min(limit, MOST)]
    entries = [
        quoted(
            files,
            {"plan": one.plan, "url": f"{files.base}{one.url}"},
            one.text,
            kind=one.kind,
            under=one.title,
            place=one.place,
            lacks_words=one.near or None,
        )
        for one in shown
    ]
    also = {"suggestion": found.suggestion} if found.suggestion else {}
    if whole:
        said = _("Những chỗ có đủ các chữ, chỗ hợp nhất trước.")
        return Answer("found", said, entries, max((found.count or 0) - len(entries), 0), also)
    if found.nowhere:
        said = _(
            "Không nơi nào trong các văn bản ở đây có đủ các chữ này như đã hỏi. Văn bản có thể "
            "nói "
            "điều ấy bằng chữ khác; các mục, nếu có, chỉ gần giống."
        )
        return Answer("not-found", said, entries, also=also)
    said = _(
        "Không chỗ nào được tìm ra có đủ các chữ; chưa chắc là không có. Thử chữ khác, ít hơn."
    )
    return Answer("unclear", said, entries, also=also)


def _plans(files: SiteFiles, place: str) -> list[str]:
    found = [
        row["id"]
        for unit in units_named(files, place)
        for _how, row in plans_for(files, unit["id"])
    ]
    return list(dict.fromkeys(found))


def read(files: SiteFiles, plan: str, at: str = "", start: int = 0) -> Answer:
    """Read a passage word by word: a paragraph or a section; without `at` the headings."""
    plan_of(files, plan)
    whole = files.plan(plan)
    if not at:
        said = _("Các mục của kế hoạch theo thứ tự; đọc một mục bằng mã của nó.")
        entries = list(_headings(files, whole, whole["sections"]))
        return Answer("found", said, entries[start:], also={"total": len(entries)})
    held = _at(whole["sections"], at)
    if held is None:
        raise Refusal(
            _("kế hoạch này không có chỗ nào mang mã ấy; read không kèm “at” cho biết các mục")
        )
    section, paragraphs = held
    passages = list(_passages(files, whole, section, paragraphs))
    more = max(len(passages) - start - MOST_READ, 0)
    said = _("Nguyên văn, theo thứ tự của văn bản.")
    return Answer("found", said, passages[start : start + MOST_READ], more, {"start": start})


def _headings(
    files: SiteFiles, plan: Row, sections: Sequence[Row], level: int = 1
) -> Iterator[Entry]:
    for one in sections:
        yield quoted(
            files,
            _row(plan, one["id"]),
            " ".join(filter(None, (one["number"], one["heading"]))) or None,
            at=one["id"],
            level=level,
            paragraphs=len(one["paragraphs"]),
        )
        yield from _headings(files, plan, one["sections"], level + 1)


def _at(sections: Sequence[Row], at: str) -> tuple[Row, Sequence[Row] | None] | None:
    """Return the section that holds a place, and the paragraphs of it that are meant; null: all."""
    for one in sections:
        if one["id"] == at:
            return one, None
        for paragraph in one["paragraphs"]:
            if at in (paragraph["id"], *paragraph["targets"], *paragraph["duties"]):
                return one, [paragraph]
        if found := _at(one["sections"], at):
            return found
    return None


def _passages(
    files: SiteFiles, plan: Row, section: Row, only: Sequence[Row] | None
) -> Iterator[Entry]:
    heading = " ".join(filter(None, (section["number"], section["heading"])))
    for one in section["paragraphs"] if only is None else only:
        yield _passage(files, plan, one, heading)
    for inner in section["sections"] if only is None else ():
        yield from _passages(files, plan, inner, None)


def _passage(files: SiteFiles, plan: Row, one: Mapping[str, Any], heading: str) -> Entry:
    return quoted(
        files,
        _row(plan, one["id"]),
        one["text"],
        at=one["id"],
        mark=one["mark"],
        under=heading,
        restored=one["restored"] or None,
        uncertain=one["uncertain"],
        targets=one["targets"],
        duties=one["duties"],
    )


def _row(plan: Row, anchor: str) -> Row:
    return {"plan": plan["id"], "plan_status": plan["status"], "url": f"{plan['url']}#{anchor}"}
