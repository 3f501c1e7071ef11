"""What a person would say changed between two versions: tests/cases/changes/*.yml."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.history.changes.plan import changes
from generator.history.versions import Version
from generator.link.site import link
from generator.model.revisions import Change
from generator.reading.plans import load
from tests.golden import CASES, Case, cases, hold

FOLDER = CASES / "changes" / "plans"


def version(folder: Path, keys: dict[str, Any], registry: dict[str, Any] | None = None) -> Version:
    """Read the small plan with some keys, and some entries of its registries, in other words."""
    plan = yaml.load((FOLDER / "mau.yml").read_text("utf-8"), Loader=yaml.BaseLoader)
    _write(folder / "mau.yml", {**plan, **keys})
    for file in sorted((FOLDER / "registry").glob("*.yml")):
        entries = yaml.load(file.read_text("utf-8"), Loader=yaml.BaseLoader)
        other = {one["id"]: one for one in (registry or {}).get(file.stem, ())}
        _write(folder / "registry" / file.name, [other.get(one["id"], one) for one in entries])
    _write(folder / "sources" / "mau.txt", "Kế hoạch")
    records = load(folder)
    assert not records.problems
    site, _ = link(records)
    return Version(site.plans["mau"], site.registries)


def _write(file: Path, data: Any) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    text = yaml.dump(_nulls(data), allow_unicode=True, sort_keys=False)
    file.write_text(text, encoding="utf-8")


def _nulls(data: Any) -> Any:
    """Return the data with null where a case says null, which is read as a word."""
    if isinstance(data, dict):
        return {key: _nulls(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_nulls(one) for one in data]
    return None if data == "null" else data


def told(case: Case, folder: Path) -> tuple[Change, ...]:
    before = version(folder / "truoc", case.said["before"])
    after = version(folder / "sau", case.said["after"], case.said.get("registry"))
    return changes(before, after)


@pytest.mark.parametrize("case", cases("changes"), ids=lambda case: case.name)
def test_sentences(case: Case, tmp_path: Path, update_goldens: bool) -> None:
    said = [change.said for change in told(case, tmp_path)]
    hold(case, "sentences", said, update_goldens)


PIECES = st.lists(
    st.sampled_from(
        ["trẻ em", "Trẻ em", ",", ";", ".", "40%", "45%", "2030", "và", "khoẻ", "khỏe"]
    ),
    min_size=1,
    max_size=5,
).map(" ".join)


@given(PIECES, PIECES)
@settings(max_examples=25, deadline=None)
def test_no_change_of_words_marks_or_capitals_goes_untold(before: str, after: str) -> None:
    with TemporaryDirectory() as folder:
        old, new = (
            version(Path(folder) / name, {"body": [{"number": "I.", "text": [text]}]})
            for name, text in (("truoc", before), ("sau", after))
        )
    assert bool(changes(old, new)) == (before != after)
