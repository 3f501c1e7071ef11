"""Pages as CommonMark for others: code hosts, other generators, assistants, people.

Not what hosts make pages of (`output.markdown`): that is HTML in Markdown's clothes.
"""

from generator.output.plain_markdown.translation import Translation, translated

__all__ = ["Translation", "translated"]
