"""Signatures of a record, by ssh-keygen itself: of whom, of what, and for what."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from generator.build.signature import NAMESPACE, Signed, signed_by

RECORD = b'{"site": {}}\n'
MINH = "minh@vi-du.vn"


def key(folder: Path, name: str) -> Path:
    """Make a key that is thrown away; returns its secret half."""
    words = ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", name, "-f", f"{folder / name}"]
    subprocess.run(words, check=True)
    return folder / name


def sign(secret: Path, data: bytes, namespace: str = NAMESPACE) -> bytes:
    words = ["ssh-keygen", "-q", "-Y", "sign", "-f", str(secret), "-n", namespace]
    return subprocess.run(words, input=data, capture_output=True, check=True).stdout


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("khoa")
    return key(folder, "minh"), key(folder, "la")


def allowed(folder: Path, secret: Path, name: str = MINH, options: str = "") -> Path:
    public = secret.with_suffix(".pub").read_text(encoding="utf-8")
    file = folder / "allowed_signers"
    file.write_text(f"{name} {options}{public}", encoding="utf-8")
    return file


def test_a_signature_is_of_who_is_listed(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, _ = keys
    signers = allowed(tmp_path, minh, options=f'namespaces="{NAMESPACE}" ')
    assert signed_by(RECORD, sign(minh, RECORD), signers) == Signed(MINH)


def test_a_changed_byte_is_not_signed(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, _ = keys
    found = signed_by(RECORD + b" ", sign(minh, RECORD), allowed(tmp_path, minh))
    assert (found.signer, "không khớp với nội dung" in found.why) == ("", True)


def test_a_stranger_signs_for_nobody(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, stranger = keys
    found = signed_by(RECORD, sign(stranger, RECORD), allowed(tmp_path, minh))
    assert (found.signer, "không phải chữ ký của ai" in found.why) == ("", True)


def test_a_signature_for_another_purpose_is_none(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, _ = keys
    for purpose in ("file", "git", f"{NAMESPACE}2"):
        assert not signed_by(RECORD, sign(minh, RECORD, purpose), allowed(tmp_path, minh)).signer
    signers = allowed(tmp_path, minh, options='namespaces="git" ')
    assert not signed_by(RECORD, sign(minh, RECORD), signers).signer


def test_a_key_that_is_over_signs_no_more(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, _ = keys
    over = allowed(tmp_path, minh, options='valid-before="20200101" ')
    assert not signed_by(RECORD, sign(minh, RECORD), over).signer


@pytest.mark.parametrize(
    "signature", [b"", b"\0" * 1000, b"-----BEGIN SSH SIGNATURE-----\nAAAA\n", b"-----BEGIN PGP"]
)
def test_what_is_no_signature_is_none(
    signature: bytes, keys: tuple[Path, Path], tmp_path: Path
) -> None:
    found = signed_by(RECORD, signature, allowed(tmp_path, keys[0]))
    assert found.signer == ""
    assert found.why


def test_a_list_that_is_none_lets_nobody_sign(keys: tuple[Path, Path], tmp_path: Path) -> None:
    minh, _ = keys
    (tmp_path / "trong").write_text("")
    (tmp_path / "la").write_bytes(b"\0\xff\n-f -Y x\n")
    for name in ("trong", "la", "khong-co"):
        assert not signed_by(RECORD, sign(minh, RECORD), tmp_path / name).signer, name


def test_a_machine_without_openssh_is_told_so(
    keys: tuple[Path, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    minh, _ = keys
    signature = sign(minh, RECORD)
    monkeypatch.setenv("PATH", os.fspath(tmp_path))
    found = signed_by(RECORD, signature, allowed(tmp_path, minh))
    assert (found.signer, "không có ssh-keygen" in found.why) == ("", True)
