"""Pages → Markdown: what strangers wrote is text everywhere, a broken template is a problem."""

from __future__ import annotations

import functools
import json
import re
import shutil
import tempfile
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings

from generator.link.site import link
from generator.model.revisions import Revision
from generator.output.markdown import render
from generator.problems import Problem
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from tests import plain_yaml
from tests.folders import ROOT
from tests.hostile import HOSTILE, texts
from tests.made_up import speaking_made_up
from tests.site_fixture import (
    THEME,
    Html,
    all_pages,
    built_site,
    fold,
    front_matter,
    linked,
    rendered,
    seen,
    seen_file,
    seen_parted,
    to_html,
    workshop,
)

TINY = ROOT / "tests" / "cases" / "pages" / "plans"
MARK = "Qzx"


# --- Any text, from the plan file to the page -------------------------------------------------


def plan_saying(text: str, number: str) -> dict[str, Any]:
    """A plan with `text` wherever an author may write words, but for the number of a section.

    After its number a section is named, and otherwise where that is a sign or says “Điều”.
    """
    # A number in words stands before it, so that nothing of the text is taken for the figure.
    promise = {"indicator": "chi-so", "is": "100 %", "year": None, "quote": f"đạt 100% {text}"}
    return {
        "id": "ke-hoach-thu",
        "type": "ke-hoach",
        "title": text,
        "number": text,
        "date": None,
        "place": None,
        "status": {"value": "issued", "inferred": text},
        "issuer": {"agency": "co-quan", "inferred": text},
        "unit": "xa",
        "basis": [{"relation": "carries-out", "document": "van-ban"}],
        "signatory": {"name": text, "office": text},
        "source": {
            "file": "sources/ke-hoach-thu.txt",
            "kind": "text",
            "omitted": [{"text": text, "reason": text}],
            "moved": [{"text": text, "reason": text}],
        },
        "encoded_by": text,
        "notes": [{"kind": "explanation", "note": text}],
        "body": [
            {"role": "title", "id": "ten-ke-hoach", "heading": text, "show": text},
            {"role": "masthead", "text": [text]},
            {
                "role": "objectives",
                "id": "muc-tieu-a",
                "number": number,
                "heading": text,
                "notes": [{"note": text}],
                "text": [
                    {"mark": text, "text": text, "notes": [{"note": text}]},
                    {
                        # A citation calls a sentence after its article, where it has one.
                        "mark": "-",
                        "text": f"đạt 100% {text}",
                        "targets": [
                            {**promise, "id": "mot", "population": text, "note": text},
                            {**promise, "id": "hai", "when": text, "conflicts_with": ["mot"]},
                        ],
                    },
                    {
                        "text": text,
                        "citations": [{"document": "van-ban", "quote": text}],
                        "duties": [{"does": "report", "by": ["co-quan"], "quote": text}],
                        "targets": [
                            {
                                "indicator": "chi-so",
                                "kind": "relational",
                                "against": text,
                                "inferred": text,
                                "variant": "bien-the",
                                "quote": text,
                            }
                        ],
                    },
                ],
            },
            {
                "role": "tasks",
                "id": "nhiem-vu-a",
                "heading": "Nhiệm vụ",
                "sections": [
                    {
                        "id": "nhiem-vu-b",
                        "role": "tasks",
                        "heading": text,
                        "themes": ["linh-vuc"],
                        "groups": ["nhom"],
                        "text": [
                            f"người lao động {text}",
                            {
                                "text": text,
                                "actors": [
                                    {
                                        "agency": "co-quan",
                                        "role": "leads",
                                        "as": text,
                                        "quote": text,
                                    }
                                ],
                                "when": {"quote": text},
                            },
                        ],
                    }
                ],
            },
            {"role": "recipients", "text": [{"mark": text, "text": text}]},
            {"role": "signature", "id": "ky-a", "heading": text, "text": [text]},
        ],
    }


def registries_saying(text: str) -> dict[str, list[dict[str, Any]]]:
    variant = {"id": "bien-the", "name": text}
    return {
        "indicators": [
            {
                "id": "chi-so",
                "name": text,
                "unit": "%",
                "direction": "more",
                "theme": "linh-vuc",
                "definition": text,
                "variants": [variant],
                "note": text,
            }
        ],
        "agencies": [{"id": "co-quan", "name": text, "kind": "body", "note": text}],
        # Told apart by their first word, so that any text leaves them in this order.
        "units": [
            {"id": "tinh", "name": "Tỉnh Mẫu", "level": "province"},
            {
                "id": "xa",
                "name": f"Phường {text}",
                "level": "commune",
                "parent": "tinh",
                "until": "2025-07-01",
                "successors": ["xa-moi"],
                "note": text,
            },
            {"id": "xa-moi", "name": f"Xã {text}", "level": "commune", "parent": "tinh"},
        ],
        "documents": [
            {"id": "van-ban", "type": "luat", "title": text, "issuer_printed": text, "note": text}
        ],
        "themes": [{"id": "linh-vuc", "name": text, "order": 1}],
        "groups": [
            {
                "id": "nhom",
                "name": text,
                "words": ["người lao động"],
                "not_in": [f"{text} hội người lao động"],
            }
        ],
        "abbreviations": [
            {"abbr": "VBQPPLX", "full": text, "scope": "organisation", "source": text}
        ],
    }


def write_plans(folder: Path, text: str, number: str) -> Path:
    """Write a plans folder that says `text` everywhere; JSON is YAML, and quotes every text."""
    (folder / "registry").mkdir(parents=True)
    (folder / "sources").mkdir()
    (folder / "sources" / "ke-hoach-thu.txt").write_text(text, encoding="utf-8")
    plan = json.dumps(plan_saying(text, number), ensure_ascii=False)
    (folder / "ke-hoach-thu.yml").write_text(plan, encoding="utf-8")
    for name, entries in registries_saying(text).items():
        said = json.dumps(entries, ensure_ascii=False)
        (folder / "registry" / f"{name}.yml").write_text(said, encoding="utf-8")
    return folder


def files_saying(text: str, number: str = "II.") -> dict[str, str]:
    """Every page of a site whose plan says `text` everywhere, as Markdown."""
    with tempfile.TemporaryDirectory() as folder:
        records = load(write_plans(Path(folder) / "plans", text, number))
    assert records.problems == ()
    revisions = [Revision("ke-hoach-thu", "a" * 40, "2025-01-31", text)]
    site, problems = link(records, revisions)
    assert problems == []
    return {path: file.text for path, file in rendered(site).items()}


@functools.cache
def plain_files() -> dict[str, str]:
    return files_saying(MARK)


@functools.cache
def plain_html() -> dict[str, tuple[dict[str, Any], str]]:
    parted = {path: front_matter(text) for path, text in plain_files().items()}
    return {path: (head, to_html(body)) for path, (head, body) in parted.items()}


@functools.cache
def plain_seen() -> dict[str, str]:
    """Return what a reader gets of each page of the plain site, a line an element or a text."""
    return {path: "\n".join(seen_parted(*parted)) for path, parted in plain_html().items()}


def elements(page: str) -> list[tuple[str, ...]]:
    """Name every element of a page and its attributes."""
    events = Html(page).events
    return [(one.tag, *one.attributes) for one in events if not isinstance(one, str)]


def any_case(lines: list[str]) -> list[str]:
    """Take capital and small letters for the same: a page may begin a sentence with a text."""
    return [line.upper().casefold() for line in lines]


def assert_same(text: str) -> None:
    """A site that says `text` is, element by element, the site that says a plain word."""
    text = fold(text)
    files = files_saying(text)
    assert files.keys() == plain_files().keys()
    for path, markdown in files.items():
        if markdown == plain_files()[path]:
            assert MARK.casefold() not in markdown.casefold(), path
            continue
        # The text is folded, and so are these lines: what is put in stays so.
        expected = re.sub(MARK, lambda _: text, plain_seen()[path], flags=re.IGNORECASE)
        assert any_case(seen_file(markdown)) == any_case(expected.split("\n")), path


def test_the_plain_site_says_the_word_everywhere() -> None:
    """What the property below would not see, because no page shows it, is none of these."""
    plan = "\n".join(seen_file(plain_files()["ke-hoach/ke-hoach-thu/index.md"]))
    assert plan.count(MARK) > 60
    for path in (
        "index.md",
        "chi-tieu/index.md",
        "linh-vuc/linh-vuc/index.md",
        "doi-tuong/nhom/index.md",
        "van-ban/van-ban/index.md",
    ):
        assert MARK in plain_files()[path], path


@given(texts())
@settings(max_examples=20)
def test_any_text_is_only_text_on_every_page(text: str) -> None:
    assert_same(text)


def test_hostile_text_is_only_text_on_every_page() -> None:
    for text in HOSTILE:
        assert_same(text)


def test_a_number_of_a_section_is_only_text_on_every_page() -> None:
    for number in HOSTILE[::3]:
        files = files_saying(MARK, fold(number))
        changed = [path for path, markdown in files.items() if markdown != plain_files()[path]]
        assert "ke-hoach/ke-hoach-thu/index.md" in changed
        for path in changed:
            plain = plain_html()[path][1]
            page = to_html(front_matter(files[path])[1])
            assert elements(page) == elements(plain), (path, number)


def test_the_built_pages_hold_no_element_of_the_text() -> None:
    """Through the host and its theme too: titles, contents, descriptions."""
    text = fold(" ".join((HOSTILE[0], HOSTILE[4], HOSTILE[7], HOSTILE[8])))[:90]
    plain, hostile = (built_hostile(words) for words in (MARK, text))
    pages = {path.relative_to(plain) for path in plain.rglob("*.html")}
    assert pages == {path.relative_to(hostile) for path in hostile.rglob("*.html")}
    for page in pages:
        expected = seen((plain / page).read_text(encoding="utf-8"), MARK, text)
        found = seen((hostile / page).read_text(encoding="utf-8"))
        assert any_case(found) == any_case(expected), page


def built_hostile(text: str) -> Path:
    """The whole site of a plan that says `text` everywhere; no house rule would let it pass."""
    plans = workshop() / f"plans-{sha256(text.encode()).hexdigest()[:12]}"
    if not plans.exists():
        write_plans(plans, text, "II.")
    return built_site(None, plans, checked=False)


# --- Templates ---------------------------------------------------------------------------------


def broken(tmp_path: Path, template: str, text: str) -> tuple[list[str], list[Problem]]:
    """Render with one template replaced; the files that came out, and the problems."""
    theme = tmp_path / "theme"
    shutil.copytree(THEME / "pages", theme / "pages")
    shutil.copytree(THEME / "parts", theme / "parts")
    (theme / template).write_text(text, encoding="utf-8")
    problems: list[Problem] = []
    pages = all_pages(linked(TINY))
    return [file.path for file in render(pages, [theme], PortalSettings(), {}, problems)], problems


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ("# Một\n\n{{ page.khong_co }}\n", 3, "khong_co"),
        ("{{ khong_co }}", 1, "khong_co"),
        ("{% for x in page.khong_co %}{% endfor %}", 1, "khong_co"),
        ("{{ link(khong_co) }}", 1, "khong_co"),
        ("một\n{{ page.groups[0].rows[0].plan.number }}\n", 2, "null"),
        ("{% if %}", 1, ""),
        ("một\n\n{{ 'chưa đóng\n", 3, ""),
        ('{% include "parts/khong-co.md" %}', 1, "khong-co.md"),
        ("{{ page.plan_count / 0 }}", 1, "zero"),
        ("{{ 1 + 'a' }}", 1, ""),
    ],
)
def test_a_broken_template_is_a_problem_of_its_line(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    files, problems = broken(tmp_path, "pages/catalogue.md", text)
    (problem,) = problems
    assert (problem.file, problem.line, problem.rule) == (
        "theme/pages/catalogue.md",
        line,
        "template",
    )
    assert problem.severity == "error"
    assert told in problem.fragment
    assert "ke-hoach/index.md" not in files
    assert "index.md" in files


def catalogue_saying(tmp_path: Path, text: str) -> str:
    """What the page that lists plans says, with another text of its template in the same place."""
    template = tmp_path / "theme/pages/catalogue.md"
    template.parent.mkdir(parents=True, exist_ok=True)
    template.write_text(text, encoding="utf-8")
    (page,) = (one for one in all_pages(linked(TINY)) if one.template == "catalogue.md")
    problems: list[Problem] = []
    (file,) = render([page], [tmp_path / "theme", THEME], PortalSettings(), {}, problems)
    assert problems == []
    return front_matter(file.text)[1].strip()


def test_a_template_is_read_anew_whenever_pages_are_made(tmp_path: Path) -> None:
    """It is compiled once only while it stays as it is, in one language."""
    assert catalogue_saying(tmp_path, "một") == "một"
    assert catalogue_saying(tmp_path, "hai") == "hai"
    label = '{{ "Kế hoạch"|spoken }}'
    assert catalogue_saying(tmp_path, label) == "Kế hoạch"
    with speaking_made_up():
        assert catalogue_saying(tmp_path, label) == "⟦Kế hoạch⟧"
    assert catalogue_saying(tmp_path, label) == "Kế hoạch"


def test_a_broken_part_is_named(tmp_path: Path) -> None:
    text = (THEME / "parts" / "lists.md").read_text(encoding="utf-8")
    _, problems = broken(tmp_path, "parts/lists.md", text.replace("row.plan.title", "row.ten"))
    assert {(one.file, one.rule) for one in problems} >= {("theme/parts/lists.md", "template")}
    assert all("ten" in one.fragment for one in problems)


def test_null_in_a_text_is_never_printed() -> None:
    for path, file in rendered(linked(TINY)).items():
        head, body = front_matter(file.text)
        assert "None" not in body, path
        assert "None" not in str(head.values()), path


def test_a_title_is_yaml_whatever_it_holds() -> None:
    head = files_saying('"hai chấm": # và \\ và {{ x }}')["van-ban/van-ban/index.md"]
    assert plain_yaml.values(head.split("---\n")[1])["title"].startswith("&quot;hai chấm&quot;: #")


def test_pages_are_tidy() -> None:
    for path, file in rendered(linked(TINY)).items():
        assert "\n\n\n" not in file.text, path
        assert file.text.endswith("\n"), path
        assert not file.text.endswith("\n\n"), path
        assert all(line == line.rstrip() for line in file.text.splitlines()), path
