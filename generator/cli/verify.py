"""A published site held against its record, its signature and its commit: what to say, and whether.

Each part tells lines; a site holds when none of them found anything amiss.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from generator import problems
from generator.build.inventory import Inventory, inventory
from generator.build.rebuild import rebuild
from generator.build.signature import MOST_BYTES as MOST_OF_A_SIGNATURE
from generator.build.signature import signed_by
from generator.build.vanished import vanished
from generator.build.web_site import WebSite
from generator.cli.chain import ChainTold, kept_chain, site_chain
from generator.cli.site_bytes import site_bytes
from generator.hidden import for_terminal
from generator.language import _
from generator.problems import Problem
from generator.published import (
    BESIDE,
    RECORD,
    SIGNATURE,
    Comparison,
    Link,
    Record,
    compare,
    differences_told,
    made_told,
    read_record,
    site_told,
)
from generator.published.record import MOST_BYTES


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be verified: a site in a folder or at an address, and by what."""

    site: Path | WebSite
    plans: Path
    config: Path
    rebuilds: bool
    signers: Path | None
    before: Path | None = None


class Verdict:
    """The lines of a verification as they are found, and whether everything holds so far."""

    def __init__(self) -> None:
        self.holds = True

    def lines(self, asked: Asked) -> Iterator[str]:
        """Yield what is found out, part by part."""
        data = site_bytes(asked.site, RECORD, MOST_BYTES)
        if isinstance(data, str):
            yield from self._amiss(data)
            return
        found: list[Problem] = []
        record = read_record(data, found, lambda path: site_bytes(asked.site, path, MOST_BYTES))
        if record is None:
            yield from self._amiss(problems.as_text(found))
            return
        yield from made_told(record)
        yield from self._signature(asked, data)
        yield from self._files(asked, record, data)
        yield from self._chain(asked, record, data)
        if asked.rebuilds:
            yield from self._commit(asked, record)
        yield _("Kết luận: khớp.") if self.holds else _("Kết luận: KHÔNG khớp.")

    def _amiss(self, *lines: str) -> Iterator[str]:
        self.holds = self.holds and not lines
        yield from lines

    def _signature(self, asked: Asked, data: bytes) -> Iterator[str]:
        signature = site_bytes(asked.site, SIGNATURE, MOST_OF_A_SIGNATURE)
        if asked.signers is None:
            if isinstance(signature, bytes):
                yield _("Có chữ ký, chưa kiểm tra: cho biết ai được ký bằng --signers.")
        elif isinstance(signature, str):
            yield from self._amiss(_("Chữ ký: không có. {why}", why=signature))
        else:
            signed = signed_by(data, signature, asked.signers)
            if signed.signer:
                yield _("Chữ ký: đúng, của {signer}", signer=signed.signer)
            else:
                yield from self._amiss(_("Chữ ký: KHÔNG đúng, {why}", why=signed.why))

    def _chain(self, asked: Asked, record: Record, data: bytes) -> Iterator[str]:
        """Hold the site against its chain, that against one that was kept and the repository."""
        found = site_chain(asked.site)
        if isinstance(found, str):
            yield from self._amiss(found) if asked.before else (found,)
            return
        if isinstance(found, Problem):
            yield from self._amiss(problems.as_text([found]))
            return
        told = ChainTold(found, record.texts, sha256(data).hexdigest())
        yield told.whole()
        yield from self._amiss(*told.wrongs())
        if asked.before:
            yield from self._kept(found, asked.before)
        if asked.rebuilds:
            lost = vanished(asked.plans, [one.commit for one in found if one.commit])
            yield from self._amiss(*told.lost(lost))

    def _kept(self, links: Sequence[Link], file: Path) -> Iterator[str]:
        held, line = kept_chain(links, file)
        self.holds = self.holds and held
        yield line

    def _files(self, asked: Asked, record: Record, data: bytes) -> Iterator[str]:
        is_folder = isinstance(asked.site, Path)
        compared = _compared(record, _found(asked.site, record))
        yield from site_told(compared, is_folder)
        if not compared.is_exact:
            self.holds = False
            if not is_folder and site_bytes(asked.site, RECORD, MOST_BYTES) != data:
                yield _("Site vừa được công bố lại trong lúc kiểm tra: hãy kiểm tra lại từ đầu.")

    def _commit(self, asked: Asked, record: Record) -> Iterator[str]:
        rebuilt = rebuild(record, asked.plans, asked.config)
        if rebuilt is None:
            yield _("Không dựng lại từ commit: ở đây không có kho git của các kế hoạch.")
        elif rebuilt.record is None:
            yield from self._amiss(
                _("Không dựng lại được từ commit: {why}", why=for_terminal(rebuilt.why)),
                *([problems.as_text(rebuilt.wrong)] if rebuilt.wrong else []),
                _("  Để chỉ đối chiếu với {file}: --no-rebuild", file=RECORD),
            )
        else:
            again = rebuilt.record
            compared = _compared(record, Inventory(dict(again.files), {}), is_kept=False)
            self.holds = self.holds and compared.is_exact
            yield from differences_told(compared, record, again)


def _compared(record: Record, found: Inventory, is_kept: bool = True) -> Comparison:
    """Compare what a record names with what was found; of a record of before, the data alone."""
    hashes = {
        path: one
        for path, one in found.hashes.items()
        if path not in BESIDE and (record.is_whole or path.startswith("api/"))
    }
    return compare(record.files, hashes, found.unread, is_kept)


def _found(site: Path | WebSite, record: Record) -> Inventory:
    return inventory(site) if isinstance(site, Path) else site.inventory(sorted(record.files))
