"""Two lists of files: each is the same, missing, changed, strange, or of the build before."""

from __future__ import annotations

import hashlib

import pytest

from generator.published.comparison import Comparison, compare

A, B = "a" * 64, "b" * 64


def bundle(**files: str) -> tuple[str, dict[str, str]]:
    """Return the name of a folder that is named by what it holds, and its files."""
    hashes = {name: digest * 64 for name, digest in files.items()}
    lines = "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))
    return hashlib.sha256(lines.encode()).hexdigest()[:32], hashes


def below(home: str, name: str, hashes: dict[str, str]) -> dict[str, str]:
    return {f"{home}{name}/{path}": digest for path, digest in hashes.items()}


NOW, BEFORE = bundle(a="1", b="2"), bundle(a="1", b="3")


def test_the_same_files() -> None:
    found = compare({"a": A, "b": B}, {"b": B, "a": A})
    assert found == Comparison(2, unread={})
    assert found.is_exact


def test_each_file_is_told_once() -> None:
    found = compare({"a": A, "b": A, "c": A, "d": A}, {"a": A, "b": B, "e": A}, {"d": "hỏng"})
    assert found == Comparison(1, ("c",), ("b",), ("e",), (), {"d": "hỏng"})
    assert not found.is_exact


@pytest.mark.parametrize(
    ("found", "unread"), [({}, {}), ({"a": B}, {}), ({"a": A, "b": A}, {}), ({}, {"a": "x"})]
)
def test_anything_amiss_is_not_exact(found: dict[str, str], unread: dict[str, str]) -> None:
    assert not compare({"a": A}, found, unread).is_exact


def test_a_folder_of_the_build_before_is_known_by_its_name() -> None:
    expected, former = below("tim-kiem/", *NOW), below("tim-kiem/", *BEFORE)
    found = compare(expected, {**expected, **former})
    assert found.former == tuple(sorted(former))
    assert found.is_exact
    rebuilt = compare(expected, {**expected, **former}, is_kept=False)
    assert rebuilt.strange == tuple(sorted(former))


def test_a_name_that_is_not_that_of_what_is_there_is_strange() -> None:
    expected, former = below("tim-kiem/", *NOW), below("tim-kiem/", *BEFORE)
    (path, _), *rest = former.items()
    for changed in (dict(rest), {**former, path: B}, {**former, f"{path}.sau": A}):
        found = compare(expected, {**expected, **changed})
        assert found.strange == tuple(sorted(changed)), changed
        assert found.former == ()


def test_more_than_one_folder_of_before_is_strange() -> None:
    expected = below("tim-kiem/", *NOW)
    older = below("tim-kiem/", *bundle(a="4")) | below("tim-kiem/", *BEFORE)
    found = compare(expected, {**expected, **older})
    assert found.former == ()
    assert set(found.strange) == set(older)


def test_a_folder_where_this_build_has_none_is_strange() -> None:
    former = below("noi-khac/", *BEFORE)
    expected = below("tim-kiem/", *NOW)
    assert set(compare(expected, {**expected, **former}).strange) == former.keys()


def test_what_is_put_into_a_folder_of_this_build_is_strange() -> None:
    expected = below("tim-kiem/", *NOW)
    more = {f"tim-kiem/{NOW[0]}/la.js": A}
    assert compare(expected, {**expected, **more}).strange == tuple(more)


def test_a_name_that_is_no_utf8_is_strange() -> None:
    expected, former = below("tim-kiem/", *NOW), below("tim-kiem/", *BEFORE)
    odd = f"tim-kiem/{BEFORE[0]}/\udcff"
    found = compare(expected, {**expected, **former, odd: A})
    assert found.strange == (odd,)
