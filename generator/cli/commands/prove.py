"""`kehoach prove`: the proof of one paragraph, as a file that anybody checks without the site."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from generator.build.web_site import MOST_BYTES, WebSite
from generator.cli.chain import site_chain
from generator.cli.commands.verify import where
from generator.cli.site_bytes import site_bytes
from generator.cli.usage import Command
from generator.language import N_, _
from generator.problems import Problem
from generator.published import NoProofError, prove
from generator.published.record import is_path


@click.command(
    cls=Command,
    name="prove",
    help=N_(
        "Ghi ra chứng minh của một đoạn: đường mã từ nguyên văn tới chuỗi bản dựng của một site đã "
        "công bố; kiểm tra bằng kehoach verify --proof."
    ),
)
@click.argument("site", metavar=N_("NƠI"), callback=where)
@click.argument("plan", metavar=N_("KẾ_HOẠCH"))
@click.argument("paragraph", metavar=N_("ĐOẠN"))
def command(site: Path | WebSite, plan: str, paragraph: str) -> None:
    """Print the proof of a paragraph."""
    links = site_chain(site)
    if isinstance(links, Problem | str):
        raise click.ClickException(links if isinstance(links, str) else links.message)
    path = f"api/plans/{plan}.json"
    if not is_path(path) or "/" in plan:
        raise click.BadParameter(_("không có kế hoạch nào mang mã ấy"))
    told, roots = _json(site, path), _json(site, "api/text-roots.json")
    try:
        proof = prove(told, paragraph, roots["plans"], links[-1])
    except NoProofError as error:
        raise click.ClickException(str(error)) from error
    except (KeyError, TypeError, AttributeError) as error:
        raise click.ClickException(
            _("{file} không phải là tệp do kehoach dựng", file=path)
        ) from error
    click.echo(proof.file(), nl=False)


def _json(site: Path | WebSite, path: str) -> Any:
    data = site_bytes(site, path, MOST_BYTES)
    if isinstance(data, str):
        raise click.ClickException(data)
    try:
        return json.loads(data)
    except (ValueError, RecursionError) as error:
        raise click.ClickException(_("{file} không phải là JSON", file=path)) from error
