"""Who works plans out is checked before anything is read."""

from __future__ import annotations

import click
import pytest
from click.testing import CliRunner

from generator.build.executors import ClusterError
from generator.cli.executor_option import EXECUTOR, cluster_told


@click.command()
@EXECUTOR
def command(executor: str) -> None:
    with cluster_told():
        if executor.startswith("dask"):
            raise ClusterError("không ai \u202e trả lời")
    click.echo(executor)


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("auto", True),
        ("in-process", True),
        ("processes:2", True),
        ("processes:0", False),
        ("x", False),
        ("", False),
    ],
)
def test_who_works_is_one_that_is_known(name: str, known: bool) -> None:
    done = CliRunner().invoke(command, ["--executor", name])
    assert (done.exit_code, done.stdout) == ((0, f"{name}\n") if known else (2, ""))
    assert known or f"“{name}” không phải auto" in done.stderr


def test_a_cluster_that_cannot_be_used_is_wrong_use() -> None:
    done = CliRunner().invoke(command, ["--executor", "dask://localhost:1"])
    assert done.exit_code == 2
    assert "--executor" in done.stderr
    assert "không ai [U+202E] trả lời" in " ".join(done.stderr.split())
