"""Sealing ballot papers in layers, one for each teller; only all of them together open one.

A teller's key comes from her passphrase and is stored nowhere: the public half seals, the passphrase opens. The
first teller's seal lies inside, the last one's outside. Sealed papers of one depth have one length whatever they say.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from typing import NamedTuple

from nacl import pwhash
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox

CODE_BYTES = 10  # of a receipt: too many to guess, short enough to compare by eye
WIDTH = 8  # letters the choice is padded to, so that length tells nothing
SHORTEST = 12  # letters of a teller's passphrase


class Paper(NamedTuple):
    """What an opened paper says: a choice, and the code its voter was given."""

    choice: str
    code: str


class WrongKey(Exception):
    """The passphrase does not open the seal."""


def new_salt() -> str:
    """Return a fresh salt, in hexadecimal digits."""
    return secrets.token_hex(pwhash.argon2id.SALTBYTES)


def public_key(passphrase: str, salt: str) -> str:
    """Return the public half of the key that belongs to a passphrase, in hexadecimal digits."""
    return bytes(_key(passphrase, salt).public_key).hex()


def _key(passphrase: str, salt: str) -> PrivateKey:
    seed = pwhash.argon2id.kdf(
        PrivateKey.SIZE, passphrase.encode(), bytes.fromhex(salt),
        opslimit=pwhash.argon2id.OPSLIMIT_INTERACTIVE, memlimit=pwhash.argon2id.MEMLIMIT_INTERACTIVE,
    )  # fmt: skip
    return PrivateKey(seed)


def new_code() -> str:
    """Return a code for one paper."""
    return secrets.token_hex(CODE_BYTES)


def seal(paper: Paper, keys: Sequence[str]) -> bytes:
    """Seal a paper for the tellers, the first one's seal innermost."""
    sealed = (paper.choice.ljust(WIDTH) + paper.code).encode()
    for key in keys:
        sealed = SealedBox(PublicKey(bytes.fromhex(key))).encrypt(sealed)
    return sealed


def peel(sealed: Sequence[bytes], passphrase: str, salt: str) -> list[bytes]:
    """Take one seal off every paper, in random order. Raise WrongKey when the passphrase is not the teller's."""
    box = SealedBox(_key(passphrase, salt))
    try:
        opened = [box.decrypt(bytes(one)) for one in sealed]
    except CryptoError as error:
        raise WrongKey from error
    secrets.SystemRandom().shuffle(opened)
    return opened


def read(opened: bytes) -> Paper:
    """Return what a paper without seals says."""
    text = opened.decode()
    return Paper(text[:WIDTH].rstrip(), text[WIDTH:])
