"""
A stream of events that goes on where it broke. Each event has a number; when the connection is lost, the same request is sent
again with its Idempotency-Key and the number of the last event, and the service continues there. Nothing is generated, nor
charged, a second time.
"""

from __future__ import annotations

import json
from typing import Any, AsyncIterator, Callable, Generic, Iterator, Optional, Protocol, TypeVar

import httpx
from httpx_sse import EventSource, ServerSentEvent, SSEError

from ._errors import ConnectionError, from_event

E = TypeVar("E")
W = TypeVar("W")
_DONE = "[DONE]"
#: The last events of dialects that have no `[DONE]`.
_LAST_TYPES = {
    "message_stop",
    "response.completed",
    "response.incomplete",
    "response.failed",
    "response.cancelled",
}


class Place:
    """How far a stream was read."""

    def __init__(self) -> None:
        self.after = 0
        self.is_ended = False
        #: Connections in a row that broke and brought nothing new.
        self.failures = 0

    def take(self, event: ServerSentEvent, headers: httpx.Headers) -> Any:
        """None for an event that came before, and for the end. Raises what the service says went wrong."""
        number = int(event.id) if event.id else 0
        is_known = 0 < number <= self.after
        self.after = max(self.after, number)
        if event.data == _DONE:
            self.is_ended = True
            return None
        value = json.loads(event.data)
        error = from_event(value, headers)
        if error is not None:
            self.is_ended = True
            raise error
        if isinstance(value, dict) and value.get("type") in _LAST_TYPES:
            self.is_ended = True
        if is_known:
            return None
        # One without a number may have come before.
        if number > 0:
            self.failures = 0
        return value


def _broken(cause: Exception) -> ConnectionError:
    error = ConnectionError(f"the stream broke off and could not be taken up again: {cause}")
    error.__cause__ = cause
    return error


_BREAKS = (httpx.HTTPError, SSEError, ConnectionError)


class _Head:
    _response: httpx.Response

    def __init__(self) -> None:
        #: How often it was continued on another connection.
        self.resumes = 0

    @property
    def request_id(self) -> Optional[str]:
        return self._response.headers.get("x-request-id")

    @property
    def headers(self) -> httpx.Headers:
        return self._response.headers


class Source(Protocol):
    """Where a stream's connections come from."""

    max_retries: int

    @property
    def wrap(self) -> Callable[[Any], Any]: ...

    def open(self, after: int) -> Any: ...

    def abandon(self) -> Any: ...

    def wait(self, attempt: int) -> Any: ...


class Stream(_Head, Generic[E]):
    """Iterate it once. Leaving the loop early, or `close()`, ends the generation and what it costs."""

    def __init__(self, source: Source, response: httpx.Response) -> None:
        super().__init__()
        self._source = source
        self._response = response
        self._place = Place()
        self._events = self._read()

    def __iter__(self) -> Iterator[E]:
        # A loop that is left lets go of its iterator: then the stream is closed.
        return _Closing(self)

    def __next__(self) -> E:
        return next(self._events)

    def __enter__(self) -> "Stream[E]":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self._events.close()
        self._leave()

    def _leave(self) -> None:
        self._response.close()
        if not self._place.is_ended:
            self._place.is_ended = True
            self._source.abandon()

    def _read(self) -> Any:
        place = self._place
        try:
            while True:
                try:
                    for event in EventSource(self._response).iter_sse():
                        value = place.take(event, self._response.headers)
                        if value is not None:
                            yield self._source.wrap(value)
                        if place.is_ended:
                            return
                    raise ConnectionError("it ended before its end was told")
                except _BREAKS as cause:
                    place.failures += 1
                    if place.failures > self._source.max_retries:
                        raise _broken(cause) from cause
                self._response.close()
                self._source.wait(place.failures)
                self._response = self._source.open(place.after)
                self.resumes += 1
        finally:
            self._leave()


class _Closing(Generic[E]):
    def __init__(self, stream: Stream[E]) -> None:
        self._stream = stream

    def __iter__(self) -> "_Closing[E]":
        return self

    def __next__(self) -> E:
        return next(self._stream)

    def __del__(self) -> None:
        self._stream.close()


class AsyncStream(_Head, Generic[E]):
    """Iterate it once. `async with`, or `close()`, ends the generation when a loop is left early."""

    def __init__(self, source: Source, response: httpx.Response) -> None:
        super().__init__()
        self._source = source
        self._response = response
        self._place = Place()
        self._events = self._read()

    def __aiter__(self) -> AsyncIterator[E]:
        return self._events

    async def __anext__(self) -> E:
        return await self._events.__anext__()

    async def __aenter__(self) -> "AsyncStream[E]":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        await self._events.aclose()
        await self._leave()

    async def _leave(self) -> None:
        await self._response.aclose()
        if not self._place.is_ended:
            self._place.is_ended = True
            await self._source.abandon()

    async def _read(self) -> Any:
        place = self._place
        try:
            while True:
                try:
                    async for event in EventSource(self._response).aiter_sse():
                        value = place.take(event, self._response.headers)
                        if value is not None:
                            yield self._source.wrap(value)
                        if place.is_ended:
                            return
                    raise ConnectionError("it ended before its end was told")
                except _BREAKS as cause:
                    place.failures += 1
                    if place.failures > self._source.max_retries:
                        raise _broken(cause) from cause
                await self._response.aclose()
                await self._source.wait(place.failures)
                self._response = await self._source.open(place.after)
                self.resumes += 1
        finally:
            await self._leave()


class _Sum:
    def __init__(self, accumulator: Any, is_usage_hidden: bool) -> None:
        self._accumulator = accumulator
        #: The caller did not ask for the event that has the usage alone.
        self._is_usage_hidden = is_usage_hidden

    def _add(self, event: Any) -> bool:
        """Whether the caller should see it."""
        self._accumulator.add(event)
        return not (self._is_usage_hidden and self._accumulator.is_usage(event))


class AnswerStream(_Sum, Generic[E, W]):
    """
    A stream that adds its events up to the whole answer. `with`, or `close()`, ends the generation
    when it is left early.
    """

    def __init__(self, stream: Stream[E], accumulator: Any, is_usage_hidden: bool) -> None:
        super().__init__(accumulator, is_usage_hidden)
        self.stream = stream

    def __enter__(self) -> "AnswerStream[E, W]":
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        self.stream.close()

    @property
    def resumes(self) -> int:
        """How often it was continued on another connection."""
        return self.stream.resumes

    def __iter__(self) -> Iterator[E]:
        for event in self.stream:
            if self._add(event):
                yield event

    @property
    def snapshot(self) -> W:
        return self._accumulator.whole

    def final(self) -> W:
        """The whole answer; reads what is left of the stream."""
        for _ in self:
            pass
        return self._accumulator.whole


class AsyncAnswerStream(_Sum, Generic[E, W]):
    """The same for asynchronous callers. The request is sent when the stream is first read."""

    def __init__(
        self, open_stream: Callable[[], Any], accumulator: Any, is_usage_hidden: bool
    ) -> None:
        super().__init__(accumulator, is_usage_hidden)
        self._open = open_stream
        self.stream: Optional[AsyncStream[E]] = None

    async def __aenter__(self) -> "AsyncAnswerStream[E, W]":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.close()

    async def close(self) -> None:
        if self.stream is not None:
            await self.stream.close()

    @property
    def resumes(self) -> int:
        """How often it was continued on another connection."""
        return 0 if self.stream is None else self.stream.resumes

    async def __aiter__(self) -> AsyncIterator[E]:
        if self.stream is None:
            self.stream = await self._open()
        async for event in self.stream:
            if self._add(event):
                yield event

    @property
    def snapshot(self) -> W:
        return self._accumulator.whole

    async def final(self) -> W:
        """The whole answer; reads what is left of the stream."""
        async for _ in self:
            pass
        return self._accumulator.whole
