"""`kehoach verify`: a published site held against what it says of itself, or a proof against it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from generator.build.web_site import WebSite
from generator.cli.options import (
    CONFIG,
    PLANS,
)
from generator.cli.proof import ProofVerdict
from generator.cli.usage import Command
from generator.cli.verify import Asked, Verdict
from generator.hidden import marked
from generator.language import N_, _


def where(
    _context: click.Context, _argument: click.Parameter, place: str | None
) -> Path | WebSite | None:
    """Return what is at an address, or in a folder; nothing else is taken for a site."""
    if place is None:
        return None
    if "://" in place:
        try:
            return WebSite(place)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
    if not Path(place).is_dir():
        raise click.BadParameter(_("không có thư mục “{where}”", where=marked(place)))
    return Path(place)


@click.command(
    cls=Command,
    name="verify",
    help=N_(
        "Đối chiếu một site đã công bố (thư mục hay địa chỉ) với mã kiểm tra mà site ghi, "
        "với chữ ký, với chuỗi bản dựng, và với commit của kho này bằng cách dựng lại; "
        "hoặc kiểm tra chứng minh của một đoạn."
    ),
)
@click.argument("site", metavar=N_("NƠI"), callback=where, required=False)
@PLANS
@CONFIG
@click.option(
    "--rebuild/--no-rebuild",
    "rebuilds",
    default=True,
    help=N_("Dựng lại từ commit rồi so từng byte, nếu ở đây có kho git; hoặc bỏ qua bước ấy."),
)
@click.option(
    "--signers",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_("Ai được ký (allowed_signers của ssh-keygen); chữ ký thiếu hay sai là không khớp."),
)
@click.option(
    "--before",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_("Một bản api/chain.json đã giữ từ trước: site phải nối tiếp đúng chuỗi ấy."),
)
@click.option(
    "--proof",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help=N_(
        "Chứng minh của một đoạn (kehoach prove); không cần mạng. Có NƠI hay --before thì mắt "
        "chuỗi "
        "phải có ở đó."
    ),
)
def command(
    site: Path | WebSite | None,
    plans: Path,
    config: Path,
    rebuilds: bool,
    signers: Path | None,
    before: Path | None,
    proof: Path | None,
) -> None:
    """Verify a published site, or a proof."""
    verdict: Verdict | ProofVerdict
    lines: Iterator[str]
    if proof:
        verdict = ProofVerdict()
        lines = verdict.lines(proof, site, before)
    elif site is None:
        raise click.UsageError(_("thiếu NƠI: thư mục hay địa chỉ của site"))
    else:
        verdict = Verdict()
        lines = verdict.lines(Asked(site, plans, config, rebuilds, signers, before))
    for line in lines:
        click.echo(line)
    sys.exit(0 if verdict.holds else 1)
