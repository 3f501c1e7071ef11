"""Where a line is edited, by what its repository's host is."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.reading.code_host import CodeHost, code_host, filled
from generator.reading.portal import PortalSettings
from generator.text.addresses import is_web_address

PLACES = {"path": "kế hoạch/a b.yml", "commit": "c" * 40, "line": "12"}
PATH = "k%E1%BA%BF%20ho%E1%BA%A1ch/a%20b.yml"


@pytest.mark.parametrize(
    ("repo", "edit", "view"),
    [
        (
            "https://github.com/a/b",
            f"https://github.com/a/b/edit/main/{PATH}#L12",
            f"https://github.com/a/b/blob/{'c' * 40}/{PATH}?plain=1#L12",
        ),
        (
            "https://gitlab.vi-du.vn/nhom/con/b.git",
            f"https://gitlab.vi-du.vn/nhom/con/b/-/edit/main/{PATH}#L12",
            f"https://gitlab.vi-du.vn/nhom/con/b/-/blob/{'c' * 40}/{PATH}#L12",
        ),
        (
            "https://codeberg.org/a/b/",
            f"https://codeberg.org/a/b/_edit/main/{PATH}#L12",
            f"https://codeberg.org/a/b/src/commit/{'c' * 40}/{PATH}#L12",
        ),
    ],
)
def test_known_hosts_have_an_editor_and_show_a_commit(repo: str, edit: str, view: str) -> None:
    host = code_host(repo, None, "main")
    assert host
    assert host.view
    assert (filled(host.edit, **PLACES), filled(host.view, **PLACES)) == (edit, view)
    assert is_web_address(edit)


def test_a_portal_says_itself_where_another_host_has_its_editor() -> None:
    assert code_host("https://kho.vi-du.vn/a", None, "main") is None
    assert code_host(None, None, "main") is None
    own = "https://kho.vi-du.vn/sua/{branch}/{path}?d={line}"
    assert code_host(None, own, "sua-loi") == CodeHost(
        "https://kho.vi-du.vn/sua/sua-loi/{path}?d={line}"
    )
    known = code_host("https://github.com/a/b", own, "main")
    assert known
    assert known.view


def test_what_is_filled_in_is_not_filled_again() -> None:
    assert filled("{path}{line}{x}", path="{line}", line="1") == "%7Bline%7D1{x}"


@pytest.mark.parametrize("address", ["javascript:{path}", "https://x/", "//x/{path}", "a {path}"])
def test_nothing_else_is_where_a_file_is_edited(address: str) -> None:
    with pytest.raises(ValidationError, match="place for the path"):
        PortalSettings.model_validate({"edit_address": address})


@pytest.mark.parametrize("branch", ["", "-x", "a b", "a#b", "{line}", "a?b"])
def test_a_branch_stands_in_an_address(branch: str) -> None:
    with pytest.raises(ValidationError):
        PortalSettings.model_validate({"edit_branch": branch})
