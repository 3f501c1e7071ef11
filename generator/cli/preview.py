"""A site on one's own machine: opened, and shown anew after each change, until interrupted."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

import click

from generator.build.workshop import workshop
from generator.cli.renewing import Renewal
from generator.cli.serve import SiteServer
from generator.cli.watching import follow_changes
from generator.language import _
from generator.progress import Progress
from generator.reading.settings import Settings


def preview(settings: Settings, host: str, port: int) -> None:
    """Open a site on this machine and show every change of its files, until interrupted.

    The site of the last build is there at once. Raises `click.BadParameter` where the port cannot
    be had. Whatever else goes wrong is told and waited for.
    """
    with _server(settings, host, port) as server, _room(settings.output) as room:
        renewal = Renewal(server, settings, room)
        since = time.time()
        try:
            with server.answering():
                click.echo(_("Mở {address} (Ctrl+C để dừng)", address=server.address), err=True)
                renewal.renew(Progress())
                watched = partial(_watched, renewal)
                follow_changes(watched, renewal.renew, renewal.go_on, since)
        except KeyboardInterrupt:
            click.echo(_("Đã dừng."), err=True)
        finally:
            renewal.end()


def _watched(renewal: Renewal) -> tuple[Path, ...]:
    latest = renewal.latest
    return (*latest.configs, latest.plans, latest.content, *latest.themes)


@contextmanager
def _room(output: Path) -> Iterator[Path]:
    """Give a folder beside the site, which the next build sweeps if this process dies.

    Elsewhere where nothing can be written there: pages can be looked at all the same.
    """
    with ExitStack() as stack:
        try:
            output.parent.mkdir(parents=True, exist_ok=True)
            room = stack.enter_context(workshop(output))
        except OSError:
            room = Path(stack.enter_context(TemporaryDirectory(prefix="kehoach-")))
        yield room


def _server(settings: Settings, host: str, port: int) -> SiteServer:
    try:
        return SiteServer(settings.output, host, port, settings.base_url)
    except (OSError, TypeError, ValueError) as error:  # of a host no name can be of, too
        raise click.BadParameter(
            _(
                "không mở được {host}:{port} ({error}); chọn cổng khác",
                host=host,
                port=port,
                error=error,
            ),
            param_hint="--port",
        ) from error
