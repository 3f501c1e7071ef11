"""What can be found of documents: their numbers, titles and issuers."""

from __future__ import annotations

from collections.abc import Iterator

from generator.locale.names import document_name
from generator.model.site import Site
from generator.model.urls import document_address
from generator.search.items import Item, thing


def document_items(site: Site) -> Iterator[Item]:
    """Yield an item for each document.

    A title that is the name already is not said again.
    """
    for document in site.registries.documents.values():
        name = document_name(site, document.id)
        said = [one for one in (document.title, document.issuer_printed) if one != name]
        yield thing("document", document_address(document.id), name, said)
