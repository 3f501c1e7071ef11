"""When a commit says it was made → a moment that can be shown, and whether it is the one said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone

from generator.language import N_

# RFC 3339 has four digits for a year and, for a zone, less than a day; git has any number for both.
EARLIEST, LATEST = 0, 253_402_300_799  # 1970-01-01T00:00:00Z (git knows none before), 9999-12-31
WIDEST = 24 * 60 - 1
UNREAD = N_("ngày giờ không đọc được")
_SHOWN = 40


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment in RFC 3339, and in seconds since 1970.

    `odd` is empty for what the commit says; else it is what it says, perhaps shortened, or
    `UNREAD`, and the moment is the nearest that can be shown.
    """

    text: str
    seconds: int
    odd: str = ""


def read_moment(seconds: str, dated: str) -> Moment:
    """Read git's `%ct`, and `%cd` in the raw form: seconds and zone, as `+0700`.

    Both are empty where git cannot read the line; where it cannot hold the seconds it leaves them
    as they stand in the commit.
    """
    zone = dated.rpartition(" ")[2]
    said = f"{seconds} {zone}".strip()
    if not _is_number(seconds):
        return Moment(_text(EARLIEST, 0), EARLIEST, said[:_SHOWN] or UNREAD)
    minutes = _minutes(zone)
    offset = max(-WIDEST, min(WIDEST, minutes))
    digits = seconds.lstrip("0") or "0"
    # Python reads no number of thousands of digits; the latest has twelve.
    value = int(digits) if len(digits) <= len(str(LATEST)) else LATEST + 1
    local = max(EARLIEST, min(LATEST, LATEST - offset * 60, value))
    exact = (local, offset) == (value, minutes)
    return Moment(_text(local, offset), local, "" if exact else _short(said))


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit()


def _minutes(zone: str) -> int:
    digits = zone.lstrip("+-")
    if not _is_number(digits) or len(digits) > 10:
        return 0
    hours, minutes = divmod(int(digits), 100)
    return (hours * 60 + minutes) * (-1 if zone.startswith("-") else 1)


def _text(seconds: int, offset: int) -> str:
    zone = timezone(timedelta(minutes=offset))
    moment = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return moment.astimezone(zone).isoformat()


def _short(said: str) -> str:
    return said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
