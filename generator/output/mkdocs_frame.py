"""What mkdocs gives to the frame around a page, in our words and with our addresses."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig

from generator.language import spoken
from generator.output.addresses import AssetAddresses, asset_addresses
from generator.output.foreign import in_spoken_language
from generator.output.frame_words import frame_styles, frame_words
from generator.output.mkdocs_engine import engine_of
from generator.output.tight import Tight


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
    events["post_page"].append(_marked)
    events["post_template"].append(_marked)
    config.extra_css = [*config.extra_css, *frame_styles(dict(config.extra), themes)]
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


def _with_words(
    themes: Sequence[Path], frame: Environment, config: MkDocsConfig, **_event: object
) -> Environment:
    """Give the frame its words, and say what made it."""
    place = Path(config.config_file_path)
    frame.globals |= frame_words(dict(config.extra), place, config.site_url or "", themes)
    engine = engine_of(config)
    frame.globals["made_by"] = f"{engine.name}-{engine.version}"
    frame.globals["made_with"] = engine.title
    return frame


def own_frame(config: MkDocsConfig) -> list[str]:
    """Return the `custom_dir` that a portal named itself, which comes before every theme."""
    return [config.theme.custom_dir] if config.theme.custom_dir else []
