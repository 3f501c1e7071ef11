"""What a paragraph or a row seems to promise, who acts, by when, on which documents."""

from generator.importer.proposals.paragraph import Annotations, Context, propose, year_of

__all__ = ["Annotations", "Context", "propose", "year_of"]
