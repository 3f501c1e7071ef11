"""Messages are shown as they stand in Vietnamese, and as a catalogue gives them in others."""

from __future__ import annotations

from gettext import NullTranslations

from hypothesis import given
from hypothesis import strategies as st

from generator.language import N_, Labels, _, ngettext, speaking, spoken
from generator.language.catalogues import languages


class Shouting(NullTranslations):
    def gettext(self, message: str) -> str:
        return message.upper().replace("{YEAR}", "{year}").replace("{COUNT}", "{count}")

    def ngettext(self, _one: str, _many: str, count: int) -> str:
        return "{count} plan" if count == 1 else "{count} plans"


def test_vietnamese_is_shown_as_it_stands() -> None:
    assert spoken() == "vi"
    assert _("năm {year}", year=2030) == "năm 2030"
    assert ngettext("{count} kế hoạch", 1) == "1 kế hoạch"
    assert N_("năm {year}") == "năm {year}"


@given(st.text())
def test_a_message_without_values_is_not_touched(message: str) -> None:
    assert _(message) == message


def test_another_language_is_spoken_within_and_only_there() -> None:
    with speaking("xx", Shouting()):
        assert spoken() == "xx"
        assert _("năm {year}", year=2030) == "NĂM 2030"
        assert ngettext("{count} kế hoạch", 1) == "1 plan"
        assert ngettext("{count} kế hoạch", 2) == "2 plans"
        with speaking("vi"):
            assert _("năm {year}", year=2030) == "năm 2030"
    assert _("năm") == "năm"


def test_labels_are_words_of_the_language_they_are_asked_in() -> None:
    table = Labels({1: N_("năm"), 2: N_("tháng"), 3: ""})
    assert table == {1: "năm", 2: "tháng", 3: ""}
    with speaking("xx", Shouting()):
        assert table[1] == table.get(1) == "NĂM"
        assert list(table.values()) == ["NĂM", "THÁNG", ""]
    assert table.get(4) is None


def test_a_label_without_words_has_none_in_a_catalogue_either() -> None:
    class Catalogue(NullTranslations):
        def gettext(self, message: str) -> str:
            return message or "Content-Type: text/plain"

    with speaking("xx", Catalogue()):
        assert Labels({"=": ""})["="] == ""


def test_the_language_of_the_source_needs_no_catalogue() -> None:
    assert languages()[0] == "vi"
