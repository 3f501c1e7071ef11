"""The proof of a paragraph held against its own words, a site's chain or one that was kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from generator.build.web_site import WebSite
from generator.cli.chain import site_chain
from generator.cli.site_bytes import site_bytes
from generator.hidden import for_terminal
from generator.language import _
from generator.problems import Problem
from generator.published import Link, NoProofError, Proof, read_chain, read_proof
from generator.published.chain import MOST_BYTES as MOST_OF_A_CHAIN
from generator.published.proof import MOST_BYTES


class ProofVerdict:
    """The lines of a verification as they are found, and whether everything holds so far."""

    def __init__(self) -> None:
        self.holds = True

    def lines(self, file: Path, site: Path | WebSite | None, before: Path | None) -> Iterator[str]:
        """Yield what is found out about a proof."""
        data = site_bytes(file.parent, file.name, MOST_BYTES)
        try:
            proof = read_proof(data) if isinstance(data, bytes) else None
        except NoProofError as error:
            data, proof = str(error), None
        if proof is None:
            self.holds = False
            yield _("Chứng minh: KHÔNG đúng, {why}", why=data)
            return
        yield from _told(proof)
        if site is None and before is None:
            yield _(
                "Chưa so với chuỗi nào: thêm NƠI, hay --before với bản chuỗi đã ký, đã đóng dấu "
                "thời gian."
            )
        if site is not None:
            yield self._held(proof, site_chain(site))
        if before is not None:
            yield self._held(proof, _kept(before))

    def _held(self, proof: Proof, found: tuple[Link, ...] | Problem | str) -> str:
        link = proof.link
        if isinstance(found, Problem | str):
            self.holds = False
            return found if isinstance(found, str) else found.message
        if any(one.hash == link.hash for one in found):
            return _("Mắt ấy có trong chuỗi: đúng là bản dựng số {number}.", number=link.number)
        self.holds = False
        return _("Mắt ấy KHÔNG có trong chuỗi: chuỗi là của site khác, hay quá khứ đã bị sửa.")


def _told(proof: Proof) -> Iterator[str]:
    link = proof.link
    yield for_terminal(
        _(
            "Đoạn {at} của kế hoạch {plan}: {text}",
            at=proof.paragraph,
            plan=proof.plan,
            text=proof.text,
        )
    )
    yield _(
        "Nguyên văn này dẫn tới bản dựng số {number}, commit {commit}, ngày nội dung {day}, mắt "
        "{link}",
        number=link.number,
        commit=link.commit or _("không ghi"),
        day=link.content_date or _("không ghi"),
        link=link.hash,
    )


def _kept(file: Path) -> tuple[Link, ...] | Problem | str:
    data = site_bytes(file.parent, file.name, MOST_OF_A_CHAIN)
    if isinstance(data, str):
        return data
    wrong: list[Problem] = []
    links = read_chain(data, wrong)
    return wrong[0] if links is None else links
