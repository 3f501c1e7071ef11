"""The table of themes: how much plans say in each, and where to read it."""

from __future__ import annotations

from dataclasses import replace

from generator.model.registries import Theme
from generator.subjects.themes.tables import theme_tables
from tests.data_page import hold_described
from tests.page_cases import site
from tests.site_fixture import edition_of, table_rows


def test_the_table_is_called_as_its_page_says() -> None:
    hold_described(theme_tables(edition_of(site())), "themes")


def test_each_theme_has_a_row_and_counts_what_plans_say_in_it() -> None:
    """Four targets of unemployment and training, one of doctors; both plans promise jobs."""
    themes = {**site().registries.themes, "moi": Theme("moi", "Mới", "y-te", 3)}
    registries = replace(site().registries, themes=themes)
    rows = table_rows(replace(site(), registries=registries), "themes")
    assert [tuple(row.values()) for row in rows] == [
        ("lao-dong", "Lao động", None, 2, 0, 0, "https://vi-du.vn/linh-vuc/lao-dong/"),
        ("viec-lam", "Việc làm", "lao-dong", 2, 4, 1, "https://vi-du.vn/linh-vuc/viec-lam/"),
        ("y-te", "Y tế", None, 1, 1, 0, "https://vi-du.vn/linh-vuc/y-te/"),
        ("moi", "Mới", "y-te", 0, 0, 0, None),
    ]
    assert list(rows[0]) == ["id", "name", "parent", "plans", "targets", "sections", "url"]
