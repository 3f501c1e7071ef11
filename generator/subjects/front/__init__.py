"""The ways in: home, the list of plans, the open data, search."""

from __future__ import annotations

from generator.subjects.front.pages import front_pages
from generator.views.subject import Subject

FRONT = Subject("front", pages=front_pages)
