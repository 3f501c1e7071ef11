"""Moments of commits: those that can be shown as they are, others the nearest, and said so."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.history.moments import EARLIEST, LATEST, UNREAD, read_moment


@pytest.mark.parametrize(
    ("seconds", "zone", "text"),
    [
        ("1704171600", "+0700", "2024-01-02T12:00:00+07:00"),
        ("1704171600", "+0000", "2024-01-02T05:00:00+00:00"),
        ("1704171600", "-0330", "2024-01-02T01:30:00-03:30"),
        ("1704171600", "+0760", "2024-01-02T13:00:00+08:00"),
        ("1704171600", "+2359", "2024-01-03T04:59:00+23:59"),
        ("0", "-0700", "1969-12-31T17:00:00-07:00"),
        ("253402300799", "+0000", "9999-12-31T23:59:59+00:00"),
    ],
)
def test_what_can_be_shown_is_shown(seconds: str, zone: str, text: str) -> None:
    found = read_moment(seconds, f"{seconds} {zone}")
    assert (found.text, found.odd, found.seconds) == (text, "", int(seconds))


@pytest.mark.parametrize(
    ("seconds", "dated", "text", "odd"),
    [
        ("1704171600", "1704171600 +2400", "2024-01-03T04:59:00+23:59", "1704171600 +2400"),
        ("1704171600", "1704171600 -9999", "2024-01-01T05:01:00-23:59", "1704171600 -9999"),
        ("253402300800", "253402300800 +0000", "9999-12-31T23:59:59+00:00", "253402300800 +0000"),
        ("253402300799", "253402300799 +1400", "9999-12-31T23:59:59+14:00", "253402300799 +1400"),
        (f"{2**63}", "0 +0000", "9999-12-31T23:59:59+00:00", f"{2**63} +0000"),
        ("9" * 5000, "0 +0000", "9999-12-31T23:59:59+00:00", "9" * 40 + "…"),
        ("", "", "1970-01-01T00:00:00+00:00", UNREAD),
        ("", "%cd", "1970-01-01T00:00:00+00:00", "%cd"),
        ("-5", "-5 +0000", "1970-01-01T00:00:00+00:00", "-5 +0000"),
        ("１２", "１２ +0000", "1970-01-01T00:00:00+00:00", "１２ +0000"),
        ("0" * 5000 + "7", "7 +0000", "1970-01-01T00:00:07+00:00", ""),
    ],
)
def test_what_cannot_be_shown_is_the_nearest_and_said(
    seconds: str, dated: str, text: str, odd: str
) -> None:
    found = read_moment(seconds, dated)
    assert (found.text, found.odd) == (text, odd)
    assert EARLIEST <= found.seconds <= LATEST


@given(st.text() | st.from_regex(r"[0-9]{1,30}"), st.text() | st.from_regex(r"[+-][0-9]{1,12}"))
def test_every_moment_can_be_read_again(seconds: str, zone: str) -> None:
    found = read_moment(seconds, f"{seconds} {zone}")
    read = datetime.fromisoformat(found.text)
    assert read.utcoffset() is not None
    assert abs(read.utcoffset() or timedelta()) < timedelta(days=1)
    assert EARLIEST <= found.seconds <= LATEST
    assert len(found.odd) <= 41
