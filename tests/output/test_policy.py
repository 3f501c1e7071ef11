"""The policy: word for word what was promised, what a page leaves to the server, what is added."""

from __future__ import annotations

import pytest

from generator.output.policy import POLICY, page_policy, policy

PROMISED = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'"
)


def test_the_policy_is_the_strict_one() -> None:
    assert policy() == POLICY == PROMISED


def test_a_page_says_all_but_what_only_a_header_can() -> None:
    assert page_policy() == PROMISED.replace(" frame-ancestors 'none';", "")


@pytest.mark.parametrize(
    ("name", "sources", "before", "after"),
    [
        ("img-src", ["https://a.vn"], "img-src 'self' data:", "img-src 'self' data: https://a.vn"),
        ("script-src", ["https://a.vn"], "script-src 'self'", "script-src 'self' https://a.vn"),
        (
            "frame-ancestors",
            ["https://a.vn"],
            "frame-ancestors 'none'",
            "frame-ancestors https://a.vn",
        ),
        ("object-src", [], "object-src 'none'", "object-src 'none'"),
    ],
)
def test_a_portal_adds_sources(name: str, sources: list[str], before: str, after: str) -> None:
    assert policy({name: sources}) == PROMISED.replace(before, after)


def test_a_directive_that_is_not_named_allows_the_site_itself_too() -> None:
    assert policy({"font-src": ["https://a.vn"]}) == f"{PROMISED}; font-src 'self' https://a.vn"


def test_where_pages_are_kept_a_page_names_one_worker_and_nothing_else_changes() -> None:
    words = page_policy(offline=True)
    assert words == f"worker-src 'self'; {page_policy()}; trusted-types km-trang-da-luu"
    assert "worker-src" not in page_policy() + policy()
    assert "trusted-types " not in page_policy() + policy()
    added = {"worker-src": ["https://a.vn"]}
    assert "worker-src 'self' https://a.vn" in page_policy(added, offline=True)


def test_what_a_portal_adds_for_the_header_stays_out_of_the_page() -> None:
    added = {"frame-ancestors": ["https://a.vn"]}
    assert page_policy(added) == page_policy()
