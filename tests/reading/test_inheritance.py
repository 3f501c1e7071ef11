"""Settings merged as the host merges them, each value at its place in whichever file says it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st
from mkdocs.exceptions import ConfigurationError
from mkdocs.utils.yaml import yaml_load

from generator.problems import Location, Problem
from generator.reading.inheritance import Merged, read_merged
from generator.reading.yaml_source import MAX_DEPTH, Path, Plain
from tests.folders import ROOT
from tests.golden import Case, cases, hold
from tests.told import rows


def read(folder: FilePath, **environment: str) -> tuple[Merged, list[Problem]]:
    problems: list[Problem] = []
    return read_merged(folder / "mkdocs.yml", environment, problems), problems


def write(folder: FilePath, files: Mapping[str, str]) -> FilePath:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


@contextmanager
def environment(values: Mapping[str, str]) -> Iterator[None]:
    before = dict(os.environ)
    os.environ.update(values)
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def host(folder: FilePath, **values: str) -> Any:
    """Return what mkdocs itself reads, its numbers and truths as they were typed."""
    with environment(values), (folder / "mkdocs.yml").open("rb") as file:
        return typed(yaml_load(file))


def typed(value: Any) -> Any:
    if isinstance(value, dict):
        return {typed(key): typed(one) for key, one in value.items()}
    if isinstance(value, list):
        return [typed(one) for one in value]
    if isinstance(value, bool):
        return str(value).lower()
    return value if value is None else str(value)


@pytest.mark.parametrize("case", cases("settings"), ids=lambda case: case.name)
def test_case(case: Case, tmp_path: FilePath, update_goldens: bool) -> None:
    """What the program reads is what the host reads; what it refuses has a place and a cause."""
    variables = case.said.get("environment", {})
    merged, problems = read(write(tmp_path, case.said["files"]), **variables)
    hold(case, "problems", rows(problems), update_goldens)
    if not problems:
        assert merged.data == host(tmp_path, **variables)
    assert all(problem.hint for problem in problems)


def test_the_programs_own_settings_are_read_as_the_host_reads_them() -> None:
    merged, problems = read(ROOT)
    assert problems == []
    assert merged.data == host(ROOT)


# Texts that YAML 1.1 takes for nothing else, numbers and truths as it writes them itself, null.
WORDS = st.sampled_from(["một", "hai ba", "x", "Sở Mẫu: dữ liệu", "# không", "a - b"])
SCALARS = st.none() | WORDS | st.integers(-99, 99) | st.booleans()
KEYS = st.sampled_from(["extra", "kehoach", "theme", "nav", "a"])
NAMES = st.sampled_from(["KH_MOT", "KH_HAI", "KH_BA"])
VALUES = st.sampled_from(
    ["", "x", "null", "Null", "~", "true", "12", "[a, b]", "hai: ba", "!ENV x"]
)


class Variable:
    """A `!ENV`, of a name alone or of a list whose last is the default."""

    def __init__(self, names: Sequence[str], default: Any, alone: bool) -> None:
        self.names, self.default, self.alone = names, default, alone


class Dumper(yaml.SafeDumper):
    """Writes `!ENV` as a person does."""

    def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002
        return True


def _dump_variable(dumper: Dumper, one: Variable) -> yaml.Node:
    if one.alone:
        return dumper.represent_scalar("!ENV", one.names[0])
    return dumper.represent_sequence("!ENV", [*one.names, one.default], flow_style=True)


Dumper.add_representer(Variable, _dump_variable)


def nested(leaves: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.recursive(
        leaves,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
        max_leaves=8,
    )


VARIABLES = st.builds(
    Variable, st.lists(NAMES, min_size=1, max_size=3), nested(SCALARS), st.booleans()
)
FILES = st.dictionaries(KEYS, nested(SCALARS | VARIABLES), max_size=4)


def chained(folder: FilePath, said: Sequence[Mapping[str, Any]]) -> None:
    """Write files of which each inherits from the next, some of them in folders."""
    names = ["mkdocs.yml", "nen/tinh.yml", "nen/chung/nuoc.yml", "goc.yml"][: len(said)]
    for name, above, one in zip(names, [*names[1:], None], said, strict=True):
        seen = os.path.relpath(above, FilePath(name).parent) if above else None
        data = {**one, "INHERIT": seen} if seen else one
        write(folder, {name: yaml.dump(data, Dumper=Dumper, allow_unicode=True, sort_keys=False)})


@given(st.lists(FILES, min_size=1, max_size=4), st.dictionaries(NAMES, VALUES))
def test_any_chain_is_merged_as_the_host_merges_it(
    said: list[dict[str, Any]], variables: dict[str, str]
) -> None:
    with TemporaryDirectory() as folder:
        chained(FilePath(folder), said)
        merged, problems = read(FilePath(folder), **variables)
        assert problems == []
        assert merged.data == host(FilePath(folder), **variables)


def paths(data: Plain, above: Path = ()) -> Iterator[tuple[Path, Plain]]:
    yield above, data
    if isinstance(data, dict):
        for key, value in data.items():
            yield from paths(value, (*above, key))
    elif isinstance(data, list):
        for index, value in enumerate(data):
            yield from paths(value, (*above, index))


@given(st.lists(st.dictionaries(KEYS, nested(SCALARS), max_size=4), min_size=1, max_size=4))
def test_every_value_is_told_at_its_place_in_the_file_that_says_it(
    said: list[dict[str, Any]],
) -> None:
    with TemporaryDirectory() as folder:
        chained(FilePath(folder), said)
        merged, _ = read(FilePath(folder))
        files = {one.yaml.name: dict(paths(one.yaml.data)) for one in merged.layers}
        for path, value in paths(merged.data):
            place = merged.locate(path)
            found = files[place.file]
            assert path in found
            assert isinstance(value, dict) or found[path] == value
            assert place == merged.layer(path).yaml.locate(path)


def test_what_a_list_hides_further_off_is_not_told_there(tmp_path: FilePath) -> None:
    write(
        tmp_path,
        {
            "mkdocs.yml": "INHERIT: nen.yml\nextra: [x]\n",
            "nen.yml": "# nền\n\nextra: {kehoach: {licence: x}}\n",
        },
    )
    merged, _ = read(tmp_path)
    assert merged.data == {"extra": ["x"]}
    assert merged.locate(("extra", "kehoach", "licence")) == merged.locate(("extra",))
    assert (merged.locate(("extra",)).file, merged.locate(("extra",)).line) == ("mkdocs.yml", 2)


def test_a_file_elsewhere_is_read_and_called_by_its_whole_path(tmp_path: FilePath) -> None:
    """As the host does: a program that was installed brings its settings from where it is."""
    folder = write(tmp_path, {"nen.yml": "a: 1\na: 2\n", "cong/mkdocs.yml": "INHERIT: ../nen.yml"})
    merged, problems = read(folder / "cong")
    assert merged.data == {"a": "2"}
    assert [problem.file for problem in problems] == [(tmp_path / "nen.yml").as_posix()]
    merged, _ = read(
        write(folder, {"cong/mkdocs.yml": f"INHERIT: {tmp_path / 'nen.yml'}"}) / "cong"
    )
    assert merged.data == {"a": "2"}


def _circle(folder: FilePath) -> None:
    (folder / "nen.yml").symlink_to("nen.yml")


def _nothing(folder: FilePath) -> None:
    (folder / "nen.yml").symlink_to("khong-co.yml")


def _folder(folder: FilePath) -> None:
    (folder / "nen.yml").mkdir()


def _pipe(folder: FilePath) -> None:
    os.mkfifo(folder / "nen.yml")


@pytest.mark.parametrize("spoil", [_circle, _nothing, _folder, _pipe])
def test_what_is_no_file_is_told_where_it_is_inherited(spoil: object, tmp_path: FilePath) -> None:
    assert callable(spoil)
    spoil(tmp_path)
    merged, problems = read(write(tmp_path, {"mkdocs.yml": "site_name: x\nINHERIT: nen.yml\n"}))
    assert rows(problems) == [
        {"at": "mkdocs.yml:2:10", "rule": "unreadable", "fragment": "nen.yml"}
    ]
    assert merged.data == {"site_name": "x"}


def test_a_circle_by_way_of_a_link_is_seen(tmp_path: FilePath) -> None:
    (tmp_path / "x").symlink_to(".")
    _, problems = read(write(tmp_path, {"mkdocs.yml": "INHERIT: x/mkdocs.yml\n"}))
    assert [problem.rule for problem in problems] == ["inherit-circle"]


def test_the_host_knows_no_circle_either(tmp_path: FilePath) -> None:
    """What is refused here would have ended the host's run without a word of why."""
    write(tmp_path, {"mkdocs.yml": "INHERIT: mkdocs.yml\n"})
    with pytest.raises(RecursionError):
        host(tmp_path)
    write(tmp_path, {"mkdocs.yml": "INHERIT: khong-co.yml\n"})
    with pytest.raises(ConfigurationError):
        host(tmp_path)


def test_a_longer_list_further_off_is_not_told_there_either(tmp_path: FilePath) -> None:
    write(tmp_path, {"mkdocs.yml": "INHERIT: nen.yml\nnav: [a]\n", "nen.yml": "nav: [b, c]\n"})
    merged, _ = read(tmp_path)
    assert merged.locate(("nav", 0)) == Location("mkdocs.yml", 2, 7)
    assert merged.locate(("nav", 1)) == merged.locate(("nav",)) == Location("mkdocs.yml", 2, 6)


def test_a_value_stands_at_its_variable_or_in_its_default(tmp_path: FilePath) -> None:
    write(tmp_path, {"mkdocs.yml": "a: !ENV [KH_MOT, {b: [c]}]\n"})
    unset, _ = read(tmp_path)
    assert unset.locate(("a", "b", 0)) == Location("mkdocs.yml", 1, 23)
    assert unset.locate_key(("a", "b")) == Location("mkdocs.yml", 1, 19)
    assert unset.locate(("a",)) == Location("mkdocs.yml", 1, 18)
    given, _ = read(tmp_path, KH_MOT="x")
    assert given.locate(("a",)) == Location("mkdocs.yml", 1, 4)


def test_many_defaults_side_by_side_are_not_deep(tmp_path: FilePath) -> None:
    write(tmp_path, {"mkdocs.yml": f"a: [{', '.join(['!ENV [KH_MOT, x]'] * (MAX_DEPTH + 1))}]\n"})
    merged, problems = read(tmp_path)
    assert problems == []
    assert merged.data == host(tmp_path)


@pytest.mark.parametrize("repeat", [MAX_DEPTH, 100_000])
def test_defaults_of_defaults_end(repeat: int, tmp_path: FilePath) -> None:
    deep = "!ENV [A, " * repeat + "x" + "]" * repeat
    merged, problems = read(write(tmp_path, {"mkdocs.yml": f"a: {deep}\n"}))
    assert (merged.data, [problem.rule for problem in problems]) == ({}, ["depth"])


def test_what_a_variable_hides_is_told(tmp_path: FilePath) -> None:
    write(tmp_path, {"mkdocs.yml": "a: !ENV KH_MOT\n"})
    _, problems = read(tmp_path, KH_MOT="x\u202ey")
    assert [row["at"] for row in rows(problems)] == ["mkdocs.yml:1:4"]
    assert [problem.rule for problem in problems] == ["invisible-character"]


def test_nothing_is_read_of_the_environment_but_what_is_named(tmp_path: FilePath) -> None:
    write(tmp_path, {"mkdocs.yml": "a: $HOME\nb: ${HOME}\nc: '!ENV HOME'\n"})
    merged, problems = read(tmp_path, HOME="/root")
    assert problems == []
    assert merged.data == {"a": "$HOME", "b": "${HOME}", "c": "!ENV HOME"} == host(tmp_path)
