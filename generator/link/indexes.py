"""What finds in a text whatever the registries name: documents, agencies, populations."""

from __future__ import annotations

from dataclasses import dataclass

from generator.link.citations import DocumentIndex
from generator.link.mentions import AgencyIndex
from generator.link.populations import PopulationIndex
from generator.model.registries import Registries


@dataclass(frozen=True, slots=True)
class Indexes:
    """The names that plans may use, made once and used for every plan."""

    documents: DocumentIndex
    agencies: AgencyIndex
    populations: PopulationIndex

    @classmethod
    def of(cls, registries: Registries) -> Indexes:
        """Index all names of the registries."""
        return cls(
            DocumentIndex.of(registries.documents.values()),
            AgencyIndex.of(registries.agencies.values()),
            PopulationIndex.of(registries.populations),
        )
