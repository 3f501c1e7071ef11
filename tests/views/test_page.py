"""A page before it is rendered: listed and with contents unless it says otherwise."""

from __future__ import annotations

from dataclasses import FrozenInstanceError

import pytest

from generator.model.urls import Address
from generator.views.page import Page

PAGE = Page(Address("gioi-thieu/"), "home.md", "Giới thiệu", "Về trang này", None)


def test_a_page_is_listed_unless_it_says_otherwise() -> None:
    assert PAGE.contents
    assert PAGE.searched


def test_a_page_is_never_finished_later() -> None:
    with pytest.raises(FrozenInstanceError):
        PAGE.title = "khác"  # type: ignore[misc]
