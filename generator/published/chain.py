"""`api/chain.json`: every build of a site that was published, each naming the one before it.

A link is the hash of what it says, the link before it included: whoever holds a later one holds all
before it. It lies apart from the record of the build, so that two builds of one commit stay equal
byte for byte; a build whose record is the same adds no link.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from hashlib import sha256
from typing import Any

from generator.hidden import marked
from generator.language import _
from generator.opendata import to_json
from generator.problems import Problem

CHAIN = "api/chain.json"
MOST_BYTES = 16 << 20
# Of more, which is 27 years of a build a day, the oldest are left off; the first kept names them.
MOST_LINKS = 10_000
_HASH = re.compile("[0-9a-f]{64}")
_COMMIT = re.compile("[0-9a-f]{40}(?:[0-9a-f]{24})?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class Link:
    """One build that was published.

    `number` counts from 1. `record` is the SHA-256 of its `api/build.json`, `texts` the hash of all
    words (`opendata.text_roots`), `commit` and `content_date` are what the record says, null where
    it says none. `before` is the hash of the link before it; null for the first, of which `stood`
    is the hash of the record of the site that it replaced, null where there was none.
    """

    number: int
    record: str
    texts: str
    commit: str | None = None
    content_date: str | None = None
    before: str | None = None
    stood: str | None = None

    @property
    def hash(self) -> str:
        """Return the hash of all that the link says."""
        said = json.dumps(asdict(self), ensure_ascii=True, separators=(",", ":"))
        return sha256(said.encode()).hexdigest()

    def says(self) -> dict[str, object]:
        """Return the link as it is published, its own hash last."""
        return {**asdict(self), "link": self.hash}


def chain_file(links: Sequence[Link]) -> bytes:
    """Return the published file of a chain."""
    return to_json({"links": [one.says() for one in links[-MOST_LINKS:]]})


def following(links: Sequence[Link], new: Link) -> tuple[Link, ...]:
    """Return a chain with a build more, `new` taking its number and its past from the last link.

    A build with the record of the last link is that one.
    """
    if not links:
        return (new,)
    last = links[-1]
    if last.record == new.record:
        return tuple(links)
    said = (new.record, new.texts, new.commit, new.content_date)
    return (*links, Link(last.number + 1, *said, before=last.hash))


def read_chain(data: bytes, found: list[Problem]) -> tuple[Link, ...] | None:
    """Read a chain, whoever wrote it; where it is broken that is a problem, and it is null.

    A link that was changed, taken out or put in breaks it: hashes, numbers or pasts do not fit.
    """
    try:
        said = json.loads(data)
        rows = said["links"]
        links = tuple(link_of(row) for row in rows)
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        found.append(_broken(_("không phải là chuỗi bản dựng do kehoach ghi"), str(error)))
        return None
    if not links or len(links) > MOST_LINKS:
        found.append(_broken(_("không phải là chuỗi bản dựng do kehoach ghi"), f"{len(links)}"))
        return None
    for at, (one, row) in enumerate(zip(links, rows, strict=True)):
        if row["link"] != one.hash:
            found.append(_broken(_("mắt số {number} đã bị sửa", number=one.number), row["link"]))
            return None
        if at and (one.number, one.before) != (links[at - 1].number + 1, links[at - 1].hash):
            number = one.number
            found.append(_broken(_("mắt số {number} không nối với mắt trước nó", number=number)))
            return None
    if (links[0].number == 1) != (links[0].before is None):
        found.append(_broken(_("mắt số {number} không nối với mắt trước nó", number=1)))
        return None
    return links


def link_of(row: Any) -> Link:
    """Return a link as somebody wrote it; raises `ValueError` or `TypeError` for what is none."""
    if not isinstance(row, dict):
        raise TypeError
    said = {name: one for name, one in row.items() if name != "link"}
    link = Link(**said)
    hashes = (link.record, link.texts, link.before, link.stood, row["link"])
    forms = [(_HASH, one) for one in hashes] + [(_COMMIT, link.commit), (_DAY, link.content_date)]
    if type(link.number) is not int or link.number < 1 or None in (link.record, link.texts):
        raise ValueError(repr(link.number))
    for form, one in forms:
        if one is not None and not (isinstance(one, str) and form.fullmatch(one)):
            raise ValueError(repr(one)[:100])
    return link


def _broken(message: str, fragment: str = "") -> Problem:
    hint = _(
        "quá khứ của site đã bị sửa hoặc tệp bị hỏng: so với bản chuỗi mà ai đó đã giữ, đã ký hay "
        "đóng dấu thời gian; người giữ site thì lấy lại tệp ấy từ bản sao lưu"
    )
    return Problem(CHAIN, 1, 1, "broken-chain", message, fragment=marked(fragment), hint=hint)
