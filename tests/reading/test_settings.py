"""What a portal sets in its mkdocs.yml: read strictly, told with its place."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from generator.language.catalogues import languages
from generator.problems import Location
from generator.reading.plans import load
from generator.reading.portal import PortalSettings
from generator.reading.settings import (
    default_config,
    is_official,
    markdown_copies,
    read_settings,
)
from tests.folders import ROOT
from tests.told import rows


def settings_of(folder: Path, text: str) -> tuple[PortalSettings, list[dict[str, str]]]:
    config = folder / "mkdocs.yml"
    config.write_text(text, encoding="utf-8")
    settings, problems = read_settings(config, Path("plans"), Path("site"))
    return settings.portal, rows(problems)


def test_what_is_not_set_has_a_default(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "site_name: x\n") == (PortalSettings(), [])
    assert settings_of(tmp_path, "extra: {generator: false}\n") == (PortalSettings(), [])
    assert settings_of(tmp_path, "extra: {kehoach: {}}\n") == (PortalSettings(), [])


@pytest.mark.parametrize("address", ["https://vi-du.vn/ke-hoach", "https://vi-du.vn/ke-hoach/"])
def test_the_address_of_the_site_ends_in_a_slash(address: str, tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_url: {address}\n", encoding="utf-8")
    named, _ = read_settings(config, Path("plans"), Path("site"))
    given, _ = read_settings(config, Path("plans"), Path("site"), address)
    assert named.base_url == given.base_url == "https://vi-du.vn/ke-hoach/"
    other, _ = read_settings(config, Path("plans"), Path("site"), "https://khac.vn")
    assert other.base_url == "https://khac.vn/"


def test_what_is_set(tmp_path: Path) -> None:
    portal, problems = settings_of(
        tmp_path,
        "extra:\n  kehoach:\n    encoder: Tỉnh Mẫu\n    severities: {year-said: warning}\n"
        "    report_address: mailto:a@vi-du.vn\n",
    )
    assert problems == []
    assert portal.encoder == "Tỉnh Mẫu"
    assert portal.severities == {"year-said": "warning"}
    assert portal.report_address == "mailto:a@vi-du.vn"


@pytest.mark.parametrize(
    ("line", "column", "rule"),
    [
        ("encodr: x", 5, "unknown-field"),
        ("severities: {year-said: fatal}", 29, "schema-literal-error"),
        ("severities: [year-said]", 17, "schema-dict-type"),
        ("report_address: javascript:x", 21, "schema-unsafe-report-link"),
        ("language: xx", 15, "schema-unknown-language"),
        ("report_page: javascript:x", 18, "schema-unsafe-link"),
        ("encoder_page: 'data:text/html,x'", 19, "schema-unsafe-link"),
        ("compare: [[a]]", 15, "schema-not-a-pair"),
        ("compare: [[a, a]]", 15, "schema-not-a-pair"),
        ("compare: [[a, b, c]]", 15, "schema-not-a-pair"),
        ("compare: [[a, Đức Phổ]]", 19, "schema-identifier"),
        ("theme: " + "a" * 300, 12, "schema-no-folder-name"),
        ("content: " + "a" * 5000, 14, "schema-string-too-long"),
        ("encoder: [a]", 14, "schema-string-type"),
        ("official: có", 15, "schema-bool-parsing"),
        ("oficial: true", 5, "unknown-field"),
        ("owner: ''", 12, "schema-string-too-short"),
        ("footer: {abot: x}", 14, "unknown-field"),
        ("footer: {about: ''}", 21, "schema-string-too-short"),
        ("footer: một câu", 13, "schema-model-type"),
        ("colours: {accent: đỏ}", 23, "schema-no-colour"),
        ("colours: {acent: '#7a1f1f'}", 15, "unknown-field"),
        ("colours: ['#7a1f1f']", 14, "schema-model-type"),
    ],
)
def test_what_is_wrong_is_told(line: str, column: int, rule: str, tmp_path: Path) -> None:
    portal, problems = settings_of(tmp_path, f"extra:\n  kehoach:\n    {line}\n")
    assert portal == PortalSettings()
    assert [(p["at"], p["rule"]) for p in problems] == [(f"mkdocs.yml:3:{column}", rule)]


def test_an_unknown_language_is_told_with_those_that_are_known(tmp_path: Path) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text("extra: {kehoach: {language: xx}}\n", encoding="utf-8")
    _, (problem,) = read_settings(config, Path("plans"))
    assert problem.message == "chưa có bản dịch giao diện sang tiếng này"
    assert problem.hint == "chọn một trong: " + ", ".join(languages())


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    _, problems = settings_of(tmp_path, "extra:\n\tkehoach: x\n")
    assert [problem["rule"] for problem in problems] == ["tab"]


def test_folders_lie_beside_the_configuration(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("extra: {kehoach: {content: bai}}\n", encoding="utf-8")
    settings, _ = read_settings(
        tmp_path / "mkdocs.yml", tmp_path / "p", tmp_path / "o", "https://x/"
    )
    assert settings.content == tmp_path / "bai"
    assert settings.themes == (ROOT / "theme",)
    assert (settings.plans, settings.output) == (tmp_path / "p", tmp_path / "o")
    assert settings.base_url == "https://x/"


def test_a_colour_that_cannot_be_read_is_told_where_it_is_chosen(tmp_path: Path) -> None:
    portal, problems = settings_of(
        tmp_path,
        "extra:\n  kehoach:\n    colours:\n      accent: '#ffcc00'\n      tint: '#fff3c4'\n",
    )
    assert portal.colours.accent == "#ffcc00"
    assert [(one["at"], one["rule"], one["fragment"]) for one in problems] == [
        ("mkdocs.yml:4:15", "low-contrast", "#ffcc00"),
        ("mkdocs.yml:5:13", "low-contrast", "#fff3c4"),
    ]


def test_a_logo_is_a_file_of_the_theme(tmp_path: Path) -> None:
    _, problems = settings_of(tmp_path, "theme: {logo: assets/images/favicon.svgg}\n")
    assert problems == [
        {
            "at": "mkdocs.yml:1:15",
            "rule": "no-picture",
            "fragment": "assets/images/favicon.svgg",
            "guess": "assets/images/favicon.svg",
        }
    ]
    assert settings_of(tmp_path, "theme: {logo: assets/images/favicon.svg}\n")[1] == []
    assert settings_of(tmp_path, "theme: material\n")[1] == []
    (tmp_path / "khung").mkdir()
    (tmp_path / "khung/a.svg").write_text("<svg/>", encoding="utf-8")
    text = "theme: {name: material, custom_dir: khung, logo: a.svg}\n"
    assert settings_of(tmp_path, text)[1] == []


def test_whether_a_site_is_official_is_not_taken_over_from_the_program(tmp_path: Path) -> None:
    """What the program's file says holds for its own site; one in between speaks for many."""
    said = "extra: {kehoach: {official: false}}\n"
    assert portal_in(tmp_path, mkdocs=said)[0].official is False
    assert is_official(tmp_path / "mkdocs.yml") is False
    assert portal_in(tmp_path, mkdocs="INHERIT: nen.yml\n", nen=said)[0].official is None
    assert is_official(tmp_path / "mkdocs.yml") is None
    between = "INHERIT: goc.yml\nextra: {kehoach: {official: true}}\n"
    portal, _ = portal_in(tmp_path, mkdocs="INHERIT: nen.yml\n", nen=between, goc=said)
    assert portal.official is True
    assert is_official(tmp_path / "mkdocs.yml") is True


def test_which_pages_have_markdown_is_not_taken_over_from_the_program(tmp_path: Path) -> None:
    said = "extra: {kehoach: {markdown: all}}\n"
    assert portal_in(tmp_path, mkdocs=said)[0].markdown == "all"
    assert markdown_copies(tmp_path / "mkdocs.yml") == "all"
    assert portal_in(tmp_path, mkdocs="INHERIT: nen.yml\n", nen=said)[0].markdown == "plans"
    assert markdown_copies(tmp_path / "mkdocs.yml") == "plans"
    between = "INHERIT: goc.yml\nextra: {kehoach: {markdown: none}}\n"
    portal, _ = portal_in(tmp_path, mkdocs="INHERIT: nen.yml\n", nen=between, goc=said)
    assert portal.markdown == "none"


def test_own_configuration_is_fine() -> None:
    _, problems = read_settings(ROOT / "mkdocs.yml", ROOT / "plans", ROOT / "site")
    assert problems == []


def test_configuration_of_the_current_folder_comes_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert default_config() == ROOT / "mkdocs.yml"
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", encoding="utf-8")
    assert default_config() == tmp_path / "mkdocs.yml"


def portal_in(folder: Path, **files: str) -> tuple[PortalSettings, list[dict[str, str]]]:
    """Write `mkdocs` and what it inherits from, by names without `.yml`, and read the portal."""
    for name, text in files.items():
        (folder / f"{name}.yml").write_text(text, encoding="utf-8")
    settings, problems = read_settings(folder / "mkdocs.yml", folder / "plans")
    return settings.portal, rows(problems)


def test_what_is_inherited_holds_where_nothing_else_is_said(tmp_path: Path) -> None:
    portal, problems = portal_in(
        tmp_path,
        mkdocs="INHERIT: nen.yml\nextra: {kehoach: {encoder: Xã, severities: {a: info}}}\n",
        nen="extra: {kehoach: {encoder: Tỉnh, licence: CC0, severities: {b: error}}}\n",
    )
    assert problems == []
    assert (portal.encoder, portal.licence) == ("Xã", "CC0")
    assert portal.severities == {"a": "info", "b": "error"}


CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"


@pytest.mark.parametrize(
    ("own", "licence"),
    [
        ("{encoder: Xã}", CC0),
        ("{licence: Xin phép trước}", None),
        ("{licence: CC BY, licence_iri: 'https://vi-du.vn/by'}", "https://vi-du.vn/by"),
        ("{licence_iri: null}", None),
    ],
)
def test_the_address_of_a_licence_goes_with_its_words(
    tmp_path: Path, own: str, licence: str | None
) -> None:
    portal, problems = portal_in(
        tmp_path,
        mkdocs=f"INHERIT: nen.yml\nextra: {{kehoach: {own}}}\n",
        nen=f"extra: {{kehoach: {{licence: CC0, licence_iri: '{CC0}'}}}}\n",
    )
    assert problems == []
    assert portal.licence_iri == licence


def test_a_licence_that_has_no_address_is_told(tmp_path: Path) -> None:
    portal, problems = portal_in(tmp_path, mkdocs="extra: {kehoach: {licence_iri: CC0}}\n")
    assert [(one["at"], one["fragment"]) for one in problems] == [("mkdocs.yml:1:32", "CC0")]
    assert portal.licence_iri is None


def test_name_and_address_may_be_inherited(tmp_path: Path) -> None:
    (tmp_path / "nen.yml").write_text("site_name: Tỉnh\nsite_url: https://x/y\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: nen.yml\nsite_name: Xã\n", "utf-8")
    settings, problems = read_settings(tmp_path / "mkdocs.yml", tmp_path / "plans")
    assert problems == []
    assert (settings.site_name, settings.base_url) == ("Xã", "https://x/y/")


def test_a_variable_of_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KH_MA_HOA", "2024")
    monkeypatch.delenv("KH_BAO_LOI", raising=False)
    portal, problems = settings_of(
        tmp_path,
        "extra:\n  kehoach:\n    encoder: !ENV KH_MA_HOA\n"
        "    report_address: !ENV [KH_BAO_LOI, mailto:a@vi-du.vn]\n",
    )
    assert problems == []
    assert (portal.encoder, portal.report_address) == ("2024", "mailto:a@vi-du.vn")


def test_what_is_wrong_is_told_in_the_file_that_says_it(tmp_path: Path) -> None:
    portal, problems = portal_in(
        tmp_path,
        mkdocs="INHERIT: nen.yml\nextra:\n  kehoach:\n    severities: {a: eror}\n",
        nen="INHERIT: goc.yml\nextra:\n  kehoach:\n    licens: CC0\n",
        goc="extra: {kehoach: {versions_kept: nhiều}}\n",
    )
    assert portal == PortalSettings()
    assert problems == [
        {"at": "goc.yml:1:34", "rule": "schema-int-parsing", "fragment": "nhiều"},
        {
            "at": "mkdocs.yml:4:21",
            "rule": "schema-literal-error",
            "fragment": "eror",
            "guess": "error",
        },
        {"at": "nen.yml:4:5", "rule": "unknown-field", "fragment": "licens", "guess": "licence"},
    ]


@pytest.mark.parametrize(
    ("text", "at", "rule"),
    [
        ("site_url: [x]\n", "mkdocs.yml:1:11", "schema-string-type"),
        ("site_url: https://[::1\n", "mkdocs.yml:1:11", "schema-no-site-address"),
        ("site_url: vi-du.vn\n", "mkdocs.yml:1:11", "schema-no-site-address"),
        ("site_url: https://vi-du.vn/?a\n", "mkdocs.yml:1:11", "schema-no-site-address"),
        ("site_name: {a: b}\n", "mkdocs.yml:1:12", "schema-string-type"),
        ("extra: [kehoach]\n", "mkdocs.yml:1:8", "schema-model-type"),
        ("extra: {kehoach: null}\n", "mkdocs.yml:1:18", "schema-model-type"),
        ("- extra\n", "mkdocs.yml:1:1", "shape"),
        ("INHERIT: khac.yml\n", "mkdocs.yml:1:10", "no-inherited"),
        ("a: !relative x\n", "mkdocs.yml:1:4", "tag"),
    ],
)
def test_no_slip_ends_in_a_traceback(text: str, at: str, rule: str, tmp_path: Path) -> None:
    portal, problems = settings_of(tmp_path, text)
    assert portal == PortalSettings()
    assert [(problem["at"], problem["rule"]) for problem in problems] == [(at, rule)]


def test_an_empty_extra_says_nothing(tmp_path: Path) -> None:
    assert settings_of(tmp_path, "extra:\nsite_url:\nsite_name:\n") == (PortalSettings(), [])


def test_folders_that_are_inherited_lie_beside_the_own_file(tmp_path: Path) -> None:
    (tmp_path / "nen").mkdir()
    (tmp_path / "nen/mkdocs.yml").write_text("extra: {kehoach: {content: bai}}\n", "utf-8")
    (tmp_path / "mkdocs.yml").write_text("INHERIT: nen/mkdocs.yml\n", "utf-8")
    settings, _ = read_settings(tmp_path / "mkdocs.yml", tmp_path / "plans")
    assert settings.content == tmp_path / "bai"


def test_each_rule_is_told_where_its_severity_is_set(tmp_path: Path) -> None:
    """A rule that is not there is told by the story, which knows them all."""
    (tmp_path / "nen.yml").write_text(
        "extra: {kehoach: {severities: {a: info, b: info}}}\n", "utf-8"
    )
    (tmp_path / "mkdocs.yml").write_text(
        "INHERIT: nen.yml\nextra:\n  kehoach:\n    severities:\n      b: error\n", "utf-8"
    )
    settings, _ = read_settings(tmp_path / "mkdocs.yml", tmp_path / "plans")
    assert settings.severity_places == {
        "a": Location("nen.yml", 1, 32),
        "b": Location("mkdocs.yml", 5, 7),
    }


PAIRS = "extra:\n  kehoach:\n    compare: [[a, b], [c, d]]\n"


def test_pairs_have_a_place_where_they_are_about_the_plans_at_hand(tmp_path: Path) -> None:
    (tmp_path / "cong").mkdir()
    for name, text in {
        "goc.yml": PAIRS,
        "cong/nen.yml": f"# nền\n{PAIRS}",
        "cong/mkdocs.yml": "INHERIT: nen.yml\n",
        "cong/xa.yml": "INHERIT: ../goc.yml\n",
    }.items():
        (tmp_path / name).write_text(text, "utf-8")
    own, _ = read_settings(tmp_path / "cong/mkdocs.yml", tmp_path / "cong/plans")
    far, _ = read_settings(tmp_path / "cong/xa.yml", tmp_path / "cong/plans")
    other, _ = read_settings(tmp_path / "cong/mkdocs.yml", tmp_path / "plans")
    assert own.portal.compare == far.portal.compare == [["a", "b"], ["c", "d"]]
    assert own.place_of_pair(1, 0) == Location("nen.yml", 4, 24)
    assert (far.pair_places, other.pair_places) == ((), ())


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    real = os.open

    def heard(path: Path, *args: int) -> int:
        opened.append(path.name)
        return real(path, *args)

    files = {"mkdocs": f"INHERIT: nen.yml\n{PAIRS}", "nen": "site_name: x\n"}
    for name, text in files.items():
        (tmp_path / f"{name}.yml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(os, "open", heard)
    settings, _ = read_settings(tmp_path / "mkdocs.yml", tmp_path / "plans")
    assert settings.place_of_pair(0, 1).line == 4
    assert opened == ["mkdocs.yml", "nen.yml"]


@pytest.mark.parametrize(
    ("said", "base", "known_as"),
    [
        ("", "https://vi-du.vn/", "vi-du.vn"),
        ("", "https://Vi-Du.vn:8443/ke-hoach/", "vi-du.vn:8443/ke-hoach"),
        ("site_url: http://vi-du.vn/a/\n", None, "vi-du.vn/a"),
        ("extra: {kehoach: {known_as: cu.vn}}\n", "https://moi.vn/", "cu.vn"),
    ],
)
def test_ids_are_made_with_where_a_portal_stands(
    tmp_path: Path, said: str, base: str | None, known_as: str
) -> None:
    config = tmp_path / "mkdocs.yml"
    config.write_text(f"site_name: Mẫu\n{said}", "utf-8")
    settings, problems = read_settings(config, tmp_path, base_url=base)
    assert problems == []
    assert settings.known_as == known_as


def test_a_portal_without_an_address_is_told_by_its_name(tmp_path: Path) -> None:
    found = set()
    for name in ("Kế hoạch xã Mẫu", "Kế hoạch xã Thử"):
        config = tmp_path / "mkdocs.yml"
        config.write_text(f"site_name: {name}\n", "utf-8")
        found.add(read_settings(config, tmp_path)[0].known_as)
    assert len(found) == 2
    assert all(re.fullmatch("ke-hoach-mo-[0-9a-f]{16}", one) for one in found)


def test_words_that_name_a_key_have_its_place(tmp_path: Path) -> None:
    (tmp_path / "nen.yml").write_text("nav: x\n", "utf-8")
    config = tmp_path / "mkdocs.yml"
    config.write_text("INHERIT: nen.yml\nsite_name: x\n  \nplugins: 3\n", "utf-8")
    settings, _ = read_settings(config, tmp_path / "plans")
    assert settings.configs == (config, tmp_path / "nen.yml")
    said = {
        "Config value 'plugins': no list": Location("mkdocs.yml", 4, 1),
        "Config value 'nav': x": Location("nen.yml", 1, 1),
        "no key at all": Location("mkdocs.yml"),
    }
    assert {words: settings.place_of_words(words) for words in said} == said


def test_a_theme_that_is_a_link_to_itself_is_none(tmp_path: Path) -> None:
    (tmp_path / "theme").symlink_to("theme")
    (tmp_path / "mkdocs.yml").write_text("site_name: x\n", "utf-8")
    settings, problems = read_settings(tmp_path / "mkdocs.yml", tmp_path / "plans")
    assert problems == []
    assert tmp_path / "theme" not in settings.themes


@pytest.mark.parametrize(("name", "column"), [("theme", 12), ("content", 14)])
def test_a_folder_is_named_without_controls(name: str, column: int, tmp_path: Path) -> None:
    portal, told = settings_of(tmp_path, f'extra:\n  kehoach:\n    {name}: "a\\0b"\n')
    assert portal == PortalSettings()
    assert [(p["at"], p["rule"]) for p in told][-1] == (
        f"mkdocs.yml:3:{column}",
        "schema-no-folder-name",
    )


def test_links_in_a_circle_lead_nowhere_and_are_no_fault(tmp_path: Path) -> None:
    config, circle = tmp_path / "mkdocs.yml", tmp_path / "vong"
    config.touch()
    circle.symlink_to("quanh")
    (tmp_path / "quanh").symlink_to("vong")
    settings, problems = read_settings(config, circle, circle / "x")
    assert problems == []
    assert not settings.plans.exists()
    assert [p.rule for p in load(settings.plans).problems] == ["no-plans"]
    assert settings.output.name == "x"
