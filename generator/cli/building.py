"""A site is built, and whoever asked for it is told how that went."""

from __future__ import annotations

from collections.abc import Iterable

import click
from rich.console import Console

from generator import problems
from generator.build.offers import offered
from generator.build.story import Reading, build, read, summary
from generator.hidden import for_terminal
from generator.language import _, speaking
from generator.problems import Problem
from generator.progress import Progress
from generator.reading.settings import Settings


def build_site(settings: Settings, found: Iterable[Problem]) -> bool:
    """Build a site and tell how that went; return whether it was published.

    `found` are the problems of the settings, which are told among the others.
    """
    progress, found = Progress(), list(found)
    with speaking(settings.portal.language):
        offers = offered(found)
        reading = read(settings, progress, offers)
        found = [*found, *reading.problems]
        if not problems.has_errors(found):
            found += build(settings, reading, progress, offers)
        tell(found)
        _tell_end(settings, reading, found)
    return not problems.has_errors(found)


def _tell_end(settings: Settings, reading: Reading, found: list[Problem]) -> None:
    built = not problems.has_errors(found)
    there = {"output": for_terminal(str(settings.output)), "summary": summary(reading, found)}
    told = (
        _("Đã dựng {output}: {summary}", **there)
        if built
        else _("Không dựng; site cũ giữ nguyên: {summary}", **there)
    )
    Console(stderr=True, highlight=False).print(told, markup=False, soft_wrap=True)


def tell(found: Iterable[Problem]) -> None:
    """Show problems to a person at a terminal; none are not mentioned."""
    if text := problems.as_text(found):
        click.echo(text, err=True)
