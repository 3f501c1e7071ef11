"""The guide to proof: its commands do what it says, with the tools that it names."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

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
DEPLOYING = ROOT / "docs" / "deploying.md"
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


@dataclass(frozen=True)
class Authority:
    """An authority of this machine that stamps in the place of one on the network."""

    folder: Path

    @property
    def root(self) -> Path:
        """Return the certificate by which its stamps are verified."""
        return self.folder / "goc.pem"

    def replies(self, asked: str, reply: str) -> str:
        """Return the command that answers a query with a stamp; both are files."""
        return (
            f"openssl ts -reply -config {self.folder}/tsa.cnf -queryfile {asked} "
            f"-signer {self.root} -inkey {self.folder}/khoa.pem -out {reply} 2>/dev/null"
        )


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    (tmp_path / "so").write_text("01", encoding="utf-8")
    (tmp_path / "tsa.cnf").write_text(AUTHORITY.format(folder=tmp_path), encoding="utf-8")
    made = Authority(tmp_path)
    run(
        tmp_path,
        f"openssl req -x509 -newkey rsa:2048 -nodes -keyout khoa.pem -out {made.root} "
        "-subj /CN=mau -addext extendedKeyUsage=critical,timeStamping 2>/dev/null",
    )
    return made


def test_a_chain_is_stamped_and_the_stamp_is_no_strangers_file(
    portal: Portal, authority: Authority
) -> None:
    asked, _curl, rest = STAMPING.partition("curl")
    _sent, verify, checked = rest.partition("openssl ts -verify")
    reply = authority.replies("cau-hoi.tsq", f"site/{CHAIN}.tsr")
    checked = checked.replace("goc.pem", str(authority.root))
    told = run(portal.root, "\n".join([asked, reply, f"{verify}{checked}"]))
    assert "Verification: OK" in told.stdout + told.stderr
    assert "Kết luận: khớp." in run(portal.root, "kehoach verify site").stdout


def jobs() -> dict[str, tuple[str, list[str]]]:
    """Return the folder that each nightly job publishes, and its steps that sign and stamp."""
    samples = [yaml_load(text) for text in fenced(DEPLOYING, "yaml")]
    (github,) = (one["jobs"]["site"] for one in samples if "site" in one.get("jobs", ()))
    (gitlab,) = (one["pages"] for one in samples if "pages" in one)
    found = {
        "GitHub": ("site", [one.get("run", "") for one in github["steps"]]),
        "GitLab": ("public", gitlab["script"]),
    }
    return {
        name: (folder, [one for one in steps if "ssh-keygen" in one or "openssl" in one])
        for name, (folder, steps) in found.items()
    }


@pytest.mark.parametrize("host", ["GitHub", "GitLab"])
def test_a_nightly_job_signs_and_stamps_where_it_is_given_the_means(
    host: str, portal: Portal, authority: Authority, tmp_path: Path
) -> None:
    folder, steps = jobs()[host]
    assert len(steps) == 2
    site = tmp_path / folder
    shutil.copytree(portal.root / "site", site)
    made = [site / f"{RECORD}.sig", site / f"{CHAIN}.tsr"]
    for one in made:
        one.unlink(missing_ok=True)
    # What stands for curl is called as curl is, and answers by itself.
    curl = tmp_path / "bin" / "curl"
    sought = 'for one; do case "$one" in @*) asked=${one#@};; *.tsr) reply=$one;; esac; done\n'
    curl.write_text(f"#!/bin/sh\n{sought}{authority.replies('$asked', '$reply')}\n", "utf-8")
    curl.chmod(0o755)
    runner = {"RUNNER_TEMP": str(tmp_path)}
    for step in steps:
        run(tmp_path, step, **runner)
    assert [one.exists() for one in made] == [False, False]
    key = (portal.root / "khoa-cong-bo").read_text("utf-8").strip()
    names = {"KEHOACH_": "GitLab", "": "GitHub"}
    given = {
        f"{prefix}{name}": value
        for prefix, one in names.items()
        if one == host
        for name, value in (("SIGNING_KEY", key), ("TIME_STAMPS", "https://dau.vi-du.vn"))
    }
    for step in steps:
        run(tmp_path, step, **runner, **given)
    told = run(tmp_path, f"kehoach verify {folder} --signers {portal.root}/allowed_signers").stdout
    assert "Chữ ký: đúng, của so-mau@vi-du.vn" in told
    assert "Kết luận: khớp." in told
    verify = f"openssl ts -verify -data {site}/{CHAIN} -in {made[1]} -CAfile {authority.root}"
    said = run(tmp_path, verify)
    assert "Verification: OK" in said.stdout + said.stderr


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
