"""What mkdocs reads of a portal beside what it is handed: nothing, with settings like our own.

Then the same settings, themes and pages are the same site, and who has it need not make it again.
"""

from __future__ import annotations

from typing import Any

# Extensions of Markdown that come with it and open no file. They change nothing of raw HTML, of
# headings and of paragraphs without a mark.
NEEDED = frozenset({"attr_list", "toc"})
HARMLESS = frozenset({"admonition", "def_list", "fenced_code", "footnotes", "sane_lists", "tables"})
# mkdocs, User guide, Configuration: what runs nothing and names no file outside the pages' folder.
_WORDS = frozenset(
    {
        "INHERIT",
        *("site_name", "site_url", "site_description", "site_author", "copyright"),
        *("repo_url", "repo_name", "edit_uri", "docs_dir", "site_dir", "use_directory_urls"),
        *("nav", "validation", "strict", "extra", "extra_css", "extra_javascript"),
        *("theme", "plugins", "markdown_extensions"),
    }
)


def reads_no_more(said: Any) -> bool:
    """Tell whether what mkdocs makes depends on these settings and on what it is handed alone.

    `said` is what the settings say, files that they inherit from among it. Plugins and hooks may
    read whatever they like, and so may unknown extensions; without `plugins` mkdocs has its own.
    """
    if not isinstance(said, dict) or not said.keys() <= _WORDS or said.get("plugins") != []:
        return False
    theme, extensions = said.get("theme"), said.get("markdown_extensions") or ()
    if not isinstance(theme, dict) or theme.get("custom_dir") or not isinstance(extensions, list):
        return False
    return all(_name(one) in NEEDED | HARMLESS for one in extensions)


def _name(extension: Any) -> str:
    """Return the name of an extension, which may be the one key of its own settings."""
    names = list(extension) if isinstance(extension, dict) else [extension]
    return names[0] if len(names) == 1 and isinstance(names[0], str) else ""
