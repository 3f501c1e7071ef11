"""The chain of builds is taken on from the site that is replaced to the one in its place."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from generator.build.disk import refused
from generator.language import _
from generator.problems import Location, Problem
from generator.published import CHAIN, RECORD, Link, chain_file, following, read_chain
from generator.published.chain import MOST_BYTES


def link_on(old: Path, built: Path, new: Link, found: list[Problem]) -> None:
    """Write the chain of the site in `built`: that of the old one and `new` behind it.

    A chain that is broken, or whose last link is not the record that stands, is not taken on: it
    begins anew, which is told.
    """
    stood = _hash(old / RECORD)
    links = _links(old, stood, found) if stood else ()
    if not links:
        new = Link(1, new.record, new.texts, new.commit, new.content_date, None, stood)
    (built / CHAIN).write_bytes(chain_file(following(links, new)))


def is_linked(site: Path) -> bool:
    """Tell whether the chain of a site is whole and ends in its record."""
    wrong: list[Problem] = []
    stood = _hash(site / RECORD)
    return bool(stood and _links(site, stood, wrong))


def _hash(file: Path) -> str | None:
    try:
        with file.open("rb") as data:
            return sha256(data.read()).hexdigest()
    except OSError:
        return None


def _links(site: Path, stood: str, found: list[Problem]) -> tuple[Link, ...]:
    file = site / CHAIN
    try:
        if file.is_symlink() or not file.is_file():
            return ()
        data = file.read_bytes() if file.stat().st_size <= MOST_BYTES else b""
    except OSError as error:
        found.append(refused(error, file))
        return ()
    wrong: list[Problem] = []
    links = read_chain(data, wrong) or ()
    if links and links[-1].record != stood:
        wrong.append(_other_record())
    if wrong:
        found.append(
            Problem.at(
                Location(str(file)),
                "broken-chain",
                _(
                    "chuỗi bản dựng của site đang có bị đứt ({why}), nên chuỗi mới bắt đầu lại từ "
                    "đây",
                    why=wrong[0].message,
                ),
                severity="warning",
                hint=wrong[0].hint,
            )
        )
        return ()
    return links


def _other_record() -> Problem:
    message = _("mắt cuối không phải là {file} đang có", file=RECORD)
    hint = _(
        "lấy lại hai tệp ấy từ bản sao lưu rồi dựng lại, nếu không ai cố ý bỏ quá khứ của site"
    )
    return Problem(CHAIN, 1, 1, "broken-chain", message, hint=hint)
