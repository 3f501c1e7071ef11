"""The host `mkdocs`, with Material as its theme: the only module that knows mkdocs."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import Files

from generator.language import spoken
from generator.output.addresses import AssetAddresses, asset_addresses
from generator.output.policy import page_policy
from generator.output.template_places import template_place
from generator.output.words import script_words, template_words
from generator.problems import Problem
from generator.reading.strangers import files_below

# The theme prints an advertisement about the future of mkdocs unless told not to.
_QUIET = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true"}
# Where Material has its scripts, in the site and in its own folder.
_ITS_SCRIPTS = "assets/javascripts/"


@dataclass(slots=True)
class _Warnings(logging.Handler):
    """Collects what the host warns of; strict mode makes every warning a failure."""

    messages: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        logging.Handler.__init__(self, logging.WARNING)

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())

    def __hash__(self) -> int:
        return id(self)


def build_site(
    config: Path,
    pages: Path,
    output: Path,
    base_url: str | None,
    themes: Sequence[Path],
    timestamp: int,
) -> Sequence[str]:
    """Build the Markdown of `pages` into `output`, as `output.host.Host` asks; return complaints.

    The frame is taken from `overrides/` of the first theme that has it; stylesheets that only the
    first has are linked behind those of the last, the program's; files of the themes are named
    where `output.addresses` says that they stand. Whatever mkdocs logs as a warning is a complaint,
    and so is any error by which it gives up.
    """
    warnings = _Warnings()
    logger = logging.getLogger("mkdocs")
    logger.addHandler(warnings)
    try:
        with _environment({**_QUIET, "SOURCE_DATE_EPOCH": str(timestamp)}):
            loaded = _loaded(config, pages, output, base_url)
            if refused := _refused(loaded):
                return refused
            _build(loaded, themes)
    except MkDocsException as error:
        return [*warnings.messages, str(error)]
    except (Exception, SystemExit) as error:  # it trusts settings, pages and templates in many ways
        return [*warnings.messages, _complaint(error, themes)]
    finally:
        logger.removeHandler(warnings)
    return warnings.messages


def _complaint(error: BaseException, themes: Sequence[Path]) -> str:
    """Return what the host ran into, with the template in which it did."""
    said = f"{type(error).__name__}: {error}"
    place = template_place(error, themes)
    return f"theme/{place[0]}:{place[1]}: {said}" if place else said


def _loaded(config: Path, pages: Path, output: Path, base_url: str | None) -> MkDocsConfig:
    settings = {"docs_dir": str(pages), "site_dir": str(output)}
    if base_url:
        settings["site_url"] = base_url
    return load_config(str(config), **settings)


def _refused(loaded: MkDocsConfig) -> list[str]:
    """Return what is wrong with the files of a frame that a portal named itself, if it did."""
    found: list[Problem] = []
    for folder in _own_frame(loaded):
        files_below(Path(folder), folder, found)
    return [f"{problem.file}: {problem.message}" for problem in found]


def _build(loaded: MkDocsConfig, themes: Sequence[Path]) -> None:
    frames = [str(theme / "overrides") for theme in themes if (theme / "overrides").is_dir()]
    loaded.theme.dirs[:] = dict.fromkeys(_own_frame(loaded) + frames + loaded.theme.dirs)
    loaded.theme["language"] = spoken().replace("_", "-")
    assets = asset_addresses(Path(loaded.docs_dir))
    loaded.plugins.events["env"].append(partial(_with_addresses, assets))
    loaded.plugins.events["env"].append(partial(_with_words, themes))
    loaded.plugins.events["env"].append(_with_policy)
    loaded.plugins.events["files"].append(_without_its_scripts)
    loaded.plugins.events["page_content"].append(_with_samples_in_reach)
    loaded.theme.static_templates.discard("sitemap.xml")  # ours is among the pages
    # By an attribute, since a style within the page would be stopped.
    loaded.mdx_configs.setdefault("tables", {})["use_align_attribute"] = True
    loaded.extra_css = [*loaded.extra_css, *_own_styles(themes)]
    loaded.extra_javascript = [_led(script, assets) for script in loaded.extra_javascript]
    loaded.plugins.on_startup(command="build", dirty=False)
    try:
        mkdocs_build(loaded)
    finally:
        loaded.plugins.on_shutdown()


def _with_samples_in_reach(html: str, **_event: object) -> str:
    """Let who has a keyboard alone scroll a sample whose lines are long (WCAG 2.2, 2.1.1)."""
    return html.replace("<pre><code", '<pre><code tabindex="0"')


def _with_words(themes: Sequence[Path], frame: Environment, **_event: object) -> Environment:
    """Give the frame the words of the interface, and those of the scripts to carry.

    The host itself escapes nothing that a template prints; values in messages are escaped.
    """
    frame.globals |= template_words(escape)
    frame.globals["script_words"] = script_words(themes)
    return frame


def _with_addresses(assets: AssetAddresses, frame: Environment, **_event: object) -> Environment:
    """Lead what the frame and the settings call `assets/…` to where it stands.

    Scripts of the settings do not come by here: see `_led`.
    """
    url = frame.filters["url"]

    @pass_context
    def led(context: Context, value: object) -> str:
        found: str = url(context, assets.of(str(value)))
        return found

    frame.filters["url"] = led
    return frame


def _led(script: ExtraScriptValue | str, assets: AssetAddresses) -> ExtraScriptValue | str:
    """Return a script of the settings at the address where it stands."""
    if isinstance(script, str):
        return assets.of(script)
    script.path = assets.of(script.path)
    return script


def _with_policy(frame: Environment, config: MkDocsConfig, **_event: object) -> Environment:
    """Give the frame what a browser may do on a page, by what the portal's settings add."""
    portal: Mapping[str, Any] = dict(config.extra).get("kehoach") or {}
    frame.globals["policy"] = page_policy(portal.get("policy"))
    return frame


def _without_its_scripts(files: Files, **_event: object) -> Files:
    """Leave out the scripts that the theme brings: no page loads them."""
    for file in [one for one in files if one.src_uri.startswith(_ITS_SCRIPTS)]:
        files.remove(file)
    return files


def _own_frame(loaded: MkDocsConfig) -> list[str]:
    """Return the `custom_dir` that a portal named itself, which comes before every theme."""
    return [loaded.theme.custom_dir] if loaded.theme.custom_dir else []


def _own_styles(themes: Sequence[Path]) -> list[str]:
    """Return the stylesheets of the portal's theme that replace none of the program's."""
    names = [{path.name for path in theme.glob("assets/css/*.css")} for theme in themes]
    return [f"assets/css/{name}" for name in sorted(names[0] - names[-1])]


@contextmanager
def _environment(values: dict[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
