"""`kehoach verify`: a published site held against what it says of itself."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from generator.build.web_site import WebSite
from generator.cli.options import (
    CONFIG,
    PLANS,
)
from generator.cli.usage import Command
from generator.cli.verify import Asked, Verdict
from generator.hidden import marked
from generator.language import N_, _


def _site(_context: click.Context, _argument: click.Parameter, where: str) -> Path | WebSite:
    """Return what is at an address, or in a folder; nothing else is taken for a site."""
    if "://" in where:
        try:
            return WebSite(where)
        except ValueError as error:
            raise click.BadParameter(str(error)) from error
    if not Path(where).is_dir():
        raise click.BadParameter(_("không có thư mục “{where}”", where=marked(where)))
    return Path(where)


@click.command(
    cls=Command,
    name="verify",
    help=N_(
        "Đối chiếu một site đã công bố (thư mục hay địa chỉ) với mã kiểm tra mà site ghi, "
        "với chữ ký, và với commit của kho này bằng cách dựng lại."
    ),
)
@click.argument("site", metavar=N_("NƠI"), callback=_site)
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
def command(
    site: Path | WebSite, plans: Path, config: Path, rebuilds: bool, signers: Path | None
) -> None:
    """Verify a published site."""
    verdict = Verdict()
    for line in verdict.lines(Asked(site, plans, config, rebuilds, signers)):
        click.echo(line)
    sys.exit(0 if verdict.holds else 1)
