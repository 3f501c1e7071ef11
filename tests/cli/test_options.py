"""A folder that is not ours is no place for a site; the version is told by name."""

from __future__ import annotations

import os
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

from generator import __version__
from generator.cli.commands import main, serve
from generator.cli.options import BASE_URL, OUTPUT
from tests.folders import tree
from tests.made_up import speaking_made_up


@click.command()
@OUTPUT
def command(output: Path) -> None:
    click.echo(output)


@pytest.mark.parametrize(("held", "taken"), [(None, True), ("", True), ("a.txt", False)])
def test_a_site_is_put_only_where_nothing_of_others_is(
    held: str | None, taken: bool, tmp_path: Path
) -> None:
    """`held` is a file in the folder; without one the folder is empty, or is not there (null)."""
    folder = tmp_path / "site"
    if held is not None:
        folder.mkdir()
    if held:
        (folder / held).touch()
    done = CliRunner().invoke(command, ["--output", str(folder)])
    assert (done.exit_code == 0) is taken
    assert ("không phải là site do kehoach dựng" in done.stderr) is not taken


def test_a_device_is_no_place_for_a_site() -> None:
    done = CliRunner().invoke(command, ["--output", os.devnull])
    assert done.exit_code == 2
    assert f"“{os.devnull}” không phải thư mục" in done.stderr


def test_the_version_is_told_in_the_language_that_is_spoken() -> None:
    with speaking_made_up():
        done = CliRunner().invoke(main, ["--version"])
    assert done.output == f"⟦kehoach, phiên bản {__version__}⟧\n"


@pytest.mark.parametrize(
    ("address", "can"),
    [
        ("https://vi-du.vn/a/", True),
        ("", True),
        ("https://[::1", False),
        ("vi-du.vn", False),
        ("javascript:alert(1)", False),
        ("https://vi-du.vn:99999/", False),
    ],
)
def test_an_address_at_which_no_site_can_stand_is_wrong_use(address: str, can: bool) -> None:
    @click.command()
    @BASE_URL
    def where(base_url: str | None) -> None:
        click.echo(base_url)

    done = CliRunner().invoke(where, ["--base-url", address])
    assert done.exit_code == (0 if can else 2)
    assert ("không phải địa chỉ mà một site có thể đứng" in done.stderr) is not can


@pytest.mark.parametrize("command", ["build", "serve"])
@pytest.mark.parametrize(
    ("output", "wrong"),
    [
        ("content/site", "nằm trong"),
        ("link/site", "nằm trong"),
        ("theme/a/site", "nằm trong"),
        ("plans/site", "nằm trong"),
        (".git/site", "nằm trong"),
        ("site", "chứa"),
    ],
)
def test_a_site_is_not_put_among_what_it_is_made_of(
    command: str, output: str, wrong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`site` was ours, until somebody put the theme there."""
    monkeypatch.setattr(serve, "preview", lambda *_: None)
    for folder in ("content", "theme", "plans", ".git", "site/api"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "link").symlink_to("content")
    (tmp_path / "site/api/build.json").touch()
    theme = "site/theme" if output == "site" else "theme"
    (tmp_path / theme).mkdir(exist_ok=True)
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"extra:\n  kehoach:\n    content: content\n    theme: {theme}\n", encoding="utf-8"
    )
    before = tree(tmp_path)
    words = ["--plans", tmp_path / "plans", "--output", tmp_path / output, "--config", config]
    done = CliRunner().invoke(main, [command, *map(str, words)])
    assert done.exit_code == 2
    assert "--output" in done.stderr
    assert f"” {wrong} “" in done.stderr
    assert "chọn nơi khác" in done.stderr
    assert tree(tmp_path) == before
