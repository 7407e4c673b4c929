"""Sensitive fields: AES-GCM at rest, a keyed hash in front for exact search, opened only on purpose.

A sealed value is ``hash (16 bytes) | key number (1) | nonce (12) | ciphertext``; the field's label is authenticated.
Keys come from ``FIELD_KEYS`` as ``h:<base64>,1:<base64>,2:<base64>``: ``h`` hashes, the highest number seals.
"""

import hashlib
import hmac
import os
from base64 import urlsafe_b64decode
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import models

HASH_BYTES = 16
NONCE_BYTES = 12


@lru_cache(maxsize=4)
def _keys(text: str) -> tuple[bytes, dict[int, AESGCM]]:
    """Return the hash key and the sealing keys by number; raise ImproperlyConfigured when one is missing."""
    parts = dict(part.split(":", 1) for part in text.split(",") if ":" in part)
    hashing = parts.pop("h", "")
    sealing = {int(number): AESGCM(urlsafe_b64decode(key)) for number, key in parts.items()}
    if not hashing or not sealing:
        raise ImproperlyConfigured("FIELD_KEYS must name a hash key and a sealing key: h:<base64>,1:<base64>")
    return urlsafe_b64decode(hashing), sealing


def fingerprint(plain: str, label: str) -> bytes:
    """Return the keyed hash (16 bytes) by which equal values of one field are found."""
    hashing, _ = _keys(settings.FIELD_KEYS)
    return hmac.digest(hashing, f"{label}\0{plain}".encode(), hashlib.sha256)[:HASH_BYTES]


def chain_key() -> bytes:
    """Return the key of the audit chain: made from the hash key, which stays when sealing keys are changed."""
    hashing, _ = _keys(settings.FIELD_KEYS)
    return hmac.digest(hashing, b"governance.audit.chain", hashlib.sha256)


def seal(plain: str, label: str) -> bytes:
    """Return the sealed form of a value; the empty string is sealed as no bytes."""
    if not plain:
        return b""
    _, sealing = _keys(settings.FIELD_KEYS)
    number = max(sealing)
    nonce = os.urandom(NONCE_BYTES)
    secret = sealing[number].encrypt(nonce, plain.encode(), label.encode())
    return fingerprint(plain, label) + bytes([number]) + nonce + secret


@dataclass(frozen=True, slots=True)
class Sealed:
    """A value that stays closed until someone opens it; printing it shows nothing."""

    blob: bytes
    label: str

    def __str__(self) -> str:
        return "…" if self.blob else ""

    def __bool__(self) -> bool:
        return bool(self.blob)

    def open(self) -> str:
        """Return the plain value; raise InvalidTag when the bytes were tampered with or moved to another field."""
        if not self.blob:
            return ""
        _, sealing = _keys(settings.FIELD_KEYS)
        body = self.blob[HASH_BYTES:]
        nonce, secret = body[1 : 1 + NONCE_BYTES], body[1 + NONCE_BYTES :]
        return sealing[body[0]].decrypt(nonce, secret, self.label.encode()).decode()


class SealedField(models.BinaryField):  # type: ignore[type-arg]  # not subscriptable at run time
    """A column of sealed text: assign a string, read a `Sealed`, filter by ``field__sealed="…"``."""

    def __init__(self, *args: Any, label: str = "", **kwargs: Any) -> None:
        self.label = label
        kwargs.setdefault("default", b"")
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, Any, dict[str, Any]]:
        name, path, args, kwargs = super().deconstruct()
        return name, path, args, {**kwargs, "label": self.label}

    def from_db_value(self, value: Any, expression: object, connection: object) -> Sealed:
        return Sealed(bytes(value or b""), self.label)

    def get_prep_value(self, value: Any) -> Any:
        if isinstance(value, Sealed):
            return value.blob
        return seal(value, self.label) if isinstance(value, str) else value


@SealedField.register_lookup
class SealedLookup(models.Lookup):
    """Exact match by keyed hash: ``phone__sealed="13800000000"``."""

    lookup_name = "sealed"
    prepare_rhs = False

    def as_sql(self, compiler: Any, connection: Any) -> tuple[str, tuple[Any, ...]]:
        left, params = self.process_lhs(compiler, connection)
        return f"substring({left} from 1 for {HASH_BYTES}) = %s", (
            *params,
            fingerprint(str(self.rhs), self.lhs.target.label),
        )


def masked_phone(phone: str) -> str:
    """Return a mobile number with its middle hidden: 138****0000."""
    return f"{phone[:3]}****{phone[-4:]}" if len(phone) > 7 else "****" if phone else ""


def masked_name(name: str) -> str:
    """Return a customer's name with the given name hidden: 张*, 欧阳**."""
    compound = len(name) > 3 or name[:2] in {"欧阳", "司马", "上官", "诸葛", "东方", "尉迟", "皇甫", "公孙", "慕容"}
    kept = 2 if compound and len(name) > 2 else 1
    return name[:kept] + "*" * max(len(name) - kept, 1) if name else ""


def masked_identity(number: str) -> str:
    """Return an identity number with its middle hidden: 110***********0000."""
    return f"{number[:3]}{'*' * max(len(number) - 7, 3)}{number[-4:]}" if len(number) > 7 else "***" if number else ""


def masked_account(number: str) -> str:
    """Return an account number by its last four digits: ****0217."""
    return f"****{number[-4:]}" if number else ""


def masked_address(address: str) -> str:
    """Return an address by its beginning, about the city: 浙江省杭州市****."""
    return f"{address[: min(6, len(address) // 2)]}****" if address else ""
