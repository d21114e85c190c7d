"""Sends requests, again where that is right, and makes of what comes an answer, pages or a stream."""

from __future__ import annotations

import asyncio
import dataclasses
import time
from typing import Any, Callable, Dict, Mapping, Optional, Tuple

import httpx

from ._errors import ConnectionError, TidegateError, TimeoutError, from_response
from ._object import Meta, read
from ._pages import AsyncPages, Next, Pages
from ._request import Options, Sending, Settings, Spec, segment
from ._retries import backoff, retry_delay
from ._stream import AnswerStream, AsyncAnswerStream, AsyncStream, Stream

_CONNECT_TIMEOUT = 10.0
#: For the last word about a request that its caller has left.
_ABANDON: Options = {"max_retries": 0, "timeout": 5.0}


def _timeout(seconds: float) -> httpx.Timeout:
    return httpx.Timeout(seconds, connect=min(seconds, _CONNECT_TIMEOUT))


def _failure(thrown: httpx.HTTPError) -> TidegateError:
    kind = TimeoutError if isinstance(thrown, httpx.TimeoutException) else ConnectionError
    error = kind(f"no answer came: {thrown!r}")
    error.__cause__ = thrown
    return error


def _answer(spec: Spec, sending: Sending, response: httpx.Response, attempts: int) -> Any:
    is_json = "json" in response.headers.get("content-type", "")
    if not is_json and not spec.has_plain_text:
        return response.text
    meta = Meta(
        request_id=response.headers.get("x-request-id"),
        status=response.status_code,
        headers=response.headers,
        attempts=attempts,
        idempotency_key=sending.idempotency_key,
    )
    return read(response.json() if is_json else {"text": response.text}, spec.answer, meta)


def _delay(
    sending: Sending, response: Optional[httpx.Response], attempts: int, error: TidegateError
) -> float:
    """How long to wait before the next attempt. Raises the error where there is none."""
    delay = retry_delay(
        status=None if response is None else response.status_code,
        headers={} if response is None else response.headers,
        attempts=attempts,
        max_retries=sending.max_retries,
        is_repeatable=sending.is_repeatable,
    )
    if delay is None:
        raise error
    return delay


def _resumption(after: int) -> Mapping[str, str]:
    return {"last-event-id": str(after)}


def _abandoned(sending: Sending) -> Optional[Spec]:
    if not sending.spec.is_keyed or sending.idempotency_key is None:
        return None
    return Spec("DELETE", f"/v1/requests/{segment(sending.idempotency_key)}")


def _with_usage(spec: Spec, accumulator: Any) -> Tuple[Spec, bool]:
    """With the usage asked for, where it is told only to those who ask; whether that was added."""
    if not hasattr(accumulator, "is_usage"):
        return spec, False
    body = spec.body or {}
    options = body.get("stream_options") or {}
    if options.get("include_usage") is not None:
        return spec, False
    asked = {**body, "stream_options": {**options, "include_usage": True}}
    return dataclasses.replace(spec, body=asked), True


class Transport:
    def __init__(self, settings: Settings, http: Optional[httpx.Client]) -> None:
        self._settings = settings
        self.http = http or httpx.Client()

    def send(self, spec: Spec, options: Optional[Options] = None) -> Any:
        sending = Sending(spec, options, self._settings)
        response, attempts = self._attempt(sending, {}, is_stream=False)
        return _answer(spec, sending, response, attempts)

    def stream(self, spec: Spec, options: Optional[Options] = None) -> Stream[Any]:
        sending = Sending(spec, options, self._settings)
        response, _ = self._attempt(sending, {}, is_stream=True)
        return Stream(_Source(self, sending), response)

    def accumulate(self, spec: Spec, accumulator: Any, options: Optional[Options] = None) -> Any:
        asked, is_added = _with_usage(spec, accumulator)
        return AnswerStream(self.stream(asked, options), accumulator, is_added)

    def page(self, spec: Spec, cursor: str, options: Optional[Options] = None) -> Pages[Any]:
        def ask(after: Next) -> Any:
            return self.send(_after(spec, after), options)

        return Pages(ask, cursor)

    def _attempt(
        self, sending: Sending, more: Mapping[str, str], is_stream: bool
    ) -> Tuple[httpx.Response, int]:
        attempts = 0
        while True:
            attempts += 1
            response: Optional[httpx.Response] = None
            try:
                arguments = {**sending.arguments(more), "timeout": _timeout(sending.timeout)}
                request = self.http.build_request(**arguments)
                response = self.http.send(request, stream=True)
                if not (is_stream and response.is_success):
                    response.read()
                if response.is_success:
                    return response, attempts
                error: TidegateError = from_response(
                    response.status_code, response.headers, response.text
                )
            except httpx.HTTPError as thrown:
                response, error = None, _failure(thrown)
            time.sleep(_delay(sending, response, attempts, error))


class _Source:
    def __init__(self, transport: Transport, sending: Sending) -> None:
        self._transport = transport
        self._sending = sending
        self.max_retries = sending.max_retries
        self.wrap: Callable[[Any], Any] = lambda value: read(value, sending.spec.answer)

    def open(self, after: int) -> httpx.Response:
        return self._transport._attempt(self._sending, _resumption(after), is_stream=True)[0]

    def wait(self, attempt: int) -> None:
        time.sleep(backoff(attempt))

    def abandon(self) -> None:
        """Nothing depends on it: the service finds out by itself, later."""
        spec = _abandoned(self._sending)
        if spec is not None:
            try:
                self._transport.send(spec, _ABANDON)
            except TidegateError:
                pass


class AsyncTransport:
    def __init__(self, settings: Settings, http: Optional[httpx.AsyncClient]) -> None:
        self._settings = settings
        self.http = http or httpx.AsyncClient()

    async def send(self, spec: Spec, options: Optional[Options] = None) -> Any:
        sending = Sending(spec, options, self._settings)
        response, attempts = await self._attempt(sending, {}, is_stream=False)
        return _answer(spec, sending, response, attempts)

    async def stream(self, spec: Spec, options: Optional[Options] = None) -> AsyncStream[Any]:
        sending = Sending(spec, options, self._settings)
        response, _ = await self._attempt(sending, {}, is_stream=True)
        return AsyncStream(_AsyncSource(self, sending), response)

    def accumulate(self, spec: Spec, accumulator: Any, options: Optional[Options] = None) -> Any:
        asked, is_added = _with_usage(spec, accumulator)
        return AsyncAnswerStream(lambda: self.stream(asked, options), accumulator, is_added)

    def page(self, spec: Spec, cursor: str, options: Optional[Options] = None) -> AsyncPages[Any]:
        async def ask(after: Next) -> Any:
            return await self.send(_after(spec, after), options)

        return AsyncPages(ask, cursor)

    async def _attempt(
        self, sending: Sending, more: Mapping[str, str], is_stream: bool
    ) -> Tuple[httpx.Response, int]:
        attempts = 0
        while True:
            attempts += 1
            response: Optional[httpx.Response] = None
            try:
                arguments = {**sending.arguments(more), "timeout": _timeout(sending.timeout)}
                request = self.http.build_request(**arguments)
                response = await self.http.send(request, stream=True)
                if not (is_stream and response.is_success):
                    await response.aread()
                if response.is_success:
                    return response, attempts
                error: TidegateError = from_response(
                    response.status_code, response.headers, response.text
                )
            except httpx.HTTPError as thrown:
                response, error = None, _failure(thrown)
            await asyncio.sleep(_delay(sending, response, attempts, error))


class _AsyncSource:
    def __init__(self, transport: AsyncTransport, sending: Sending) -> None:
        self._transport = transport
        self._sending = sending
        self.max_retries = sending.max_retries
        self.wrap: Callable[[Any], Any] = lambda value: read(value, sending.spec.answer)

    async def open(self, after: int) -> httpx.Response:
        more = _resumption(after)
        return (await self._transport._attempt(self._sending, more, is_stream=True))[0]

    async def wait(self, attempt: int) -> None:
        await asyncio.sleep(backoff(attempt))

    async def abandon(self) -> None:
        spec = _abandoned(self._sending)
        if spec is not None:
            try:
                await self._transport.send(spec, _ABANDON)
            except TidegateError:
                pass


def _after(spec: Spec, after: Next) -> Spec:
    query: Dict[str, Any] = {**spec.query, **(after or {})}
    return Spec(spec.method, spec.path, query=query, answer=spec.answer)
