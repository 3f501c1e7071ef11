"""The table of the open data that holds the fields of policy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated

from generator.language import N_, _
from generator.model.urls import theme_address
from generator.opendata import Table, leads_to
from generator.subjects.themes.work import theme_work
from generator.views.subject import Edition


@dataclass(frozen=True, slots=True)
class ThemeRow:
    """A field of policy, and how much plans say in it."""

    id: Annotated[str, N_("Mã lĩnh vực")]
    name: Annotated[str, N_("Tên")]
    parent: Annotated[str | None, N_("Mã lĩnh vực lớn hơn")]
    plans: Annotated[int, N_("Số kế hoạch nói tới lĩnh vực này hay lĩnh vực nhỏ trong nó")]
    targets: Annotated[int, N_("Số chỉ tiêu của chính lĩnh vực này")]
    sections: Annotated[int, N_("Số mục nhiệm vụ của chính lĩnh vực này")]
    url: Annotated[str | None, N_("Địa chỉ trang; null khi chưa kế hoạch nào nói tới")]


def theme_tables(edition: Edition) -> Iterator[Table]:
    """Yield the table of fields of policy.

    A theme of which no plan speaks has a row with a null address and no page.
    """
    yield Table(
        "themes",
        _("Lĩnh vực"),
        _("Các lĩnh vực, và bao nhiêu kế hoạch, chỉ tiêu, mục nhiệm vụ thuộc mỗi lĩnh vực"),
        ThemeRow,
        lambda: _themes(edition),
        key=("id",),
        links=(leads_to("themes", "parent"),),
    )


def _themes(edition: Edition) -> Iterator[ThemeRow]:
    work = edition.site.once(theme_work)
    for name, theme in edition.site.registries.themes.items():
        said = work.get(name)
        yield ThemeRow(
            id=theme.id,
            name=theme.name,
            parent=theme.parent,
            plans=len(said.speaking) if said else 0,
            targets=said.target_count if said else 0,
            sections=said.section_count if said else 0,
            url=f"{edition.base}{theme_address(name)}" if said else None,
        )
