"""What a request cost, and the service's signature under it: a compact JWS (EdDSA), checked with the keys that it publishes."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from typing import Any, Iterable, List, Mapping, Tuple

import jwt

from . import types as T
from ._errors import VerificationError
from ._object import Object

_GENESIS_HASH = "0" * 64


@dataclasses.dataclass(frozen=True)
class Receipt:
    generation: "T.Generation"
    cost_nano_usd: int
    #: What the service has signed; its entry is the same as `generation.ledger`.
    proof: Mapping[str, Any]
    #: The signature itself, to keep.
    jws: str

    @property
    def cost_usd(self) -> float:
        return self.cost_nano_usd / 1e9


def key_id_of(jws: str) -> Any:
    return jwt.get_unverified_header(jws).get("kid")


def verify_generation(generation: "T.Generation", keys: "T.JwkSet") -> Receipt:
    """Raises VerificationError when none of the keys signed it, or the generation says something else."""
    jws = generation["signed_receipt"]
    proof = _verify(jws, keys, "tidegate-generation")
    for name, value in generation["ledger"].items():
        if proof["entry"].get(name) != value:
            raise VerificationError(f"the receipt has another {name}")
    return Receipt(generation, generation["charge_nano_usd"], proof, jws)


def verify_checkpoint(jws: str, keys: "T.JwkSet") -> Mapping[str, Any]:
    """The signature under the end of a page of the ledger."""
    return _verify(jws, keys, "tidegate-ledger")


def _verify(jws: str, keys: "T.JwkSet", kind: str) -> Mapping[str, Any]:
    try:
        header = jwt.get_unverified_header(jws)
        jwk = next((one for one in keys["keys"] if one.get("kid") == header.get("kid")), None)
        if jwk is None:
            raise VerificationError("it is signed with a key that is not in the set")
        key = jwt.PyJWK(jwk, algorithm="EdDSA").key
        payload = jwt.api_jws.decode(jws, key, algorithms=["EdDSA"])
    except jwt.PyJWTError as cause:
        raise VerificationError(f"the receipt is not good: {cause}") from cause
    if header.get("typ") != kind:
        raise VerificationError(f"it is not a {kind}")
    proof: Mapping[str, Any] = json.loads(payload)
    return proof


def verify_ledger(entries: Iterable[Any]) -> Tuple[int, List[str]]:
    """Of entries from the first on: the balance in nano-USD, and a sentence for each fault."""
    faults: List[str] = []
    before, expected, balance = _GENESIS_HASH, 1, 0
    for one in entries:
        entry = one.to_dict() if isinstance(one, Object) else one
        sequence = entry["sequence"]
        if sequence != expected:
            faults.append(f"entry {sequence} stands where {expected} should")
        if _hash_of(before, entry) != entry["hash"]:
            faults.append(f"entry {sequence} does not have the hash that follows from it")
        if entry["credit"] == "customer":
            balance += entry["amount_nano_usd"]
        elif entry["debit"] == "customer":
            balance -= entry["amount_nano_usd"]
        before, expected = entry["hash"], sequence + 1
    return balance, faults


def _hash_of(before: str, entry: Mapping[str, Any]) -> str:
    names = (
        "sequence",
        "reference",
        "kind",
        "amount_nano_usd",
        "debit",
        "credit",
        "booked_at_ms",
        "usage",
    )
    fields = [before, *(entry[name] for name in names)]
    text = json.dumps(fields, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode()).hexdigest()
