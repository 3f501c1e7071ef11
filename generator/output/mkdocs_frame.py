"""What mkdocs gives to the frame around a page, in our words and with our addresses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import escape
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from generator.language import spoken
from generator.language.catalogues import SOURCE, own_name
from generator.output.addresses import AssetAddresses, asset_addresses
from generator.output.foreign import in_spoken_language
from generator.output.frame import address_within, oembed_link
from generator.output.policy import page_policy
from generator.output.tight import Tight
from generator.output.words import script_words, template_words
from generator.reading.colours import STYLESHEET, Colours
from generator.reading.settings import is_official


def dress(config: MkDocsConfig, themes: Sequence[Path], pages: Path) -> None:
    """Give a project the frame, the words, the policy and the addresses of our themes.

    `pages` is the folder of all pages, whose files of the themes the frame names.
    """
    overrides = [str(theme / "overrides") for theme in themes if (theme / "overrides").is_dir()]
    config.theme.dirs[:] = dict.fromkeys(own_frame(config) + overrides + config.theme.dirs)
    config.theme["language"] = spoken().replace("_", "-")
    assets = asset_addresses(pages)
    events = config.plugins.events
    events["env"].append(_tightly)
    events["env"].append(partial(_with_addresses, assets))
    events["env"].append(partial(_with_words, themes))
    events["env"].append(_with_settings)
    events["post_page"].append(_marked)
    events["post_template"].append(_marked)
    config.extra_css = [*config.extra_css, *_chosen_colours(config), *_own_styles(themes)]
    config.extra_javascript = [_led(script, assets) for script in config.extra_javascript]


def _marked(html: str, **_event: object) -> str:
    """Mark what of a page that the host made is Vietnamese on a page that is not."""
    return in_spoken_language(html)


def _tightly(frame: Environment, **_event: object) -> Environment:
    """Have templates of the frame read without the white space that only lays them out.

    A page has two hundred such lines, and a site its frame around every page.
    """
    frame.add_extension(Tight)
    return frame


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
    def at(context: Context, value: object) -> str:
        found: str = url(context, assets.of(str(value)))
        return found

    frame.filters["url"] = at
    return frame


def _led(script: ExtraScriptValue | str, assets: AssetAddresses) -> ExtraScriptValue | str:
    """Return a script of the settings at the address where it stands."""
    if isinstance(script, str):
        return assets.of(script)
    script.path = assets.of(script.path)
    return script


def _with_settings(frame: Environment, config: MkDocsConfig, **_event: object) -> Environment:
    """Give the frame what a browser may do on a page, and whose site it is, by the settings."""
    portal: Mapping[str, Any] = dict(config.extra).get("kehoach") or {}
    frame.globals["languages"] = _languages(portal, config.site_url or "")
    frame.globals["address_within"] = address_within
    frame.globals["oembed_link"] = oembed_link
    frame.globals["policy"] = page_policy(portal.get("policy"))
    frame.globals["official"] = is_official(Path(config.config_file_path))
    return frame


def _languages(portal: Mapping[str, Any], base: str) -> list[dict[str, object]]:
    """Return the languages that a site is in, by `code`, none of a site in one language.

    `name` is what a language calls itself, `way` leads from the site of the language spoken to
    that of each, `base` is where that stands, empty where nobody said so.
    """
    first = portal.get("language") or SOURCE
    others = list(portal.get("also_in") or ())
    here = "" if spoken() == first else f"{spoken()}/"
    top = base.removesuffix("/").removesuffix(here.removesuffix("/")) if base else ""
    top = f"{top.rstrip('/')}/" if top else ""
    return [
        {
            "code": code,
            "name": own_name(code),
            "way": f"{'../' if here else ''}{below}",
            "base": f"{top}{below}" if top else "",
        }
        for code in ([first, *others] if others else [])
        for below in ["" if code == first else f"{code}/"]
    ]


def own_frame(config: MkDocsConfig) -> list[str]:
    """Return the `custom_dir` that a portal named itself, which comes before every theme."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []


def _chosen_colours(config: MkDocsConfig) -> list[str]:
    """Return the stylesheet of the colours that a portal's settings choose, if they choose any."""
    portal: Mapping[str, Any] = dict(config.extra).get("kehoach") or {}
    chosen = Colours.model_validate(portal.get("colours") or {})
    return [f"assets/{STYLESHEET}"] if chosen != Colours() else []


def _own_styles(themes: Sequence[Path]) -> list[str]:
    """Return the stylesheets of the portal's theme that replace none of the program's."""
    names = [{path.name for path in theme.glob("assets/css/*.css")} for theme in themes]
    return [f"assets/css/{name}" for name in sorted(names[0] - names[-1])]
