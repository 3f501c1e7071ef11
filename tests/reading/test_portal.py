"""What a portal says of itself: each setting has a form, a default and a meaning."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from generator.reading.portal import ExtraSettings, HostSettings, PortalSettings, ThemeSettings
from tests.unbounded import unbounded


def refused(**said: object) -> str:
    with pytest.raises(ValidationError) as error:
        PortalSettings.model_validate(said)
    (problem,) = error.value.errors()
    return str(problem["type"])


def test_every_setting_says_what_it_is() -> None:
    assert all(field.description for field in PortalSettings.model_fields.values())


def test_no_setting_is_without_a_bound_but_what_is_the_hosts() -> None:
    assert unbounded(HostSettings) == ["", "ExtraSettings", "ThemeSettings"]


@pytest.mark.parametrize(
    "address",
    ["mailto:a@vi-du.vn", "https://vi-du.vn/?u={url}&t={title}", "http://vi-du.vn", None],
)
def test_errors_may_be_reported_by_mail_or_on_a_page(address: str | None) -> None:
    assert PortalSettings.model_validate({"report_address": address}).report_address == address


@pytest.mark.parametrize(
    "address",
    ["javascript:x", "data:text/html,x", "//vi-du.vn", "bao-loi/", "mailto:", 'https://x"y', "a b"],
)
def test_nothing_else_is_an_address_to_report_to(address: str) -> None:
    assert refused(report_address=address) == "unsafe_report_link"


@pytest.mark.parametrize("page", ["gioi-thieu/#bao-loi", "https://vi-du.vn/x", "", "../x"])
@pytest.mark.parametrize("field", ["report_page", "encoder_page"])
def test_a_page_is_of_the_site_or_of_the_web(field: str, page: str) -> None:
    assert getattr(PortalSettings.model_validate({field: page}), field) == page
    assert refused(**{field: "javascript:x"}) == "unsafe_link"
    assert refused(**{field: "x onclick='y'"}) == "unsafe_link"


@pytest.mark.parametrize(
    "name", ["a\0b", "a\nb", "a\u202eb", "a" * 256, "ế" * 86, "x/" + "a" * 300]
)
@pytest.mark.parametrize("field", ["content", "theme"])
def test_a_folder_has_a_name_that_file_systems_take(field: str, name: str) -> None:
    assert refused(**{field: name}) == "no_folder_name"
    assert refused(**{field: "a/" * 501}) == "string_too_long"
    longest = "../" + "ế" * 85
    assert getattr(PortalSettings.model_validate({field: longest}), field) == longest


@pytest.mark.parametrize("pair", [[], ["a"], ["a", "a"], ["a", "b", "c"]])
def test_a_pair_is_of_two(pair: list[str]) -> None:
    assert refused(compare=[pair]) == "not_a_pair"
    assert PortalSettings.model_validate({"compare": [["a", "b"]]}).compare == [["a", "b"]]


@pytest.mark.parametrize(
    "source",
    ["https://vi-du.vn", "https://*.vi-du.vn:8443/a/", "data:", "'self'", "'sha256-aZ09+/='"],
)
def test_a_portal_adds_sources_to_the_policy(source: str) -> None:
    said = {"img-src": [source]}
    assert PortalSettings.model_validate({"policy": said}).policy == said


@pytest.mark.parametrize(
    "source",
    [
        "'unsafe-inline'",
        "'unsafe-eval'",
        "*",
        "https:",
        "javascript:",
        "https://a.vn; script-src *",
        "https://a.vn,b",
        "https://a.vn 'unsafe-inline'",
        'https://a.vn">',
        "",
    ],
)
def test_nothing_undoes_the_policy(source: str) -> None:
    assert refused(policy={"script-src": [source]}) == "unsafe_source"


def test_no_other_directive_is_added() -> None:
    for name in ("default-src", "base-uri", "require-trusted-types-for", "img-src; x"):
        assert refused(policy={name: []}) == "literal_error"


def test_one_version_is_kept_at_least() -> None:
    assert PortalSettings.model_validate({"versions_kept": "1"}).versions_kept == 1
    assert refused(versions_kept="0") == "greater_than_equal"


def test_what_is_the_hosts_alone_is_passed_over() -> None:
    said = {"site_name": "x", "theme": {"name": "material"}, "extra": {"generator": "false"}}
    assert HostSettings.model_validate(said) == HostSettings(
        site_name="x", extra=ExtraSettings(), theme=ThemeSettings()
    )


def test_what_is_ours_and_unknown_is_not() -> None:
    assert refused(encodr="x") == "extra_forbidden"


@pytest.mark.parametrize("code", ["xx", "", "VI", "vi.po", "../vi"])
def test_a_language_without_a_catalogue_is_none(code: str) -> None:
    assert refused(language=code) == "unknown_language"
