"""What commits say of themselves reaches pages, feeds and data, and hides nothing there."""

from __future__ import annotations

import csv
import json
from pathlib import Path

from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.build.story import build
from generator.hidden import is_hidden
from generator.output.host import Host
from generator.progress import Progress
from generator.reading.settings import read_settings
from tests.folders import PLAN, ROOT, write_base
from tests.repositories import new_repository

HIDING = "\u202e\u2066\u200f\u061c\x07\x1b[2J\u200b\ufeff"
MARKS = "[U+202E][U+2066][U+200F][U+061C][U+0007][U+001B][2J[U+200B][U+FEFF]"


def test_nothing_that_hides_in_a_commit_is_published(tmp_path: Path) -> None:
    repository = new_repository(tmp_path / "kho")
    plans = write_base(repository.root / "plans")
    text = (plans / PLAN).read_text("utf-8")
    repository.git("add", "-A")
    author = f"Người{HIDING} <a@vi-du.vn>"
    repository.git("commit", "-q", "-m", f"Nhập liệu{HIDING}", "--author", author)
    (plans / PLAN).write_text(f"{text}# {HIDING[0]}\n", "utf-8")
    (plans / f"la{HIDING[0]}.yml").write_text("x: 1\n", "utf-8")
    repository.commit(f"Hỏng\n\nLoai: sửa đổi\nCan-cu: 1/QĐ{HIDING[0]}-UBND")
    (plans / f"la{HIDING[0]}.yml").unlink()
    (plans / PLAN).write_text(text, "utf-8")
    repository.commit("Sửa lại")

    def keep(*, pages: Path, output: Path, **_rest: object) -> list[str]:
        pages.rename(output)
        return []

    config = tmp_path / "mkdocs.yml"
    config.write_text(
        f"INHERIT: {ROOT / 'mkdocs.yml'}\n"
        f"extra: {{kehoach: {{content: {ROOT / 'content'}, authors: name}}}}\n",
        "utf-8",
    )
    settings, problems = read_settings(config, plans, tmp_path / "site")
    assert problems == []
    offers = Offers(hosts=(Host("mkdocs", keep),))
    reading = read(settings, Progress(quiet=True), offers)
    found = build(settings, reading, Progress(quiet=True), offers)
    assert {one.severity for one in (*found, *reading.problems)} == {"warning"}

    site = tmp_path / "site"
    kinds = ("*.md", "*.xml", "*.csv", "*.ics", "api/**/*.json")
    for file in (file for kind in kinds for file in site.rglob(kind)):
        said = file.read_text("utf-8-sig")
        hidden = {one for one in said if is_hidden(one) and one not in "\n\r\t"}
        assert not hidden, (file.relative_to(site), hidden)
    assert f"Nhập liệu{MARKS}" in (site / "thay-doi/atom.xml").read_text("utf-8")
    rows = json.loads((site / "api/revisions.json").read_text("utf-8"))
    (first,) = (one for one in rows if one["kind"] == "encoding" and one["plan"] in PLAN)
    assert (first["subject"], first["author"]) == (f"Nhập liệu{MARKS}", f"Người{MARKS}")
    assert "la[U+202E]" in {one["plan"] for one in rows}
    with (site / "api/revisions.csv").open(encoding="utf-8-sig", newline="") as table:
        assert [one["subject"] for one in csv.DictReader(table)] == [one["subject"] for one in rows]
