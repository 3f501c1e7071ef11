"""`kehoach search`: what the search box of a site would find."""

from __future__ import annotations

from pathlib import Path

import click

from generator.cli.usage import Command
from generator.language import N_, _
from generator.opendata import to_json
from generator.search import POINTER, Answer, Result, Search


@click.command(
    cls=Command,
    name="search",
    help=N_("Tìm trong site đã dựng, cho cùng kết quả như ô tìm kiếm của trang."),
)
@click.argument("words", metavar=N_("CHỮ..."), nargs=-1, required=True)
@click.option(
    "--site",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help=N_("Thư mục site đã dựng."),
)
@click.option("--json", "as_json", is_flag=True, help=N_("In JSON để máy đọc."))
def command(words: tuple[str, ...], site: Path, as_json: bool) -> None:
    """Search a site that was built."""
    answer = _answer_of(site, " ".join(words))
    if as_json:
        click.echo(to_json([_found_row(one) for one in answer.results]).decode(), nl=False)
        return
    for one in answer.results:
        click.echo(f"{one.score:6.3f}  {one.url}\n        {one.title}\n        {one.text}")
    if answer.nowhere:
        click.echo(_("Không nơi nào có “{words}”.", words=answer.topic), err=True)
    if answer.suggestion:
        click.echo(_("Ý bạn là: {suggestion}?", suggestion=answer.suggestion), err=True)
    if not answer.results and not answer.nowhere:
        click.echo(_("Không tìm thấy."), err=True)


def _answer_of(site: Path, typed: str) -> Answer:
    """Search a site; one without an index that can be read is told as a wrong `--site`."""
    told = _("“{site}” không có chỉ mục tìm kiếm; hãy dựng site bằng kehoach build", site=site)
    try:
        if (site / POINTER).is_file():
            return Search(lambda path: (site / path).read_bytes()).find(typed)
    except (OSError, ValueError, LookupError):
        told = _(
            "chỉ mục tìm kiếm của “{site}” thiếu tệp, hay do một bản khác của chương trình dựng; "
            "hãy dựng lại site bằng kehoach build",
            site=site,
        )
    raise click.BadParameter(told, param_hint="--site")


def _found_row(result: Result) -> dict[str, object]:
    keys = ("plan", "kind", "url", "title", "text", "score")
    return {key: getattr(result, key) for key in keys}
