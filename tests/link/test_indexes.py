"""All names of the registries, indexed once: documents, agencies, populations."""

from __future__ import annotations

from generator.link.indexes import Indexes
from generator.model.registries import Agency, CitedDocument, Population, Registries

REGISTRIES = Registries(
    populations={"tre-em": Population("tre-em", "Trẻ em", ("các cháu",), (), None, None)},
    agencies={"so": Agency("so", "Sở Y tế", "body", "tinh", None, ("SYT",), (), None)},
    documents={
        "nq": CitedDocument(
            *("nq", "nghi-quyet", "42-NQ/TW", None, None, None, None, None), (), None
        ),
    },
)


def test_each_kind_of_name_is_found_in_one_text() -> None:
    text = "SYT thực hiện Nghị quyết 42-NQ/TW cho các cháu"
    found = Indexes.of(REGISTRIES)
    assert [one.document for one in found.documents.find(text)] == ["nq"]
    assert [one.agency for one in found.agencies.within(["tinh"]).find(text)] == ["so"]
    assert found.populations.printed("tre-em", [text]) == "các cháu"
    assert found.populations.populations == REGISTRIES.populations


def test_registries_without_entries_find_nothing() -> None:
    found = Indexes.of(Registries())
    assert [one.document for one in found.documents.find("42-NQ/TW")] == [None]
    assert list(found.agencies.within(["tinh"]).find("Sở Y tế")) == []
    assert found.populations.meant("trẻ em") is None
