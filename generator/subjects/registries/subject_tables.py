"""The lists of the open data on fields of policy, groups of people and abbreviations."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.site import GroupPassage, Site
from generator.model.urls import group_address, plan_address, theme_address
from generator.opendata.columns import Column
from generator.opendata.table import DataList, Row, Rows
from generator.subjects.glossary.uses import abbreviation_uses
from generator.subjects.themes.work import theme_work

THEME_COLUMNS = {
    "id": Column("text", "Mã lĩnh vực"),
    "name": Column("text", "Tên"),
    "parent": Column("text?", "Mã lĩnh vực lớn hơn"),
    "plans": Column("integer", "Số kế hoạch nói tới lĩnh vực này hay lĩnh vực nhỏ trong nó"),
    "targets": Column("integer", "Số chỉ tiêu của chính lĩnh vực này"),
    "sections": Column("integer", "Số mục nhiệm vụ của chính lĩnh vực này"),
    "url": Column("text?", "Địa chỉ trang; null khi chưa kế hoạch nào nói tới"),
}

GROUP_COLUMNS = {
    "id": Column("text", "Mã đối tượng"),
    "name": Column("text", "Tên"),
    "words": Column("texts", "Các cụm từ gọi tên những người này"),
    "not_in": Column("texts", "Các cụm từ dài hơn, trong đó words không tính"),
    "plans": Column("integer", "Số kế hoạch có chữ nói tới họ"),
    "passages": Column("integer", "Số đoạn nói tới họ"),
    "url": Column("text?", "Địa chỉ trang; null khi chưa kế hoạch nào nói tới"),
}

GROUP_PASSAGE_COLUMNS = {
    "group": Column("text", "Mã đối tượng"),
    "plan": Column("text", "Mã kế hoạch"),
    "section": Column("text", "Mã mục"),
    "paragraph": Column("text?", "Mã đoạn; null khi chính tên mục nói tới họ"),
    "words": Column("texts", "Các chữ nói tới họ, như in; trống khi chỉ đối tượng chỉ tiêu nói"),
    "targets": Column("texts", "Chỉ tiêu trong đoạn nói tới họ"),
    "url": Column("text", "Địa chỉ của đoạn"),
}

ABBREVIATION_COLUMNS = {
    "abbr": Column("text", "Chữ viết tắt"),
    "full": Column("text", "Viết đủ"),
    "scope": Column("text", "Dùng trong loại chữ nào"),
    "source": Column("text", "Nghĩa này lấy từ đâu"),
    "ambiguous": Column("boolean", "Có nghĩa khác ở chỗ khác không"),
    "context": Column("text?", "Nghĩa này ở đâu"),
    "note": Column("text?", "Ghi chú"),
    "uses": Column("integer", "Số lần các kế hoạch dùng với nghĩa này"),
    "plans": Column("integer", "Số kế hoạch dùng với nghĩa này"),
}


def _themes(site: Site, base: str) -> Rows:
    work = theme_work(site)
    return [
        {
            "id": theme.id,
            "name": theme.name,
            "parent": theme.parent,
            "plans": len(work[name].speaking) if name in work else 0,
            "targets": work[name].target_count if name in work else 0,
            "sections": work[name].section_count if name in work else 0,
            "url": f"{base}{theme_address(name)}" if name in work else None,
        }
        for name, theme in site.registries.themes.items()
    ]


def _groups(site: Site, base: str) -> Rows:
    return [
        {
            "id": group.id,
            "name": group.name,
            "words": list(group.words),
            "not_in": list(group.not_in),
            "plans": len({mention.plan for mention in said}),
            "passages": sum(1 for mention in said if mention.paragraph),
            "url": f"{base}{group_address(name)}" if said else None,
        }
        for name, group in site.registries.groups.items()
        for said in [site.passages_by_group.get(name, ())]
    ]


def _passages(site: Site, base: str) -> Iterator[Row]:
    return (
        _passage(mention, base)
        for mentions in site.passages_by_group.values()
        for mention in mentions
    )


def _passage(mention: GroupPassage, base: str) -> Row:
    paragraph = mention.paragraph
    text = paragraph.text if paragraph else mention.section.heading or ""
    place = paragraph.id if paragraph else mention.section.id
    return {
        "group": mention.group,
        "plan": mention.plan,
        "section": mention.section.id,
        "paragraph": paragraph.id if paragraph else None,
        "words": [text[span.start : span.end] for span in mention.spans],
        "targets": [target.id for target in mention.targets],
        "url": f"{base}{plan_address(mention.plan, place)}",
    }


def _abbreviations(site: Site, _base: str) -> Rows:
    uses = abbreviation_uses(site)
    return [
        {
            "abbr": one.abbr,
            "full": one.full,
            "scope": one.scope,
            "source": one.source,
            "ambiguous": one.ambiguous,
            "context": one.context,
            "note": one.note,
            "uses": sum(use.count for use in uses.get(one, ())),
            "plans": len(uses.get(one, ())),
        }
        for one in site.registries.abbreviations
    ]


SUBJECT_LISTS = (
    DataList(
        "themes",
        "Lĩnh vực",
        "Các lĩnh vực, và bao nhiêu kế hoạch, chỉ tiêu, mục nhiệm vụ thuộc mỗi lĩnh vực",
        _themes,
        THEME_COLUMNS,
    ),
    DataList(
        "groups",
        "Đối tượng",
        "Những nhóm người, và các cụm từ mà máy tìm để biết đoạn nào nói tới họ",
        _groups,
        GROUP_COLUMNS,
    ),
    DataList(
        "group-passages",
        "Đoạn nói tới mỗi đối tượng",
        "Mỗi dòng một đoạn hay tên mục nói tới một nhóm người, với các chữ nói tới họ",
        _passages,
        GROUP_PASSAGE_COLUMNS,
    ),
    DataList(
        "abbreviations",
        "Chữ viết tắt",
        "Mỗi dòng một nghĩa của một chữ viết tắt, và các kế hoạch dùng nó bao nhiêu lần",
        _abbreviations,
        ABBREVIATION_COLUMNS,
    ),
)
