"""What the documents say of commands, settings and forms is so."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.cli.commands import main
from generator.problems import Problem
from generator.reading import yaml_source
from generator.reading.portal import PortalSettings
from generator.reading.validation import validate
from generator.schema.annotations import ParagraphForm
from generator.schema.grid import lay_out
from generator.schema.plan import PlanForm
from generator.schema.registries import REGISTRIES
from generator.schema.reports import ReportForm
from generator.schema.table import TableEntry
from generator.text.figures import parse_figure

ROOT = Path(__file__).parent.parent
READMES = [ROOT / "README.md", ROOT / "README.en.md"]
DECISIONS = ROOT / "docs" / "decisions"
RECORDS = sorted(DECISIONS.glob("[0-9]*.md"))
DOCUMENTS = [
    *READMES,
    ROOT / "CONTRIBUTING.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
GUIDE = ROOT / "content" / "huong-dan" / "ma-hoa" / "index.md"
ONE_SCREEN = 45
TARGETS = re.findall(r"^([a-z]+):.*## ", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("command", sorted(main.commands))
@pytest.mark.parametrize("readme", READMES, ids=name)
def test_every_command_is_in_the_readme(readme: Path, command: str) -> None:
    row = re.search(rf"^\| `kehoach {command}\b.*$", readme.read_text("utf-8"), re.MULTILINE)
    assert row, f"kehoach {command}"
    options = {
        option
        for one in main.commands[command].params
        for option in (*one.opts, *one.secondary_opts)
    }
    assert set(re.findall(r"--[a-z-]+", row[0])) <= options


@pytest.mark.parametrize("readme", READMES, ids=name)
def test_readme_names_no_command_that_is_not(readme: Path) -> None:
    named = re.findall(r"`kehoach ([a-z]+)", readme.read_text("utf-8"))
    assert set(named) == set(main.commands)


@pytest.mark.parametrize("readme", READMES, ids=name)
def test_every_make_target_is_in_the_readme(readme: Path) -> None:
    named = re.findall(r"^(?:\| `)?make ([a-z]+)", readme.read_text("utf-8"), re.MULTILINE)
    assert sorted(named) == sorted(TARGETS)


def links(document: Path) -> Iterator[str]:
    """Relative links and images of a document, outside its code."""
    prose = re.sub(r"```.*?```|`[^`]*`", "", document.read_text("utf-8"), flags=re.DOTALL)
    for target in re.findall(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"", prose):
        link = "".join(target)
        if not re.match(r"[a-z]+:", link):
            yield link


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_leads_somewhere(document: Path) -> None:
    missing = [
        link for link in links(document) if not (document.parent / link.split("#")[0]).exists()
    ]
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_documents_are_nfc(document: Path) -> None:
    assert unicodedata.is_normalized("NFC", document.read_text("utf-8"))


def test_images_are_small() -> None:
    for image in (ROOT / "docs" / "images").iterdir():
        assert image.stat().st_size < 200_000, image.name


def test_decisions_are_numbered_and_listed() -> None:
    assert [int(record.name[:4]) for record in RECORDS] == list(range(1, len(RECORDS) + 1))
    index = (DECISIONS / "README.md").read_text("utf-8")
    rows = re.findall(r"^\| (\d+) \| \[(.+)\]\((.+)\) \|$", index, re.MULTILINE)
    titles = [record.read_text("utf-8").splitlines()[0] for record in RECORDS]
    assert [(f"# {number}. {title}", file) for number, title, file in rows] == [
        (title, record.name) for title, record in zip(titles, RECORDS, strict=True)
    ]


@pytest.mark.parametrize("record", RECORDS, ids=lambda record: record.stem)
def test_a_decision_has_its_form_on_one_screen(record: Path) -> None:
    text = record.read_text("utf-8")
    assert re.findall(r"^## (.+)$", text, re.MULTILINE) == ["Context", "Decision", "Consequences"]
    assert len(text.splitlines()) <= ONE_SCREEN


def fenced(document: Path, language: str) -> list[str]:
    return re.findall(
        rf"^```{language}\n(.*?)^```", document.read_text("utf-8"), re.MULTILINE | re.DOTALL
    )


def test_the_sample_of_the_guide_is_a_plan() -> None:
    yaml, problems = yaml_source.parse(fenced(GUIDE, "yaml")[0].encode(), "mau.yml")
    assert yaml
    form = validate(PlanForm, yaml, (), problems)
    assert problems == []
    assert form
    paragraph = form.body[0].text[1]
    assert isinstance(paragraph, ParagraphForm)
    assert paragraph.targets


def test_the_samples_of_the_guide_are_entries_of_registries_and_a_paragraph() -> None:
    blocks = fenced(GUIDE, "yaml")
    paragraph, entries = (one for one in blocks if one.startswith(("mark:", "units:")))
    yaml, problems = yaml_source.parse(paragraph.encode(), "mau.yml")
    assert yaml
    assert validate(ParagraphForm, yaml, (), problems)
    yaml, found = yaml_source.parse(entries.encode(), "mau.yml")
    assert yaml
    assert isinstance(yaml.data, dict)
    assert set(yaml.data) == {"units", "agencies", "documents", "indicators"}
    forms = [validate(REGISTRIES[kind], yaml, (kind, 0), problems) for kind in yaml.data]
    assert [*found, *problems] == []
    assert all(forms)


def test_the_report_of_the_guide_is_one() -> None:
    (sample,) = (one for one in fenced(GUIDE, "yaml") if "observations:" in one)
    yaml, problems = yaml_source.parse(sample.encode(), "mau.yml")
    assert yaml
    form = validate(ReportForm, yaml, (), problems)
    assert problems == []
    assert form
    assert form.answers
    assert form.observations
    assert form.replies


def test_the_tables_of_the_guide_are_tables() -> None:
    samples = [one for one in fenced(GUIDE, "yaml") if one.startswith("table:")]
    assert len(samples) == 2
    for sample in samples:
        yaml, problems = yaml_source.parse(sample.encode(), "mau.yml")
        assert yaml
        entry = validate(TableEntry, yaml, (), problems)
        assert problems == []
        assert entry
        rows = entry.table.rows
        groups = [index for index, row in enumerate(rows) if row.group]
        assert lay_out([row.cells for row in rows], len(entry.table.columns), groups)[1] == []


def test_the_figures_of_the_guide_are_figures() -> None:
    figures = re.findall(r"^\|.*\| `\"(.+?)\"`", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert figures
    assert [figure for figure in figures if parse_figure(figure) is None] == []


def test_the_sample_of_a_portal_is_read() -> None:
    deploying = ROOT / "docs" / "deploying.md"
    yaml, problems = yaml_source.parse(fenced(deploying, "yaml")[0].encode(), "mkdocs.yml")
    assert yaml
    assert validate(PortalSettings, yaml, ("extra", "kehoach"), problems)
    assert problems == []


def test_every_setting_of_a_portal_is_explained() -> None:
    rows = re.findall(
        r"^\| (`.+?) \|", (ROOT / "docs" / "deploying.md").read_text("utf-8"), re.MULTILINE
    )
    explained = {field for row in rows for field in re.findall(r"`([a-z_]+)`", row)}
    assert explained == set(PortalSettings.model_fields)


LAYERS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")


def rooms() -> list[list[str]]:
    """The rooms from the ground up; those of one layer together."""
    (way,) = (one for one in LAYERS["contracts"] if one.get("containers") == ["generator"])
    return [layer.split(" | ") for layer in reversed(way["layers"])]


def test_every_room_has_a_paragraph_in_the_order_of_the_layers() -> None:
    chapter = ARCHITECTURE.split("## Rooms")[1].split("\n## ")[0]
    bold = re.findall(r"^\*\*(.+?)\*\*", chapter, re.MULTILINE)
    told = [room for head in bold for room in re.findall(r"`(\w+)`", head)]
    floor = {room: number for number, layer in enumerate(rooms()) for room in layer}
    assert sorted(told) == sorted(floor)
    # The small ground rooms share a paragraph.
    assert [floor[room] for room in told[4:]] == sorted(floor[room] for room in told[4:])


def test_the_way_of_a_target_has_no_step_back() -> None:
    walk = ARCHITECTURE.split("## The way of one target")[1].split("\n## ")[0]
    steps = [
        re.findall(r"`generator/(\w+)/", step)
        for step in re.split(r"^\d+\. ", walk, flags=re.MULTILINE)
    ]
    floor = {room: number for number, layer in enumerate(rooms()) for room in layer}
    highest = [max(floor[room] for room in step) for step in steps if step]
    assert len(highest) == 7
    assert highest == sorted(highest)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_files_that_a_document_names_are_there(document: Path) -> None:
    text = re.sub(r"```.*?```", "", document.read_text("utf-8"), flags=re.DOTALL)
    named = re.findall(r"`((?:generator|theme|tests|docs|plans)/[\w/.-]+\.\w+)`", text)
    assert [path for path in named if not (ROOT / path).exists()] == []


def test_a_problem_is_no_surprise() -> None:
    """A guide's sample with a mistake is refused: the test above can fail."""
    sample = fenced(GUIDE, "yaml")[0].replace("type: ke-hoach", "type: ke-hoạch")
    yaml, problems = yaml_source.parse(sample.encode(), "mau.yml")
    assert yaml
    assert validate(PlanForm, yaml, (), problems) is None
    assert [type(problem) for problem in problems] == [Problem]
