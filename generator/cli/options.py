"""Options that several commands take, and the one that tells the version."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import click

from generator import __version__
from generator.build.publish import COPIES, may_replace
from generator.hidden import with_marks
from generator.language import N_, _
from generator.reading.settings import Settings, default_config
from generator.text.addresses import is_site_address

PLANS = click.option(
    "--plans",
    metavar=N_("THƯ_MỤC"),
    type=click.Path(path_type=Path),
    default=Path("plans"),
    show_default=True,
    help=N_("Thư mục kế hoạch."),
)


def _only_ours(_context: click.Context, _option: click.Parameter, output: Path) -> Path:
    if may_replace(output):
        return output
    if not output.is_dir():
        raise click.BadParameter(_("“{output}” không phải thư mục", output=with_marks(str(output))))
    raise click.BadParameter(
        _(
            "“{output}” có tệp mà không phải là site do kehoach dựng; chọn thư mục mới hoặc trống",
            output=output,
        )
    )


OUTPUT = click.option(
    "--output",
    metavar=N_("THƯ_MỤC"),
    callback=_only_ours,
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("site"),
    show_default=True,
    help=N_("Thư mục chứa site dựng xong."),
)


def _only_our_markdown(
    _context: click.Context, _option: click.Parameter, folder: Path | None
) -> Path | None:
    if folder is None or may_replace(folder, COPIES):
        return folder and Path(os.path.realpath(folder))
    raise click.BadParameter(
        _(
            "“{folder}” có tệp mà không phải là bản Markdown do kehoach viết; chọn thư mục mới "
            "hoặc trống",
            folder=with_marks(str(folder)),
        )
    )


MARKDOWN = click.option(
    "--markdown",
    metavar=N_("THƯ_MỤC"),
    callback=_only_our_markdown,
    type=click.Path(path_type=Path, file_okay=False),
    help=N_("Viết thêm mọi trang thành Markdown vào thư mục này, với các tệp mà trang dẫn tới."),
)


def refuse_among_sources(settings: Settings) -> None:
    """Raise `BadParameter` where the site would lie in what it is made of, or hold that.

    So it is for the folder of pages as Markdown, and for it and the site.
    """
    stores = [above for above in _with_above(settings.output) if above.name == ".git"]
    sources = [settings.content, settings.plans, *settings.themes]
    _refuse(settings.output, [*sources, *stores], "--output")
    if settings.copies:
        stores = [above for above in _with_above(settings.copies) if above.name == ".git"]
        _refuse(settings.copies, [*sources, *stores, settings.output], "--markdown")


def _with_above(folder: Path) -> tuple[Path, ...]:
    return (folder, *folder.parents)


def _refuse(output: Path, folders: Iterable[Path], option: str) -> None:
    for folder in folders:
        source = Path(os.path.realpath(folder))
        said = {"output": with_marks(str(output)), "folder": with_marks(str(source))}
        if output.is_relative_to(source):
            wrong = _("“{output}” nằm trong “{folder}”; chọn nơi khác", **said)
        elif source.is_relative_to(output):
            wrong = _("“{output}” chứa “{folder}”; chọn nơi khác", **said)
        else:
            continue
        raise click.BadParameter(wrong, param_hint=option)


CONFIG = click.option(
    "--config",
    metavar=N_("TỆP"),
    type=click.Path(path_type=Path, dir_okay=False, exists=True),
    default=default_config,
    show_default="mkdocs.yml",
    help=N_("Tệp cấu hình mkdocs.yml của cổng."),
)


def _where_a_site_can_stand(
    _context: click.Context, _option: click.Parameter, address: str | None
) -> str | None:
    if not address or is_site_address(address):
        return address
    raise click.BadParameter(
        _(
            "“{address}” không phải địa chỉ mà một site có thể đứng; "
            "viết như https://vi-du.vn/ke-hoach-mo/",
            address=with_marks(address),
        )
    )


BASE_URL = click.option(
    "--base-url",
    callback=_where_a_site_can_stand,
    metavar=N_("ĐỊA_CHỈ"),
    help=N_("Địa chỉ công khai của site, ví dụ https://vi-du.vn/ke-hoach-mo/."),
)


def _tell_version(context: click.Context, _option: click.Parameter, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        click.echo(_("kehoach, phiên bản {version}", version=__version__))
        context.exit()


VERSION = click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_tell_version,
    help=N_("In phiên bản."),
)
