"""What a portal says of itself in its `mkdocs.yml`: the form of each setting."""

from __future__ import annotations

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.language.catalogues import SOURCE, languages
from generator.problems import Severity
from generator.schema.types import Identifier


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


def _language(code: str) -> str:
    if code not in (known := languages()):
        context = {"known": ", ".join(known)}
        raise PydanticCustomError("unknown_language", "not a language with a catalogue", context)
    return code


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
    language: Annotated[str, AfterValidator(_language)] = Field(
        SOURCE, description="Language of the interface: `vi`, or one with a catalogue of messages"
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


class ExtraSettings(BaseModel):
    """The `extra` part of `mkdocs.yml`; what it holds beside ours is the host's."""

    model_config = ConfigDict(frozen=True)

    kehoach: PortalSettings = PortalSettings()


class HostSettings(BaseModel):
    """What is read here of `mkdocs.yml`; the host reads all of it, and tells of the rest."""

    model_config = ConfigDict(frozen=True)

    site_name: str | None = Field(None, description="Name of the site")
    site_url: str | None = Field(None, description="Address at which the site is published")
    extra: ExtraSettings | None = None
