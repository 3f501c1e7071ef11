"""The record of a site: written whole, and read as the word of a stranger."""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Problem
from generator.published import record as records
from generator.published.record import (
    MADE,
    RECORD,
    Record,
    is_path,
    read_record,
    record_files,
    record_of,
)

A, B = "a" * 64, "b" * 64
COMMIT = "c" * 40
SAID = {"version": "1", "commit": COMMIT, "base_url": "https://vi-du.vn/", "language": "vi"}


def read(data: bytes) -> tuple[Record | None, list[Problem]]:
    found: list[Problem] = []
    return read_record(data, found), found


def test_what_is_written_is_read() -> None:
    hashes = {"index.html": A, "api/plans.json": B, "a/ệ.txt": A}
    record, found = read(record_of(SAID, {**hashes, RECORD: A, "api/build.json.sig": A}))
    assert found == []
    made = {key: one for key, one in SAID.items() if key != "commit"}
    assert record == Record(hashes, made, COMMIT, "https://vi-du.vn/")


def test_files_of_the_data_keep_their_form() -> None:
    """`files` was published before the whole site was: paths seen from `api/`, in order."""
    hashes = {"index.html": A, "api/plans/b.json": B, "api/a.csv": A}
    said = json.loads(record_of(SAID, hashes))
    assert list(said["files"].items()) == [("a.csv", A), ("plans/b.json", B)]
    assert list(said["site"]) == ["api/a.csv", "api/plans/b.json", "index.html"]


@pytest.mark.parametrize(("most", "lists"), [(3, 0), (2, 2), (1, 3)])
def test_of_very_many_files_the_record_names_lists(
    most: int, lists: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(records, "MOST_LISTED", most)
    hashes = {"index.html": A, "api/plans.json": B, "a/ệ.txt": A}
    written = dict(record_files(SAID, {**hashes, RECORD: A}))
    named = {path: sha256(data).hexdigest() for path, data in written.items() if path != RECORD}
    assert list(named) == [f"api/build/{number}.json" for number in range(1, lists + 1)]
    assert list(written)[-1] == RECORD
    found: list[Problem] = []
    record = read_record(written[RECORD], found, written.__getitem__)
    assert found == []
    assert record
    assert (record.files, record.is_whole) == ({**hashes, **named}, True)
    assert record.commit == COMMIT
    if lists:
        assert b'"site"' not in written[RECORD], (
            "no reader of before takes it for a site of no files"
        )


def listed(**lists: object) -> tuple[Mapping[str, str], Mapping[str, bytes]]:
    data = {f"api/build/{name}.json": json.dumps(one).encode() for name, one in lists.items()}
    return {path: sha256(one).hexdigest() for path, one in data.items()}, data


@pytest.mark.parametrize(
    ("lists", "data", "told"),
    [
        (*listed(one={"a": A}, two={"a": A}), "hai danh sách"),
        (*listed(one={"../a": A}), "không thể có"),
        (*listed(one=["a"]), "danh sách tệp"),
        ({"api/build/one.json": A}, {"api/build/one.json": b"{}"}, "mã kiểm tra"),
        ({"api/build/one.json": A}, {}, "không có"),
        ({"api/plans.json": A}, {"api/plans.json": b"{}"}, "không thể có"),
    ],
)  # fmt: skip
def test_a_list_is_the_word_of_a_stranger_too(
    lists: Mapping[str, str], data: Mapping[str, bytes], told: str
) -> None:
    found: list[Problem] = []
    said = json.dumps({**SAID, "lists": lists}).encode()
    assert read_record(said, found, lambda path: data.get(path, "không có")) is None
    assert told in found[0].message


@pytest.mark.parametrize(
    "said",
    [
        {"lists": []},
        {"lists": {}, "files": {}},
        {"lists": {}, "site": {}},
        {"lists": {"api/build/1.json": 1}},
    ],
)
def test_lists_that_cannot_be_are_told(said: object) -> None:
    record, found = read(json.dumps(said).encode())
    assert record is None
    assert [one.rule for one in found] == ["record"]


def test_a_record_of_before_names_the_data_alone() -> None:
    record, found = read(json.dumps({"version": "0", "files": {"a.csv": A}}).encode())
    assert found == []
    assert record == Record({"api/a.csv": A}, {"version": "0"}, is_whole=False)


@pytest.mark.parametrize(
    "path",
    [
        "../x", "/etc/passwd", "a//b", "a/./b", "a/../../b", "", "a/", "..", "a\\b", "a\nb",
        "a\x00b", "\u202eabc", "a\x1b[31m", "x" * 2001, RECORD, f"{RECORD}.sig",
    ],
)  # fmt: skip
def test_names_that_no_file_of_a_site_can_have(path: str) -> None:
    record, found = read(json.dumps({"files": {}, "site": {path: A}}).encode())
    assert record is None
    assert [one.rule for one in found] == ["record"]
    assert not any(ord(one) < 32 or one == "\u202e" for one in found[0].fragment)


def test_names_that_a_file_may_have() -> None:
    for path in ("index.html", "a b/ệ?#%.txt", ".well-known/x", "a..b/c", "-o", "a:b"):
        assert is_path(path), path


WRONG: dict[str, Any] = {
    "no list": [],
    "no files": {"version": "1"},
    "files in a list": {"files": []},
    "site in a list": {"files": {}, "site": []},
    "a number for a hash": {"files": {}, "site": {"a": 1}},
    "a short hash": {"files": {}, "site": {"a": "ab"}},
    "capitals": {"files": {}, "site": {"a": "A" * 64}},
    "a branch for a commit": {"files": {}, "commit": "--output=x"},
    "a short commit": {"files": {}, "commit": "c" * 39},
    "a commit with a line break": {"files": {}, "commit": "c" * 40 + "\n"},
    "a number for a version": {"files": {}, "version": 1},
    "a number for an address": {"files": {}, "base_url": 1},
    "a list for an address": {"files": {}, "base_url": ["https://x/"]},
    "a list for a commit": {"files": {}, "commit": ["c"]},
    "controls in an address": {"files": {}, "base_url": "https://x/\x1b"},
    "an address that is none": {"files": {}, "base_url": "https://[::1"},
    "an address of a file": {"files": {}, "base_url": "file:///etc/"},
    "a port that is none": {"files": {}, "base_url": "https://a:b/"},
    "an endless address": {"files": {}, "base_url": "x" * 3000},
    "files that differ": {"files": {"a": A}, "site": {"api/a": B}},
    "files that site has not": {"files": {"a": A}, "site": {}},
    "data that files has not": {"files": {}, "site": {"api/a": A}},
}


@pytest.mark.parametrize("said", WRONG.values(), ids=WRONG.keys())
def test_a_record_that_cannot_be_is_told(said: object) -> None:
    record, found = read(json.dumps(said).encode())
    assert record is None
    assert [(one.file, one.rule, one.severity) for one in found] == [(RECORD, "record", "error")]
    assert found[0].hint


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b'{"files": {},\n "site": {"a": "', 2),
        (b"", 1),
        (b"\xff\xfe{}", 1),
        (b"[" * 200_000, 1),
        (b'{"files": {}, "n": ' + b"9" * 9000 + b"}", 1),
        (b'{"files": {"a": "%s", "a": "%s"}}' % (A.encode(), B.encode()), 1),
        (b'{"files": {}, "commit": null, "commit": null}', 1),
    ],
    ids=["cut", "empty", "utf-16", "deep", "a long number", "a file twice", "a name twice"],
)
def test_what_is_no_json_is_told_at_its_place(data: bytes, line: int) -> None:
    record, found = read(data)
    assert record is None
    assert [(one.rule, one.line) for one in found] == [("record", line)]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.sampled_from(["a", A]), inner),
    max_leaves=8,
)


@given(
    st.fixed_dictionaries({"files": JSON}, optional=dict.fromkeys((*MADE, "commit", "site"), JSON))
)
def test_whatever_stands_there_is_read_or_told(said: dict[str, Any]) -> None:
    record, found = read(json.dumps(said).encode())
    assert (record is None) == bool(found)


def test_what_a_build_says_of_itself_is_what_is_read_of_it() -> None:
    said = {key: key for key in MADE}
    record, found = read(record_of({**said, "packages": {"a": "1"}}, {}))
    assert found == []
    assert record
    assert set(record.made) == set(MADE)
