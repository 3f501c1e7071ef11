"""The tree is that of RFC 6962, and a way proves its own leaf alone."""

from __future__ import annotations

from hashlib import sha256

from hypothesis import given
from hypothesis import strategies as st

from generator.merkle import climbed, leaf, root, way

# Leaves and roots of Certificate Transparency's own tests.
INPUTS = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657"]
ROOTS = {
    0: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    1: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    2: "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    7: "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
}


def test_roots_are_those_of_the_standard() -> None:
    leaves = [leaf(bytes.fromhex(one)) for one in INPUTS]
    assert {count: root(leaves[:count]).hex() for count in ROOTS} == ROOTS


@given(st.integers(1, 40), st.data())
def test_a_way_leads_from_its_leaf_to_the_root_and_from_no_other(
    count: int, data: st.DataObject
) -> None:
    leaves = [leaf(bytes([one])) for one in range(count)]
    at = data.draw(st.integers(0, count - 1))
    steps = way(leaves, at)
    assert climbed(leaves[at], steps) == root(leaves)
    assert climbed(leaf(b"khac"), steps) != root(leaves)
    assert climbed(sha256(leaves[at]).digest(), steps) != root(leaves)
