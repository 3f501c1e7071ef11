"""The made-up folders that the benchmark measures: always the same, right, alike as stated."""

from __future__ import annotations

import hashlib
import re
import subprocess
from collections import Counter
from pathlib import Path

import pytest
import yaml

from generator.build.portal_reading import read
from generator.progress import Progress
from generator.reading.settings import default_config, read_settings
from tests.bench.corpora import REAL, Corpus, drawn, provinces_of, write
from tests.bench.vocabulary import vocabulary
from tests.bench.yaml_text import as_yaml


def made(folder: Path, corpus: Corpus) -> Path:
    folder.mkdir()
    write(folder, corpus)
    return folder


def digests(folder: Path) -> dict[str, str]:
    files = [path for path in folder.rglob("*") if path.is_file() and ".git" not in path.parts]
    return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest() for p in files}


def git(folder: Path, *words: str) -> str:
    return subprocess.run(
        ["git", "-C", str(folder), *words], check=True, capture_output=True, text=True
    ).stdout


def sentences(plan: Path) -> set[str]:
    """Return the sentences of a plan that are made of phrases: those without a figure or name."""
    text = (plan.parent / "sources" / f"{plan.stem}.txt").read_text("utf-8")
    said = re.split(r"(?<=\.) |\n", text.replace("\n- ", "\n"))
    return {one for one in said if len(one.split()) > 15 and one[1:] == one[1:].lower()}


def test_the_same_seed_makes_the_same_folder_and_another_does_not(tmp_path: Path) -> None:
    corpus = Corpus(12, provinces=2, revisions=1)
    first, again = made(tmp_path / "first", corpus), made(tmp_path / "again", corpus)
    other = made(tmp_path / "other", Corpus(12, provinces=2, revisions=1, seed=2))
    assert digests(first) == digests(again)
    assert git(first, "rev-parse", "HEAD") == git(again, "rev-parse", "HEAD")
    assert not set(digests(first).values()) & {
        digest for name, digest in digests(other).items() if not name.startswith("registry/")
    }


def test_a_folder_is_right(tmp_path: Path) -> None:
    folder = made(tmp_path / "plans", Corpus(30, provinces=3))
    settings, problems = read_settings(default_config(), folder, tmp_path / "site")
    reading = read(settings, Progress(quiet=True))
    assert problems == []
    assert reading.problems == ()
    assert len(reading.site.plans) == len(reading.history.edits) == 30
    kinds = Counter(plan.source.kind for plan in reading.site.plans.values())
    assert set(kinds) == {"text", "scan"}
    units = reading.site.registries.units
    levels = Counter(units[plan.unit].level for plan in reading.site.plans.values())
    assert levels == {"province": 3, "commune": 27}


def test_a_plan_has_about_what_a_real_one_has(tmp_path: Path) -> None:
    """Targets, assignments, duties, citations: between two thirds and one and a half of each."""
    folder = made(tmp_path / "plans", Corpus(20, provinces=2))
    counts = []
    for plans in (REAL, folder):
        settings, _problems = read_settings(default_config(), plans, tmp_path / "site")
        found = read(settings, Progress(quiet=True)).site.counts()
        counts.append({name: found[name] / found["plans"] for name in STATED})
    real, made_up = counts
    assert {name: 2 / 3 < made_up[name] / real[name] < 3 / 2 for name in STATED} == dict.fromkeys(
        STATED, True
    )


STATED = ("paragraphs", "targets", "assignments", "duties", "citations")


@pytest.mark.parametrize("shared", [0.0, 0.4, 0.8])
def test_plans_share_what_is_asked_for_and_none_is_a_copy(tmp_path: Path, shared: float) -> None:
    """What nobody else happens to hold counts as its own, so a little less than asked is found."""
    folder = made(tmp_path / "plans", Corpus(60, provinces=1, shared=shared, scans=0))
    plans = {plan: sentences(plan) for plan in folder.glob("*.yml")}
    holders = Counter(one for said in plans.values() for one in said)
    shares = [sum(holders[one] > 1 for one in said) / len(said) for said in plans.values()]
    mean = sum(shares) / len(shares)
    assert shared - 0.15 < mean < shared + 0.1
    assert max(shares) < 1


def test_a_size_more_of_plans_is_the_same_plans_and_more(tmp_path: Path) -> None:
    """Plans, words and places grow alike: nothing of it costs more than its own size."""
    sizes = [made(tmp_path / str(n), Corpus(n, scans=0)) for n in (100, 200)]
    totals = [
        (sum(p.stat().st_size for p in f.glob("*.yml")), len(list(f.glob("sources/*.txt"))))
        for f in sizes
    ]
    registries = [(f / "registry" / "agencies.yml").stat().st_size for f in sizes]
    assert 1.9 < totals[1][0] / totals[0][0] < 2.1
    assert totals[1][1] == 2 * totals[0][1] == 200
    assert registries[1] < 2 * registries[0]


@pytest.mark.parametrize("plans", [100, 300, 1_000, 3_000])
def test_at_every_size_as_many_plans_have_that_of_their_province_beside_them(plans: int) -> None:
    """Else what sets plans side by side would seem to grow faster than the plans."""
    of = list(drawn(Corpus(plans, provinces_of(plans)), vocabulary(REAL)))
    provincial = {(one.place.id, one.resolution.id) for one in of if one.parent is None}
    beside = [one for one in of if one.parent and (one.parent.id, one.resolution.id) in provincial]
    assert 0.85 < len(beside) / plans < 0.95


def test_the_country_has_places_enough_for_ten_thousand_plans() -> None:
    plans = list(drawn(Corpus(10_000), vocabulary(REAL)))
    assert len({plan.id for plan in plans}) == 10_000
    # Else a citation could mean one plan or another.
    assert len({plan.number for plan in plans}) == 10_000
    assert len({plan.place.id for plan in plans}) == 34 + 3_321
    assert max(Counter(plan.place.id for plan in plans if plan.parent).values()) == 3


def test_revisions_come_before_the_plan_as_it_stands(tmp_path: Path) -> None:
    folder = made(tmp_path / "plans", Corpus(4, provinces=1, revisions=2))
    assert git(folder, "status", "--porcelain", "--", "*.yml", "registry") == ""
    name = next(folder.glob("*.yml")).name
    assert len(git(folder, "log", "--format=%h", "--", name).split()) == 3


def test_what_is_written_as_yaml_reads_the_same() -> None:
    values = {
        "text": "- mark: một dòng có dấu # và 'ngoặc' \"kép\"",
        "long": "một đoạn dài hơn một dòng, " * 9 + "hết",
        "none": None,
        "number": 2030,
        "list": ["n", "null", "2024-01-02", "a: b"],
        "rows": [{"a": "x", "b": {"c": ["d" * 80]}}, {"e": True}],
    }
    read_again = yaml.safe_load(as_yaml(values))
    assert read_again == values
