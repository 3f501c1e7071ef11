"""The hashes of the words can be reckoned again from what is published, tables among it."""

from __future__ import annotations

import json

from generator import merkle
from generator.opendata import json_form, published_leaves, root_of_all
from generator.opendata.text_roots import roots_file, text_roots
from generator.opendata.whole_plan import whole_plan
from tests.site_fixture import PLANS, built_site, linked
from tests.table_site import PLAN_ID
from tests.table_site import site as tables


def test_anybody_reckons_the_hashes_again_from_the_published_plans() -> None:
    api = built_site() / "api"
    said = json.loads((api / "text-roots.json").read_bytes())
    found = {}
    for name in said["plans"]:
        plan = json.loads((api / f"plans/{name}.json").read_bytes())
        leaves = [one for _id, _row, one in published_leaves(plan)]
        assert len(leaves) == plan["counts"]["paragraphs"]
        found[name] = merkle.root(leaves).hex()
    assert said == {"texts": root_of_all(found), "plans": found}
    assert json.loads((api / "build.json").read_bytes())["texts"] == said["texts"]


def test_rows_and_cells_of_tables_are_among_the_leaves() -> None:
    site = tables()
    told = json.loads(json_form.in_a_line(whole_plan(site, site.plans[PLAN_ID], "")))
    leaves = [one for _id, _row, one in published_leaves(told)]
    assert merkle.root(leaves).hex() == text_roots(site)[PLAN_ID]
    assert any(row["kind"] for _id, row, _leaf in published_leaves(told))


def test_every_word_and_its_place_counts() -> None:
    site = linked(PLANS)
    assert list(text_roots(site)) == sorted(site.plans)
    assert json.loads(roots_file(site))["texts"] == root_of_all(text_roots(site))
    names = sorted(site.plans)
    swapped = dict(zip(names, reversed([text_roots(site)[one] for one in names]), strict=True))
    assert root_of_all(swapped) != root_of_all(text_roots(site))
