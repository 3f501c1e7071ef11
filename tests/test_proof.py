"""The guide to proof: its commands do what it says, with the tools that it names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build.signature import NAMESPACE
from generator.build.web_site import CONNECT, MOST_BYTES, PATIENCE, READ, WHOLE
from generator.published import CHAIN, RECORD, read_chain
from generator.published.record import MADE
from tests import plain_yaml
from tests.folders import PLAN, ROOT
from tests.published_site import BASE_URL, Portal, new_portal, publish
from tests.server import serve
from tests.test_docs import fenced

GUIDE = ROOT / "docs" / "proof.md"
VERIFYING, FETCHING, PROVING, KEY, LISTED, STAMPING, RELEASE = fenced(GUIDE, "sh")


@pytest.fixture(scope="module")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Portal:
    found = new_portal(tmp_path_factory.mktemp("cong"))
    found.site.rename(found.root / "site")
    run(found.root, KEY)
    return found


def run(root: Path, commands: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run commands of the guide; that a commit is built anew is tested elsewhere."""
    program = root / "bin" / "kehoach"
    program.parent.mkdir(exist_ok=True)
    first = 'case "$1" in verify) set -- "$@" --no-rebuild;; esac\n'
    words = f'PYTHONPATH="{ROOT}" exec "{sys.executable}" -m generator "$@"\n'
    program.write_text(f"#!/bin/sh\n{first}{words}", encoding="utf-8")
    program.chmod(0o755)
    path = f"{program.parent}{os.pathsep}{os.environ['PATH']}"
    who = {f"GIT_{role}_{what}": "so-mau@vi-du.vn" for role in ("AUTHOR", "COMMITTER")
           for what in ("NAME", "EMAIL")}  # fmt: skip
    done = subprocess.run(
        ["bash", "-e", "-c", commands],
        cwd=root,
        env={**os.environ, **who, "PATH": path, "HOME": str(root), "no_proxy": "*", **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


def test_a_site_is_signed_and_verified_as_the_guide_says(portal: Portal) -> None:
    told = run(portal.root, LISTED).stdout
    assert "Chữ ký: đúng, của so-mau@vi-du.vn" in told
    assert f'Good "{NAMESPACE}" signature for so-mau@vi-du.vn' in told
    with serve(portal.root / "site", "/ke-hoach-mo/") as address:
        assert BASE_URL in VERIFYING
        told = run(portal.root, VERIFYING.replace(BASE_URL, address)).stdout
    assert told.count("Kết luận: khớp.") == VERIFYING.count("kehoach verify ") == 5
    assert told.count("Chữ ký: đúng, của so-mau@vi-du.vn") == 1


def test_a_paragraph_is_proved_and_the_proof_checked_as_the_guide_says(portal: Portal) -> None:
    told = run(portal.root, PROVING).stdout
    assert told.count("Nguyên văn này dẫn tới bản dựng số 1") == 2
    assert "Mắt ấy có trong chuỗi" in told
    assert (portal.root / "chung-minh.json").stat().st_size < 3000


def test_a_job_that_begins_empty_goes_on_from_the_chain_that_is_published(portal: Portal) -> None:
    with serve(portal.root / "site", "/ke-hoach-mo/") as address:
        run(portal.root, FETCHING.replace(BASE_URL, address))
    (portal.root / "plans" / PLAN).write_bytes(
        (portal.root / "plans" / PLAN)
        .read_bytes()
        .replace(b"type: ke-hoach", b"type: chuong-trinh")
    )
    portal.repository.commit("Sửa\n\nLoai: sửa lỗi")
    publish(portal.root, portal.root / "moi")
    first, second = read_chain((portal.root / "moi" / CHAIN).read_bytes(), []) or ()
    assert (second.number, second.before) == (2, first.hash)


AUTHORITY = """
[tsa]
default_tsa = here
[here]
serial = {folder}/so
default_policy = 1.2.3.4.1
digests = sha256
signer_digest = sha256
ess_cert_id_alg = sha256
"""


def test_a_chain_is_stamped_and_the_stamp_is_no_strangers_file(
    portal: Portal, tmp_path: Path
) -> None:
    """An authority of this machine answers in the place of one on the network."""
    (tmp_path / "so").write_text("01", encoding="utf-8")
    (tmp_path / "tsa.cnf").write_text(AUTHORITY.format(folder=tmp_path), encoding="utf-8")
    key = (
        f"openssl req -x509 -newkey rsa:2048 -nodes -keyout {tmp_path}/khoa.pem -out goc.pem "
        "-subj /CN=mau -addext extendedKeyUsage=critical,timeStamping 2>/dev/null"
    )
    reply = (
        f"openssl ts -reply -config {tmp_path}/tsa.cnf -queryfile cau-hoi.tsq -signer goc.pem "
        f"-inkey {tmp_path}/khoa.pem -out site/{CHAIN}.tsr 2>/dev/null"
    )
    asked, _curl, rest = STAMPING.partition("curl")
    _sent, verify, checked = rest.partition("openssl ts -verify")
    told = run(portal.root, "\n".join([key, asked, reply, f"{verify}{checked}"]))
    assert "Verification: OK" in told.stdout + told.stderr
    assert "Kết luận: khớp." in run(portal.root, "kehoach verify site").stdout


def test_a_release_is_a_tag_that_is_signed(portal: Portal) -> None:
    told = run(portal.root, RELEASE)
    assert 'Good "git" signature for so-mau@vi-du.vn' in told.stdout + told.stderr


def test_a_step_of_a_workflow_names_the_record() -> None:
    (step,) = (plain_yaml.values(text) for text in fenced(GUIDE, "yaml"))
    assert step[0]["with"] == {"subject-path": f"site/{RECORD}, site/{CHAIN}"}


def test_the_guide_says_what_is_recorded_and_the_bounds_that_hold() -> None:
    text = " ".join(GUIDE.read_text("utf-8").split())
    assert [key for key in (*MADE, "commit") if f"`{key}`" not in text] == []
    assert f"{CONNECT} s to connect, {READ} s without a byte, {WHOLE} s" in text
    assert f"{MOST_BYTES >> 20} MB a file" in text
    assert PATIENCE == 10
    assert "after ten files" in text
