"""What a portal sets in its mkdocs.yml: read strictly, told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.reading.settings import PortalSettings, default_config, read_settings
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
        ("report_page: javascript:x", 18, "schema-unsafe-link"),
        ("encoder_page: 'data:text/html,x'", 19, "schema-unsafe-link"),
        ("compare: [[a]]", 15, "schema-not-a-pair"),
        ("compare: [[a, a]]", 15, "schema-not-a-pair"),
        ("compare: [[a, b, c]]", 15, "schema-not-a-pair"),
        ("compare: [[a, Đức Phổ]]", 19, "schema-identifier"),
        ("encoder: [a]", 14, "schema-string-type"),
    ],
)
def test_what_is_wrong_is_told(line: str, column: int, rule: str, tmp_path: Path) -> None:
    portal, problems = settings_of(tmp_path, f"extra:\n  kehoach:\n    {line}\n")
    assert portal == PortalSettings()
    assert [(p["at"], p["rule"]) for p in problems] == [(f"mkdocs.yml:3:{column}", rule)]


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


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in PortalSettings.model_fields.values())
