"""JSON-LD of each page: valid for a reader of JSON-LD, true to the plans, safe in a page."""

from __future__ import annotations

import functools
import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from pyld import jsonld

from generator.output.jsonld import as_script
from tests.site_fixture import ADDRESS, PLAN_IDS, SMALL, Html, built_site

SITE_MAP_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
BASE = ADDRESS
SCHEMA = "https://schema.org/"
# The types and properties of schema.org that pages use, as its own pages list them.
VOCABULARY = {
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "WebSite": {"name", "url", "inLanguage", "description"},
    "DataCatalog": {
        "name", "url", "inLanguage", "dataset", "license", "dateModified", "version",
    },
    "Dataset": {
        "name", "description", "inLanguage", "isAccessibleForFree", "creator", "distribution",
        "license", "dateModified", "version",
    },
    "DataDownload": {"encodingFormat", "contentUrl"},
    "MediaObject": {"encodingFormat", "contentUrl", "license"},
    "Organization": {"name"},
    "GovernmentOrganization": {"name"},
    "AdministrativeArea": {"name", "containedInPlace"},
    "Legislation": {
        "name", "url", "inLanguage", "legislationType", "legislationIdentifier", "legislationDate",
        "legislationPassedBy", "legislationJurisdiction", "legislationApplies",
        "legislationLegalForce", "encoding", "creativeWorkStatus", "alternateName",
        "dateModified", "version", "sdLicense",
    },
}  # fmt: skip


PAGES = (
    "", "ke-hoach", "du-lieu", "van-ban/42-nq-tw", *(f"ke-hoach/{plan}" for plan in PLAN_IDS)
)  # fmt: skip


@functools.cache
def site() -> Path:
    return built_site(BASE)


@functools.cache
def described(path: str) -> Any:
    page = Html((site() / path / "index.html").read_text(encoding="utf-8"))
    [script] = [
        one for one in page.all("script") if one.attributes.get("type") == "application/ld+json"
    ]
    return json.loads(script.text)


def things(data: Any, kind: str) -> list[Any]:
    return [one for one in data["@graph"] if one["@type"] == kind]


def local_context(_url: str, _options: Any) -> Any:
    """The vocabulary stands here: nothing is fetched."""
    context = {"@context": {"@vocab": SCHEMA}}
    return {"contextUrl": None, "documentUrl": SCHEMA, "document": context}


def assert_known(node: Any) -> None:
    """Every type and property of an expanded node is one of schema.org's."""
    if isinstance(node, list):
        for one in node:
            assert_known(one)
    elif isinstance(node, dict):
        kinds = [kind.removeprefix(SCHEMA) for kind in node.get("@type", ())]
        allowed = set().union(*(VOCABULARY[kind] for kind in kinds))
        for key, value in node.items():
            assert key.startswith("@") or key.removeprefix(SCHEMA) in allowed, key
            assert_known(value)


@pytest.mark.parametrize(
    "path",
    ["", "ke-hoach", *(f"ke-hoach/{plan}" for plan in PLAN_IDS), "du-lieu", "van-ban/42-nq-tw"],
)
def test_a_reader_of_json_ld_understands_a_page(path: str) -> None:
    expanded = jsonld.expand(
        described(path), {"base": f"{BASE}{path}/", "documentLoader": local_context}
    )
    assert expanded
    assert_known(expanded)


def test_a_plan_is_described_by_what_it_says() -> None:
    [plan] = things(described("ke-hoach/vinh-long-chuong-trinh-nq42"), "Legislation")
    assert plan["legislationIdentifier"] == "2385/QĐ-UBND"
    assert plan["legislationDate"] == "2024-11-21"
    assert plan["legislationPassedBy"]["name"] == "Ủy ban nhân dân tỉnh Vĩnh Long"
    assert plan["legislationJurisdiction"] == {
        "@type": "AdministrativeArea",
        "name": "Tỉnh Vĩnh Long",
    }
    assert [one["name"] for one in plan["legislationApplies"]] == [
        "Nghị quyết số 42-NQ/TW ngày 24/11/2023"
    ]
    assert plan["url"] == f"{BASE}ke-hoach/vinh-long-chuong-trinh-nq42/"
    assert (
        "legislationLegalForce" not in plan
    )  # issued: whether it is still in force, it cannot say


def test_no_committee_of_the_party_is_said_to_be_one_of_government() -> None:
    kinds = {
        plan: things(described(f"ke-hoach/{plan}"), "Legislation")[0]["legislationPassedBy"][
            "@type"
        ]
        for plan in PLAN_IDS
    }
    party = {"bac-ai-ke-hoach-nq42", "duc-pho-chuong-trinh-nq42"}
    assert {plan for plan, kind in kinds.items() if kind == "Organization"} == party
    assert {kinds[plan] for plan in set(PLAN_IDS) - party} == {"GovernmentOrganization"}


def test_what_a_draft_lacks_is_left_out() -> None:
    [plan] = things(described("ke-hoach/duc-pho-chuong-trinh-nq42"), "Legislation")
    assert plan["legislationLegalForce"] == {"@id": "https://schema.org/NotInForce"}
    # “Draft” is among the terms that schema.org gives; the day of a draft is no legislationDate.
    assert plan["creativeWorkStatus"] == "Draft"
    assert not {"legislationIdentifier", "legislationDate"} & set(plan)
    place = plan["legislationJurisdiction"]
    assert (place["name"], place["containedInPlace"]["name"]) == (
        "Thị xã Đức Phổ",
        "Tỉnh Quảng Ngãi",
    )


def test_only_a_draft_says_of_its_status_that_it_is_one() -> None:
    drafts = {
        plan for plan in PLAN_IDS
        for told in things(described(f"ke-hoach/{plan}"), "Legislation")
        if "creativeWorkStatus" in told
    }  # fmt: skip
    assert drafts == {"duc-pho-chuong-trinh-nq42"}


def test_the_way_to_a_page_is_a_way_of_pages() -> None:
    for path in ("ke-hoach/bac-ai-ke-hoach-nq42", "van-ban/42-nq-tw", "chi-tieu/ty-le-that-nghiep"):
        [way] = things(described(path), "BreadcrumbList")
        steps = [one["item"].removeprefix(BASE) for one in way["itemListElement"]]
        assert steps == ["", path.split("/")[0] + "/", path + "/"]
        assert all((site() / step / "index.html").is_file() for step in steps)
        assert [one["position"] for one in way["itemListElement"]] == [1, 2, 3]


def test_the_data_names_files_that_are_there() -> None:
    [catalogue] = things(described("du-lieu"), "DataCatalog")
    files = [
        file["contentUrl"].removeprefix(BASE)
        for data in catalogue["dataset"]
        for file in data["distribution"]
    ]
    assert "api/targets.csv" in files
    assert all((site() / file).is_file() for file in files)


def test_every_page_has_what_shares_and_search_engines_show() -> None:
    for file in site().rglob("index.html"):
        page = Html(file.read_text(encoding="utf-8"))
        names = {
            one.attributes.get("property") or one.attributes.get("name"): one.attributes.get(
                "content"
            )
            for one in page.all("meta")
        }
        path = file.relative_to(site()).as_posix().removesuffix("index.html")
        if path.startswith(SMALL):
            assert names["robots"] == "noindex"
            continue
        assert names["og:title"], path
        assert names["og:url"] == BASE + path
        assert names["og:locale"] == "vi_VN"
        assert names["og:description"] == names["description"], path
        [canonical] = [one for one in page.all("link") if one.attributes.get("rel") == "canonical"]
        assert canonical.attributes["href"] == BASE + path


def test_search_engines_are_to_list_every_page_of_today() -> None:
    site_map = ElementTree.parse(site() / "sitemap.xml")
    listed = {one.text for one in site_map.iter(f"{{{SITE_MAP_SPACE}}}loc")}
    pages = {
        BASE + file.relative_to(site()).as_posix().removesuffix("index.html"): file
        for file in site().rglob("index.html")
    }
    older = {address for address in pages if "/phien-ban/" in address}
    assert older
    # Of a list of changes that is cut, whoever searches is led to the first page.
    further = {address for address in pages if re.search(r"/thay-doi/(?:.+/)?trang-\d+/$", address)}
    assert {re.sub(r"trang-\d+/$", "", one) for one in further} <= listed
    older |= further
    # What a machine misread of a scan is nothing to find a plan by.
    older |= {address for address in pages if address.endswith("/ban-quet/")}
    small = {one for one in pages if one.removeprefix(BASE).startswith(SMALL)}
    assert len(small) > len(PLAN_IDS)
    older |= small
    # A sheet to print: what it asks about stands on the page of the plan.
    older |= {address for address in pages if address.endswith("/cau-hoi/")}
    assert listed == pages.keys() - older
    refused = {
        address
        for address, file in pages.items()
        if '<meta name="robots" content="noindex">' in file.read_text("utf-8")
    }
    assert refused == older


def test_text_of_a_plan_cannot_end_the_script() -> None:
    told = as_script([{"@type": "WebSite", "name": "</script><script>alert(1)</script> & <!--"}])
    assert not set("<>&") & set(told)
    assert json.loads(told)["@graph"][0]["name"].startswith("</script>")


CC0 = "https://creativecommons.org/publicdomain/zero/1.0/"


def test_data_says_its_licence_its_version_and_the_day_of_its_content() -> None:
    [catalogue] = things(described("du-lieu"), "DataCatalog")
    record = json.loads((site() / "api/build.json").read_text(encoding="utf-8"))
    assert record["licence"] == CC0
    for one in (catalogue, *catalogue["dataset"]):
        assert one["license"] == CC0
        assert one["dateModified"] == record["content_date"]
        year, month, day = map(int, record["content_date"].split("-"))
        assert one["version"] == f"{year}.{month}.{day}"


@pytest.mark.parametrize("name", PLAN_IDS)
def test_a_plan_says_which_version_it_is_and_leads_to_every_form_of_it(name: str) -> None:
    [plan] = things(described(f"ke-hoach/{name}"), "Legislation")
    revisions = json.loads((site() / "api/revisions.json").read_text(encoding="utf-8"))
    own = [one for one in revisions if one["plan"] == name]
    assert (plan["version"], plan["dateModified"]) == (len(own), own[0]["date"])
    files = [one["contentUrl"].removeprefix(BASE) for one in plan["encoding"]]
    assert len(files) == 4
    assert all((site() / one).is_file() for one in files)
    assert plan["sdLicense"] == CC0
