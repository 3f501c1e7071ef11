"""What a site says of itself beside its data: name, licence, version, commit, day of content."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.plan import Plan
from generator.model.site import Site
from generator.text.vietnamese import parse_date

# Of names and columns of the open data: the second part grows with each new table or column, the
# first where one changes its meaning or goes.
SCHEMA_VERSION = "1.1.0"


@dataclass(frozen=True, slots=True)
class Publication:
    """Who publishes what, and of which day it is; null and empty where nobody says it.

    `base` is the address of the site, ending in a slash, or empty. `licence` is the IRI of the
    licence of the encoding, `licence_words` the sentence that readers see. `content_date` is the
    day (ISO 8601) on which a plan file was last changed, `commit` what the site was built of.
    """

    name: str = ""
    base: str = ""
    publisher: str | None = None
    licence: str | None = None
    licence_words: str | None = None
    content_date: str | None = None
    commit: str | None = None

    @property
    def version(self) -> str | None:
        """Return the version of the content, its day in the form of a semantic version.

        `2026.3.9`: semantic versions have no leading zeros (semver.org, 2). Null without a day.
        """
        day = parse_date(self.content_date) if self.content_date else None
        return f"{day.year}.{day.month}.{day.day}" if day else None

    def says(self) -> dict[str, object]:
        """Return what the record of the site says for machines; what is not known is null."""
        return {
            "schema_version": SCHEMA_VERSION,
            "licence": self.licence,
            "licence_words": self.licence_words,
            "content_date": self.content_date,
        }

    def file(self, path: str) -> str:
        """Return the address of a file below `api/`, from the site's root where it has none."""
        return f"{self.base}api/{path}"


@dataclass(frozen=True, slots=True)
class PublishedPlan:
    """A plan with all that is known around it, and who publishes it."""

    site: Site
    plan: Plan
    publication: Publication
