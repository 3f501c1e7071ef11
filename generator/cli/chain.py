"""What the chain of builds says, in words: whether it is whole, and what of the past is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.build.web_site import WebSite
from generator.cli.site_bytes import site_bytes
from generator.language import _, ngettext
from generator.problems import Problem
from generator.published import CHAIN, RECORD, Link, read_chain
from generator.published.chain import MOST_BYTES

_NAMED = 5


def site_chain(site: Path | WebSite) -> tuple[Link, ...] | Problem | str:
    """Return the chain of a site; what is wrong with it, or in words why there is none."""
    data = site_bytes(site, CHAIN, MOST_BYTES)
    if isinstance(data, str):
        return _("Chuỗi bản dựng: không có. {why}", why=data)
    wrong: list[Problem] = []
    links = read_chain(data, wrong)
    return wrong[0] if links is None else links


@dataclass(frozen=True, slots=True)
class ChainTold:
    """A chain beside the record of its site: the hash of all texts there, and its own hash."""

    links: Sequence[Link]
    texts: str | None
    record: str

    def whole(self) -> str:
        """Say how long the chain is and to which link it leads."""
        last = self.links[-1]
        if last.number == 1:
            return _(
                "Chuỗi bản dựng: bản đầu tiên, chưa có bản nào trước; mắt {link}", link=last.hash
            )
        told = ngettext("{count} bản dựng liền nhau", len(self.links))
        return _("Chuỗi bản dựng: {told}; mắt {link}", told=told, link=last.hash)

    def wrongs(self) -> Iterator[str]:
        """Yield what of the site is not what its last link says."""
        last = self.links[-1]
        if last.record != self.record:
            yield _(
                "Chuỗi bản dựng: KHÔNG khớp. {file} không phải là lời ghi mà mắt số {number} nói "
                "tới: "
                "một trong hai đã bị sửa sau khi dựng. So với bản mà ai đó đã giữ hay đã ký.",
                file=RECORD,
                number=last.number,
            )
        elif self.texts != last.texts:
            yield _(
                "Chuỗi bản dựng: KHÔNG khớp. Mã của nguyên văn ở mắt số {number} khác mã trong "
                "{file}.",
                file=RECORD,
                number=last.number,
            )

    def lost(self, commits: Sequence[str] | None) -> Iterator[str]:
        """Say which builds were made of commits that the history here no longer has."""
        for one in [one for one in self.links if one.commit in (commits or ())][:_NAMED]:
            yield _(
                "Bản dựng số {number}: commit {commit} không còn trong lịch sử đang mở ở đây. "
                "Hoặc lịch "
                "sử đã bị viết lại sau khi công bố, hoặc kho này là kho khác hay đang mở nhánh "
                "khác: "
                "lấy về (git fetch), tìm commit ấy (git branch -a --contains), hỏi người giữ kho.",
                number=one.number,
                commit=one.commit,
            )


def kept_chain(links: Sequence[Link], file: Path) -> tuple[bool, str]:
    """Tell whether a chain goes on from one that somebody kept before, and say so."""
    wrong: list[Problem] = []
    data = site_bytes(file.parent, file.name, MOST_BYTES)
    kept = read_chain(data, wrong) if isinstance(data, bytes) else None
    if kept is None:
        why = wrong[0].message if wrong else str(data)
        return False, _("Chuỗi đã giữ: không đọc được, {why}", why=why)
    now = {one.number: one.hash for one in links}
    for one in kept:
        if one.number >= links[0].number and now.get(one.number) != one.hash:
            return False, _(
                "Chuỗi đã giữ: KHÔNG khớp từ bản dựng số {number} (commit {commit}). Site đã bỏ "
                "hay thay "
                "quá khứ mà bản giữ còn ghi; hỏi người giữ site, và đừng bỏ bản đã giữ.",
                number=one.number,
                commit=one.commit or _("không ghi"),
            )
    if kept[-1].number < links[0].number:
        return False, _("Chuỗi đã giữ: cũ hơn mọi mắt mà site còn giữ, không so được.")
    new = links[-1].number - kept[-1].number
    return True, ngettext("Chuỗi đã giữ: còn nguyên, site có thêm {count} bản dựng", new)
