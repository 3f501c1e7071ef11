"""House rules on what targets measure: questions for a person where figures may not be alike.

Nothing is decided here. An indicator that a person has gone through says so (`settled`), and is not
asked about again.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from generator.language import _
from generator.model.plan import Plan, Target
from generator.model.registries import Indicator
from generator.model.site import Site
from generator.problems import Problem
from generator.text.words import bare, is_figure, is_mark, normal_form, words

# Chosen with the five plans in view: at half of all words the two are one thing in other words; at
# less than a sixth nothing but the grammar is common.
ALIKE = 0.5
UNLIKE = 1 / 6
Questions = Mapping[tuple[str, str], str]


def common_population(site: Site, plan: Plan) -> Iterator[Problem]:
    """Targets of one indicator and one year share a population with some other plan's.

    Good: two plans with `population: thanh-thi`. Bad: one says `chung`, the other nothing, and the
    indicator does not say what nothing means (`unsaid`).
    """
    asked = site.once(_without_common_population)
    hint = _(
        "ghi population đúng chữ của văn bản; nếu không nói là đã nói, khai unsaid cho chỉ số; "
        "nếu đúng là khác nhau, ghi settled: lý do"
    )
    return _told(plan, asked, "common-population", hint)


def alike_indicators(site: Site, plan: Plan) -> Iterator[Problem]:
    """Two indicators are not one in other words.

    Good: “Tỷ lệ thất nghiệp” and “Hộ nghèo là người có công”, each in words of its own. Bad: “Tỷ lệ
    hộ nghèo” and “Tỷ lệ hộ nghèo đa chiều”, whose quotes share most words.
    """
    asked = site.once(_alike)
    hint = _("nhập hai chỉ số làm một, hay khai variants; nếu đúng là hai, ghi settled: lý do")
    return _told(plan, asked, "alike-indicators", hint)


def unlike_quotes(site: Site, plan: Plan) -> Iterator[Problem]:
    """The quotes of one indicator speak of one thing in every plan.

    Good: “hộ nghèo dưới 3%” and “giảm hộ nghèo còn 2%”. Bad: “trường đạt chuẩn” and “phòng học kiên
    cố” under one indicator without variants.
    """
    asked = site.once(_unlike)
    hint = _(
        "tách chỉ số, hay khai variants cho hai cách tính; nếu đúng là một, ghi settled: lý do"
    )
    return _told(plan, asked, "unlike-quotes", hint)


def _told(plan: Plan, asked: Questions, rule: str, hint: str) -> Iterator[Problem]:
    for paragraph in plan.paragraphs():
        for target in paragraph.targets:
            if question := asked.get((plan.id, target.id)):
                yield Problem.at(paragraph.place, rule, question, fragment=target.quote, hint=hint)


def _open(site: Site) -> Iterator[tuple[Indicator, tuple[Target, ...]]]:
    """Yield the indicators that nobody has gone through, with their targets."""
    for name, targets in site.targets_by_indicator.items():
        indicator = site.registries.indicators[name]
        if not indicator.settled:
            yield indicator, targets


def _without_common_population(site: Site) -> Questions:
    found = {}
    for indicator, targets in _open(site):
        by_year: dict[int | None, dict[str | None, list[Target]]] = defaultdict(
            lambda: defaultdict(list)
        )
        for target in targets:
            if target.value is not None:
                by_year[target.year][indicator.population_of(target) or target.population].append(
                    target
                )
        for populations in by_year.values():
            plans = {one.plan for group in populations.values() for one in group}
            shared = any(len({one.plan for one in group}) > 1 for group in populations.values())
            if len(plans) > 1 and not shared:
                last = next(reversed(populations.values()))[0]
                found[last.plan, last.id] = _(
                    "{count} kế hoạch nêu “{indicator}” cho cùng một năm, mỗi nơi một đối tượng",
                    count=len(plans),
                    indicator=indicator.name,
                )
    return found


def _alike(site: Site) -> Questions:
    """Compare the words of indicators that share any three of them in a row."""
    said = {one.id: _shingles(targets) for one, targets in _open(site)}
    holders: dict[str, list[str]] = defaultdict(list)
    for name, shingles in said.items():
        for shingle in shingles:
            holders[shingle].append(name)
    met = {pair for names in holders.values() for pair in combinations(sorted(names), 2)}
    found = {}
    for one, other in sorted(met):
        both, least = len(said[one] & said[other]), min(len(said[one]), len(said[other]))
        if both >= ALIKE * least:
            target = site.targets_by_indicator[other][0]
            found[target.plan, target.id] = _(
                "“{one}” và “{other}” gần như cùng chữ",
                one=site.registries.indicators[one].name,
                other=site.registries.indicators[other].name,
            )
    return found


def _unlike(site: Site) -> Questions:
    found = {}
    for indicator, targets in _open(site):
        by_variant: dict[str | None, list[Target]] = defaultdict(list)
        for target in targets:
            by_variant[target.variant].append(target)
        for group in by_variant.values():
            first = _content(group[0])
            for target in group[1:]:
                if target.plan == group[0].plan:
                    continue
                content = _content(target)
                if len(first & content) < UNLIKE * min(len(first), len(content)):
                    found[target.plan, target.id] = _(
                        "câu này và câu của {plan} cùng chỉ số “{indicator}” mà hầu như khác chữ",
                        plan=group[0].plan,
                        indicator=indicator.name,
                    )
    return found


def _shingles(targets: tuple[Target, ...]) -> frozenset[str]:
    found = set()
    for target in targets:
        said = _words(target.quote)
        found |= {" ".join(said[at : at + 3]) for at in range(len(said) - 2)}
    return frozenset(found)


def _content(target: Target) -> frozenset[str]:
    return frozenset(_words(target.quote))


def _words(quote: str) -> list[str]:
    cut = (word for word in words(quote) if not (is_figure(word) or is_mark(word)))
    return [normal_form(bare(word)) for word in cut]
