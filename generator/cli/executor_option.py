"""The option that says who works plans out, of the commands that read all of them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import click

from generator.build.executors import AUTO, ClusterError, is_executor
from generator.hidden import with_marks
from generator.language import N_, _


def _whoever_works(_context: click.Context, _option: click.Parameter, name: str) -> str:
    if is_executor(name):
        return name
    raise click.BadParameter(
        _(
            "“{name}” không phải auto, in-process, processes, processes:SỐ hay dask://MÁY:CỔNG",
            name=with_marks(name),
        )
    )


EXECUTOR = click.option(
    "--executor",
    callback=_whoever_works,
    metavar=N_("CÁCH"),
    default=AUTO,
    show_default=True,
    help=N_("Ai đọc các kế hoạch: in-process, processes[:SỐ] hay dask://MÁY:CỔNG."),
)


@contextmanager
def cluster_told() -> Iterator[None]:
    """Tell a cluster that cannot be used as a wrong option."""
    try:
        yield
    except ClusterError as error:
        raise click.BadParameter(with_marks(str(error)), param_hint="--executor") from error
