"""Levels that higher documents set for a place and a time, beside what its plan states."""

from __future__ import annotations

from generator.subjects.assigned.block import assigned_on_page
from generator.subjects.assigned.tables import assigned_tables
from generator.views.subject import Subject

ASSIGNED = Subject("assigned", tables=assigned_tables, blocks=assigned_on_page)
