"""The benchmark's tables say what was measured, and nothing that was not."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.bench import hosts, million
from tests.bench.bounds import bounds
from tests.bench.edited import edit
from tests.bench.growth import cpu_at, exponent
from tests.bench.measure import made_of
from tests.bench.profile import module_of
from tests.bench.report import (
    document,
    edited_table,
    host_table,
    preview_table,
    profile_table,
    site_table,
    stage_table,
)
from tests.folders import ROOT


def run(plans: int, **said: Any) -> dict[str, Any]:
    """Return a run whose figures are easy to reckon with: a second of CPU for ten plans."""
    stages = [
        {"name": "read", "cpu": plans / 40, "seconds": plans / 20, "peak_bytes": 10_000_000},
        {"name": "host", "cpu": plans * 3 / 40, "seconds": plans / 10, "peak_bytes": None},
    ]
    counts = ("sections", "paragraphs", "targets", "assignments", "duties", "citations")
    return {
        "plans": plans,
        "stages": stages,
        "peak_bytes": plans * 1_000_000,
        "hosts": [
            {"name": "mkdocs", "cpu": plans / 50, "seconds": 3.0, "peak_bytes": 10**8,
             "html_pages": 1200},
            {"name": "hugo", "cpu": None},
        ],
        "counts": dict.fromkeys(counts, plans * 3),
        "plan_bytes": plans * 50_000,
        "source_bytes": plans * 20_000,
        "site_files": plans * 40,
        "site_bytes": plans * 2_500_000,
        "folders": {"api": [plans, plans * 2_000_000], "ke-hoach": [plans * 39, plans * 500_000]},
        "largest": [["api/targets.json", plans * 100_000]],
        "page_packed_bytes": 30_000,
        "load": 0.1,
        "seeded": {"seed": 1},
        **said,
    }  # fmt: skip


def rows(table: str) -> list[list[str]]:
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in table.splitlines()]


def test_stages_are_told_with_their_growth_and_the_whole_by_plain_mkdocs() -> None:
    """Golden: two sizes, one ten times the other."""
    assert rows(stage_table([run(100), run(1000)])) == [
        ["stage", "100 CPU s", "ms a plan", "wall s", "peak MB",
         "1,000 CPU s", "ms a plan", "wall s", "peak MB", "exponent 100–1,000"],
        ["---", *["--:"] * 9],
        ["read", "2.50", "25.0", "5.0", "10", "25.00", "25.0", "50.0", "10", "1.00"],
        ["host", "7.50", "75.0", "10.0", "–", "75.00", "75.0", "100.0", "–", "1.00"],
        ["**whole**", "10.00", "100.0", "15.0", "100", "100.00", "100.0", "150.0", "1,000", "1.00"],
        ["of plain mkdocs", "5.00 ×", "", "", "", "5.00 ×", "", "", "", ""],
    ]  # fmt: skip


def test_bounds_are_held_against_the_largest_size_at_which_each_was_measured() -> None:
    """Golden: 100 and 1,000 plans, the larger without mkdocs; one plan edited at the smaller."""
    edited = {**run(100), "changed": 1}
    _heads, found = bounds([run(1000, hosts=[]), run(100, edited=[edited])], 2)
    assert found == [
        ("peak of all processes ≤ 2,000 MB", "1,000 plans", "1,000 MB", "at this size"),
        ("cores busy ≥ 85%", "1,000 plans", "33%", "**no**"),
        ("≤ 15 files a plan", "1,000 plans", "40.0", "**no**"),
        ("≤ 500 KB of site a plan", "1,000 plans", "2,500 KB", "**no**"),
        ("no file over 25 MB", "1,000 plans", "100.0 MB", "**no**"),
        ("from nothing ≤ 0.5 × plain mkdocs", "100 plans", "5.00 ×", "**no**"),
        ("read, link and proof ≤ 2 ms a plan, remembered", "100 plans", "25.0 ms", "**no**"),
        ("one plan edited ≤ 3 s of CPU", "100 plans", "10.0 s", "**no**"),
        ("growth of each stage ≤ 1.05", "1,000 plans", "read: 1.00", "at this size"),
    ]


def test_a_bound_that_was_not_measured_is_not_told() -> None:
    real = run(5, seeded=None, edited=[])
    _heads, found = bounds([real], 2)
    assert found[-1] == (
        "the real plans from nothing ≤ 6 s of CPU", "5 plans", "0.5 s", "yes",
    )  # fmt: skip
    told = " ".join(bound for bound, *_ in found)
    assert "edited" not in told
    assert "growth" not in told


def test_what_a_preview_takes_is_told_by_step() -> None:
    steps = {"read": {"cpu": 1.5, "seconds": 2.0}, "page": {"cpu": 0.25, "seconds": 0.5}}
    seen = run(60, preview={"first": steps, "edited": steps})
    assert rows(preview_table([seen, run(100)])) == [
        ["step", "60 at first: CPU s", "after an edit: CPU s", "wall s"],
        ["---", "--:", "--:", "--:"],
        ["read", "1.50", "1.50", "2.00"],
        ["page", "0.25", "0.25", "0.50"],
        ["**whole**", "1.75", "1.75", "2.50"],
    ]


def test_where_the_time_goes_is_told_by_stage_and_module() -> None:
    stages = {"read": {"link.plan": 30, "python": 10}, "host": {"output.mkdocs": 1}, "render": {}}
    stages["render"] = {f"views.page{number}": 10 for number in range(11)} | {"python": 49}
    table = rows(profile_table([{"title": "60 plans", "stages": stages}]))
    assert table[2] == ["60 plans", "read", "20%", "link.plan 15.0%, python 5.0%"]
    assert table[3][:3] == ["60 plans", "render", "80%"]
    assert table[3][3].startswith("python 24.5%, views.page0 5.0%")
    assert len(table) == 4, "what took less than a hundredth is left out"


def test_what_a_library_does_is_counted_to_the_module_that_asked() -> None:
    def asked() -> str:
        return module_of(sys._getframe())

    assert module_of(None) == "python"
    assert asked() == "python", "no module of the program stands above"
    code = compile("found = asked()", str(ROOT / "generator/views/plans.py"), "exec")
    known: dict[str, Any] = {"asked": asked}
    exec(code, known)
    assert known["found"] == "views.plans"


def test_a_host_that_is_not_installed_is_a_dash() -> None:
    table = rows(host_table([run(100)]))
    assert table[2] == ["mkdocs", "2.00", "20.0", "3.0", "100", "1,200"]
    assert table[3] == ["hugo", "–", "–", "–", "–", "–"]


def test_the_largest_folder_of_the_site_comes_first_and_the_whole_last() -> None:
    table = rows(site_table([run(100)]))
    assert [row[0] for row in table[2:]] == ["api", "ke-hoach", "**whole**"]
    assert table[2][1:] == ["200.00", "100", "2000", "1.0"]
    assert table[4][1:] == ["250.00", "4,000", "2500", "40.0"]


@pytest.mark.parametrize(
    ("values", "power"), [((2, 20), 1.0), ((2, 200), 2.0), ((2, 2), 0.0), ((0.01, 5), None)]
)
def test_the_exponent_is_the_power_of_the_size(
    values: tuple[float, float], power: float | None
) -> None:
    found = exponent((10, 100), values)
    assert found == (None if power is None else pytest.approx(power))


def test_stages_grow_on_by_their_own_powers_and_none_more_slowly_than_the_plans() -> None:
    first, last = run(100), run(1000)
    for one, cpus in ((first, (1.0, 1.0)), (last, (100.0, 2.0))):
        for stage, cpu in zip(one["stages"], cpus, strict=True):
            stage["cpu"] = cpu
    assert cpu_at([first, last], 10_000) == pytest.approx(100 * 10**2 + 2 * 10)


def test_a_million_documents_are_the_largest_size_so_many_times() -> None:
    needs = {row[0]: row[1] for row in million.needs([run(100), run(1000)])[1]}
    assert needs["CPU of a build from nothing"] == "28 core hours"  # 0.1 s a plan
    assert needs["the same, growing on as measured"] == "28 core hours"
    assert needs["hours on 2 cores"] == "16 h"
    assert needs["memory, one process as today"] == "1,000 GB"  # 1 MB a plan more
    assert needs["store of the site"] == "2,500 GB"
    assert needs["files of the site"] == "40.0 million"
    assert needs["a reader of the largest list fetches"] == "100,000 MB"


def test_the_limit_that_is_met_first_comes_first() -> None:
    met = [(row[0], row[2]) for row in million.limits([run(100), run(1000)])[1]]
    assert met[:3] == [
        ("a file over 25 MB", "250 plans"),
        ("1 GB, of a free host", "400 plans"),
        ("20,000 files, of a small host", "500 plans"),
    ]


def test_memory_that_nobody_measured_is_not_worked_out() -> None:
    unknown = [run(100, peak_bytes=None), run(1000, peak_bytes=None)]
    assert not any("memory" in row[0] for row in million.needs(unknown)[1])
    assert not any("memory" in row[0] for row in million.limits(unknown)[1])


def test_the_page_on_performance_is_made_of_the_figures_beside_it() -> None:
    """What stands in the tables was measured; nobody wrote it there."""
    docs = ROOT / "docs"
    records = [json.loads((docs / "performance.json").read_text("utf-8"))]
    assert (docs / "performance.md").read_text("utf-8") == document(records)


def test_a_site_is_told_by_its_folders(tmp_path: Path) -> None:
    for name, text in (("index.html", "một"), ("ke-hoach/a/index.html", "hai"), ("api/a.csv", "b")):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text * 100, encoding="utf-8")
    site = made_of(tmp_path)
    assert site["folders"] == {".": [1, 500], "api": [1, 100], "ke-hoach": [1, 300]}
    assert (site["site_files"], site["site_bytes"], site["html_pages"]) == (3, 900, 2)
    assert site["largest"][0] == ["index.html", 500]
    assert site["page_packed_bytes"] < 100


def test_a_host_that_is_not_there_is_said_to_be_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delitem(hosts.HOSTS, "mkdocs")
    assert list(hosts.costs(tmp_path)) == [
        {"name": "zensical", "cpu": None},
        {"name": "hugo", "cpu": None},
    ]


def test_hugo_is_given_every_page(tmp_path: Path) -> None:
    """It would take the pages below an `index.md` for that page's own files."""
    for name in ("index.md", "ke-hoach/index.md", "ke-hoach/a/index.md", "404.md"):
        (tmp_path / "pages" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "pages" / name).write_text("# Trang", encoding="utf-8")
    _program, prepare = hosts.HOSTS["hugo"]
    (tmp_path / "work").mkdir()
    prepare(tmp_path / "pages", tmp_path / "work")
    laid_out = tmp_path / "work" / "pages"
    assert {str(path.relative_to(laid_out)) for path in laid_out.rglob("*.md")} == {
        "404.md",
        "_index.md",
        "ke-hoach/_index.md",
        "ke-hoach/a/_index.md",
    }


def test_edits_are_told_by_stage_and_held_against_a_build_from_nothing() -> None:
    again = {"stages": run(20)["stages"], "peak_bytes": 90_000_000, "changed": 1}
    assert rows(edited_table([run(100, edited=[again])])) == [
        ["stage", "1 of 100: CPU s"],
        ["---", "--:"],
        ["read", "0.50"],
        ["host", "1.50"],
        ["**whole**", "2.00"],
        ["of one from nothing", "0.20 ×"],
        ["of plain mkdocs", "1.00 ×"],
        ["wall s", "3.0"],
        ["peak MB", "90"],
    ]


def test_an_edit_changes_one_place_of_text_and_source_alike_and_passes_over_other_plans(
    tmp_path: Path,
) -> None:
    texts = {
        "a": "cần nâng\n  cao mức; tích cực, tích cực",
        "b": "tích cực, tích cực",
        "c": "nâng cao",
    }
    (tmp_path / "sources").mkdir()
    subprocess.run(["git", "-C", str(tmp_path), "init", "--quiet"], check=True)
    for name, text in texts.items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
        source = "nang cao" if name == "c" else " ".join(text.split())
        (tmp_path / "sources" / f"{name}.txt").write_text(source, encoding="utf-8")
    subprocess.run(["git", "-C", str(tmp_path), "add", "."], check=True)
    assert edit(tmp_path, 5) == ["a"]
    assert (tmp_path / "a.yml").read_text("utf-8") == "cần tăng\n  thêm mức; tích cực, tích cực"
    assert (tmp_path / "sources/a.txt").read_text("utf-8") == (
        "cần tăng thêm mức; tích cực, tích cực"
    )
    assert (tmp_path / "c.yml").read_text("utf-8") == texts["c"]
    status = ["git", "-C", str(tmp_path), "status", "--porcelain"]
    assert subprocess.run(status, capture_output=True, check=True).stdout == b""
