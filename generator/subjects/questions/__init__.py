"""What to ask a place about its plans: one sheet, each question with the words it is about."""

from __future__ import annotations

from generator.subjects.questions.pages import question_pages
from generator.views.subject import Subject

QUESTIONS = Subject("questions", pages=question_pages)
