"""What a portal may set: folders, address, wording of its own, severity of each check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.problems import Location, Problem, Severity
from generator.reading import yaml_source
from generator.reading.validation import validate
from generator.schema.types import Identifier

PROGRAM = Path(__file__).parent.parent
CHECKOUT = PROGRAM.parent
BUNDLED = PROGRAM / "bundled"


def _report_link(address: str) -> str:
    if not re.fullmatch(r"(mailto:|https?://)[^\s<>\"']+", address):
        raise PydanticCustomError("unsafe_report_link", "not an address to report to")
    return address


def _page_link(address: str) -> str:
    if not re.fullmatch(r"https?://[^\s<>\"']+|[^:\s<>\"']*", address):
        raise PydanticCustomError("unsafe_link", "not a page or a web address")
    return address


def _pair(plans: list[str]) -> list[str]:
    if len(plans) != 2 or plans[0] == plans[1]:
        raise PydanticCustomError("not_a_pair", "not two plans")
    return plans


PageLink = Annotated[str, AfterValidator(_page_link)]


class PortalSettings(BaseModel):
    """The `extra.kehoach` part of `mkdocs.yml`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    content: str = Field("content", description="Folder of hand-written pages, beside mkdocs.yml")
    theme: str = Field(
        "theme",
        description="Folder with what differs from the program's theme, beside mkdocs.yml: "
        "pages/, parts/, assets/, overrides/",
    )
    host: str = Field("mkdocs", description="Name of the host that turns Markdown into pages")
    encoder: str | None = Field(None, description="Who encodes the plans of this portal")
    report_address: Annotated[str, AfterValidator(_report_link)] | None = Field(
        None,
        description="Where readers report an error: a mailto: or https: address; `{url}`, "
        "`{title}` and `{quote}` stand for the passage",
    )
    report_page: PageLink = Field(
        "gioi-thieu/#bao-loi", description="Page on which readers learn how to report an error"
    )
    encoder_page: PageLink = Field(
        "gioi-thieu/", description="Page that tells who encodes the plans"
    )
    licence: str | None = Field(None, description="One sentence on reuse, for every footer")
    authors: Literal["name", "role", "none"] = Field(
        "role", description="What is shown of who made a change: the name in git, a role, nothing"
    )
    versions_kept: Annotated[int, Field(ge=1)] = Field(
        20, description="How many of the last versions of each plan are kept whole on the site"
    )
    severities: dict[str, Severity] = Field({}, description="Severity of a check, by its rule id")
    compare: list[Annotated[list[Identifier], AfterValidator(_pair)]] = Field(
        [], description="Pairs of plans that get a page side by side, `[plan, plan]`"
    )


class Settings(BaseModel):
    """Where everything is; folders are absolute.

    A file of the theme is taken from the first of `themes` that has it.
    """

    model_config = ConfigDict(frozen=True)

    config: Path
    plans: Path
    output: Path
    content: Path
    themes: tuple[Path, ...]
    cache: Path
    base_url: str | None = None
    site_name: str = ""
    portal: PortalSettings = PortalSettings()


def default_config() -> Path:
    """Return the `mkdocs.yml` of the current folder, of the checkout, or of the package."""
    places = (Path.cwd(), CHECKOUT, BUNDLED)
    return next((p / "mkdocs.yml" for p in places if (p / "mkdocs.yml").exists()), places[1])


def read_settings(
    config: Path, plans: Path, output: Path = Path("site"), base_url: str | None = None
) -> tuple[Settings, list[Problem]]:
    """Read `extra.kehoach` of a portal's `mkdocs.yml` and place its folders beside that file."""
    problems: list[Problem] = []
    portal, named = _portal(config, problems)
    home = config.resolve().parent
    own = (home / portal.theme).resolve()
    settings = Settings(
        config=config.resolve(),
        plans=plans.resolve(),
        output=output.resolve(),
        content=home / portal.content,
        themes=tuple(dict.fromkeys(path for path in (own, _program_theme()) if path.is_dir())),
        cache=home / ".cache" / "kehoach",
        base_url=_folder_address(base_url or named.get("site_url")),
        site_name=named.get("site_name") or "",
        portal=portal,
    )
    return settings, problems


def _folder_address(address: str | None) -> str | None:
    """Return an address that paths can be put behind."""
    return f"{address.rstrip('/')}/" if address else None


def _program_theme() -> Path:
    """Return the theme that comes with the program, from the checkout or the package."""
    return next(p for p in (CHECKOUT / "theme", BUNDLED / "theme") if p.is_dir())


def place_of_pair(settings: Settings, row: int, column: int) -> Location:
    """Return where the portal's `mkdocs.yml` names one plan of its pairs."""
    yaml, _ = yaml_source.parse(settings.config.read_bytes(), settings.config.name)
    assert yaml is not None  # it was read before
    return yaml.locate(("extra", "kehoach", "compare", row, column))


def _portal(config: Path, problems: list[Problem]) -> tuple[PortalSettings, Mapping[str, Any]]:
    yaml, found = yaml_source.parse(config.read_bytes(), config.name)
    problems.extend(found)
    if yaml is None or not isinstance(yaml.data, dict):
        return PortalSettings(), {}
    extra: Any = yaml.data.get("extra") or {}
    if "kehoach" not in extra:
        return PortalSettings(), yaml.data
    portal = validate(PortalSettings, yaml, ("extra", "kehoach"), problems)
    return portal or PortalSettings(), yaml.data
