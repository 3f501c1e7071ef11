"""Entries are found without accents, by the beginnings of their words."""

from __future__ import annotations

from generator.desk.names import called, entries, found, settled, variants
from generator.desk.workbook import Texts

AGENCIES = """\
- {id: so-y-te, name: Sở Y tế, kind: body, unit: tinh-mau}
- {id: so-tai-chinh, name: Sở Tài chính, kind: body, aliases: [Ngành tài chính]}
- {id: phong-tai-chinh, name: Phòng Tài chính - Kế hoạch, kind: body}
"""
DOCUMENTS = "- {id: 42-nq-tw, type: nghi-quyet, number: 42-NQ/TW, title: Chính sách xã hội}\n"


def known() -> Texts:
    files = {"registry/agencies.yml": AGENCIES, "registry/documents.yml": DOCUMENTS}
    return Texts("a.yml", {"a.yml": "", **files, "registry/units.yml": "- ["})


def test_a_few_letters_are_enough() -> None:
    agencies = entries(known())["agencies"]
    assert [one.id for one in found(agencies, "so tai")] == ["so-tai-chinh"]
    assert [one.id for one in found(agencies, "tài chính")] == ["so-tai-chinh", "phong-tai-chinh"]
    assert [one.id for one in found(agencies, "nganh")] == ["so-tai-chinh"]
    assert [one.beside for one in found(agencies, "y te")] == ["tinh-mau"]
    assert found(agencies, "ế") == []
    assert len(found(agencies, "")) == 3


def test_documents_are_called_by_number_and_title() -> None:
    held = entries(known())
    assert [one.name for one in found(held["documents"], "42 chinh sach")] == [
        "42-NQ/TW · Chính sách xã hội"
    ]
    assert held["units"] == []  # one that cannot be read has none
    assert called(held)["agencies"]["so-y-te"] == "Sở Y tế"


def test_a_unit_is_said_by_its_name_and_ways_to_count_by_theirs() -> None:
    units = "- {id: tinh-mau, name: Tỉnh Mẫu, level: province}\n"
    counted = "variants: [{id: da-chieu, name: Chuẩn đa chiều}]"
    indicators = f"- {{id: ho-ngheo, name: Hộ nghèo, {counted}}}\n- {{id: khac, name: Khác}}\n"
    files = {"registry/units.yml": units, "registry/indicators.yml": indicators}
    texts = Texts("a.yml", {**known().files, **files})
    assert [one.beside for one in found(entries(texts)["agencies"], "y te")] == ["Tỉnh Mẫu"]
    assert variants(texts) == {"ho-ngheo": {"da-chieu": "Chuẩn đa chiều"}}
    assert variants(known()) == {}
    considered = Texts("a.yml", {"registry/indicators.yml": "- {id: a, name: A, settled: đúng}\n"})
    assert settled(considered) == {"a": "đúng"}
