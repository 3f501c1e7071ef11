"""Abbreviations: what they stand for, and where they are used."""

from __future__ import annotations

from generator.subjects.glossary.page import glossary_page
from generator.subjects.glossary.tables import glossary_tables
from generator.views.subject import Subject

GLOSSARY = Subject(
    "glossary",
    pages=lambda edition: (glossary_page(edition.site),),
    tables=glossary_tables,
)
