"""The host that a portal names makes the site; what it complains of is told where to mend it."""

from __future__ import annotations

from pathlib import Path

from generator.build.hosting import complained
from generator.build.offers import Offers
from generator.build.portal_reading import read
from generator.build.story import build
from generator.output.host import HOSTS, Host
from generator.progress import Progress
from tests.build.test_story import _copy, kehoach, settings_for


def test_a_portal_chooses_its_host_by_name(plans: Path, tmp_path: Path) -> None:
    output = tmp_path / "site"
    offers = Offers(hosts=(*HOSTS, Host("chep", _copy)))
    settings = settings_for(plans, output)
    settings = settings.model_copy(
        update={"portal": settings.portal.model_copy(update={"host": "chep"})}
    )
    reading = read(settings, Progress(quiet=True), offers)
    found = build(settings, reading, Progress(quiet=True), offers)
    assert {one.rule for one in found} <= {"no-repository"}
    assert "# " in (output / "ke-hoach/xa-mau-ke-hoach/index.md").read_text(encoding="utf-8")
    assert (output / "sitemap.xml").is_file()
    assert (output / "api/plans.json").is_file()
    assert list(output.glob("tim-kiem/*/lunr.js"))


def test_a_host_that_nobody_knows_is_told_by_check(plans: Path) -> None:
    config = plans.parent / "mkdocs.yml"
    config.write_text("extra: {kehoach: {host: mkdcos}}\n", encoding="utf-8")
    done = kehoach("check", "--plans", plans, "--config", config, cwd=plans.parent)
    assert done.returncode == 1
    assert "[unknown-host]" in done.stdout
    assert "có phải là: mkdocs" in done.stdout


def test_a_complaint_is_told_at_the_page_or_the_setting_that_it_names(plans: Path) -> None:
    settings = settings_for(plans, plans.parent / "site")
    reading = read(settings, Progress(quiet=True))
    written = next(iter(reading.hand_written))
    complaints = [f"Doc file '{written}' contains a link 'y.md'", "plugins: unknown"]
    page, other = complained(complaints, settings, reading)
    assert page.file.endswith(f"content/{written}")
    assert other.file == settings.config.name
    assert {page.rule, other.rule} == {"host"}
