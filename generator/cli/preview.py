"""A site on one's own machine: built, opened, and built again after each change."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import click

from generator.cli.building import build_site
from generator.cli.faults import tell_fault
from generator.cli.serve import SiteServer, rebuild_on_change
from generator.language import _
from generator.output.policy import policy
from generator.problems import Problem
from generator.reading.settings import Settings, read_settings


def preview(settings: Settings, found: Iterable[Problem], host: str, port: int) -> None:
    """Build a site, open it on this machine, and build again what changes, until interrupted.

    `found` are the problems of the settings. Raises `click.BadParameter` where the port cannot be
    had. Whatever else goes wrong is told and waited for.
    """
    with _server(settings, host, port) as server:
        _stand(server, settings)
        built = _attempt(lambda: build_site(settings, found))
        click.echo(_("Mở {address} (Ctrl+C để dừng)", address=server.address), err=True)
        if not built:
            _tell_waiting()
        _serve(server, settings)


def _serve(server: SiteServer, first: Settings) -> None:
    """Answer, and build again by what the settings say by then, until interrupted."""
    latest = first

    def watched() -> tuple[Path, ...]:
        return (*latest.configs, latest.plans, latest.content, *latest.themes)

    def again() -> bool:
        nonlocal latest
        latest, found = read_settings(first.config, first.plans, first.output)
        built = build_site(latest, found)
        _stand(server, latest)
        return built

    def rebuild() -> bool:
        built = _attempt(again)
        if not built:
            _tell_waiting()
        return built

    try:
        with server.answering():
            rebuild_on_change(server, watched, rebuild)
    except KeyboardInterrupt:
        click.echo(_("Đã dừng."), err=True)


def _attempt(building: Callable[[], bool]) -> bool:
    """Build; whatever goes wrong is told, and no reason to end: a change may mend it."""
    try:
        return building()
    except (Exception, SystemExit) as error:
        tell_fault(error)
        return False


def _tell_waiting() -> None:
    click.echo(_("Sẽ dựng lại khi tệp thay đổi (Ctrl+C để dừng)."), err=True)


def _stand(server: SiteServer, settings: Settings) -> None:
    server.stand_at(settings.base_url, policy(settings.portal.policy))


def _server(settings: Settings, host: str, port: int) -> SiteServer:
    try:
        return SiteServer(settings.output, host, port)
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
