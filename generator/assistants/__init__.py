"""Answers programs of assistants out of a built site: quotes with addresses, and what is not there.

A question is answered from the files of a site alone (`site_files`), never from the plans, and its
words are those of the texts. `tools` lists what may be asked, `protocol` speaks with the program.
"""

from __future__ import annotations

from generator.assistants.answers import Answer, Case, Refusal
from generator.assistants.site_files import SiteFiles, UnreadableSiteError
from generator.assistants.tools import TOOLS, Argument, Tool, answer

__all__ = [
    "TOOLS",
    "Answer",
    "Argument",
    "Case",
    "Refusal",
    "SiteFiles",
    "Tool",
    "UnreadableSiteError",
    "answer",
]
