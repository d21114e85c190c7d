"""The clients."""

from __future__ import annotations

import asyncio
import os
import time
from typing import Any, Mapping, Optional, Union

import httpx

from . import types as T
from ._async_resources import AsyncResources
from ._errors import NotFoundError
from ._receipts import Receipt, key_id_of, verify_generation
from ._request import Settings
from ._resources import Resources
from ._transport import AsyncTransport, Transport

_DEFAULT_BASE_URL = "http://127.0.0.1:8787"
#: A stream is booked when its end has been told; how often and how long to look for that.
_RECEIPT_TRIES = 20
_RECEIPT_WAIT = 0.1


def _settings(
    api_key: Optional[str],
    base_url: Optional[str],
    timeout: float,
    max_retries: int,
    headers: Optional[Mapping[str, str]],
) -> Settings:
    url = base_url or os.environ.get("TIDEGATE_BASE_URL") or _DEFAULT_BASE_URL
    return Settings(
        base_url=url.rstrip("/").removesuffix("/v1"),
        api_key=api_key or os.environ.get("TIDEGATE_API_KEY") or None,
        timeout=timeout,
        max_retries=max_retries,
        headers=headers or {},
    )


def _id_of(of: Any) -> str:
    return of if isinstance(of, str) else str(of.id)


def _knows(keys: Optional["T.JwkSet"], key_id: Any) -> bool:
    return keys is not None and any(key.get("kid") == key_id for key in keys["keys"])


class Tidegate(Resources):
    """
    No option is required: the key is TIDEGATE_API_KEY, and the address TIDEGATE_BASE_URL or that of `npm run up`. `timeout` is
    in seconds, without a byte.
    """

    def __init__(
        self,
        *,
        api_key: Optional[str] = None,
        base_url: Optional[str] = None,
        timeout: float = 600.0,
        max_retries: int = 2,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.Client] = None,
    ) -> None:
        settings = _settings(api_key, base_url, timeout, max_retries, headers)
        super().__init__(Transport(settings, http_client))
        self._keys: Optional["T.JwkSet"] = None

    def receipt(self, of: Union[str, Any]) -> Receipt:
        """
        What a request cost, with the service's signature checked. `of` is an answer, a chunk of a stream, or the id of either.
        Raises VerificationError when the signature is not good.
        """
        generation = self._booked(_id_of(of))
        # The keys change seldom: they are asked for again when there is one that is not known.
        if self._keys is None or not _knows(self._keys, key_id_of(generation["signed_receipt"])):
            self._keys = self.signing_keys.list()
        return verify_generation(generation, self._keys)

    def _booked(self, id: str) -> "T.Generation":
        for tries in range(_RECEIPT_TRIES):
            try:
                return self.generations.retrieve(id)
            except NotFoundError:
                if tries == _RECEIPT_TRIES - 1:
                    raise
            time.sleep(_RECEIPT_WAIT)
        raise AssertionError("unreachable")

    def close(self) -> None:
        self._transport.http.close()

    def __enter__(self) -> "Tidegate":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class AsyncTidegate(AsyncResources):
    """The same for asynchronous callers."""

    def __init__(
        self,
        *,
        api_key: Optional[str] = None,
        base_url: Optional[str] = None,
        timeout: float = 600.0,
        max_retries: int = 2,
        headers: Optional[Mapping[str, str]] = None,
        http_client: Optional[httpx.AsyncClient] = None,
    ) -> None:
        settings = _settings(api_key, base_url, timeout, max_retries, headers)
        super().__init__(AsyncTransport(settings, http_client))
        self._keys: Optional["T.JwkSet"] = None

    async def receipt(self, of: Union[str, Any]) -> Receipt:
        """As `Tidegate.receipt`."""
        generation = await self._booked(_id_of(of))
        if self._keys is None or not _knows(self._keys, key_id_of(generation["signed_receipt"])):
            self._keys = await self.signing_keys.list()
        return verify_generation(generation, self._keys)

    async def _booked(self, id: str) -> "T.Generation":
        for tries in range(_RECEIPT_TRIES):
            try:
                return await self.generations.retrieve(id)
            except NotFoundError:
                if tries == _RECEIPT_TRIES - 1:
                    raise
            await asyncio.sleep(_RECEIPT_WAIT)
        raise AssertionError("unreachable")

    async def close(self) -> None:
        await self._transport.http.aclose()

    async def __aenter__(self) -> "AsyncTidegate":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()
