"""What is looked up across plans: once in a language, since it may hold words of it."""

from __future__ import annotations

from gettext import NullTranslations

from generator.language import speaking, spoken
from generator.model.site import Site
from tests.site_fixture import PLANS, linked


def test_a_look_is_taken_once_in_a_language() -> None:
    taken = []

    def look(one: Site) -> str:
        taken.append(len(one.plans))
        return spoken()

    site = linked(PLANS)
    assert [site.once(look), site.once(look)] == ["vi", "vi"]
    with speaking("xx", NullTranslations()):
        assert [site.once(look), site.once(look)] == ["xx", "xx"]
    assert site.once(look) == "vi"
    assert taken == [len(site.plans)] * 2
