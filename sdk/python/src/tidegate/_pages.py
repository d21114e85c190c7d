"""Lists that come in pages: iterate for every object, or `page()` for the first page."""

from __future__ import annotations

from typing import Any, AsyncIterator, Awaitable, Callable, Dict, Generic, Iterator, Optional, TypeVar

P = TypeVar("P")
Next = Optional[Dict[str, str]]


def _next_of(page: Any, cursor: str) -> Next:
    data = page["data"]
    if not page["has_more"] or (cursor != "next_page" and not data):
        return None
    if cursor == "next_page":
        token = page["next_page"]
        return None if token is None else {"page": token}
    after = page["last_id"] if cursor == "last_id" else data[-1]["sequence"]
    return None if after is None else {"after": str(after)}


class Pages(Generic[P]):
    def __init__(self, ask: Callable[[Next], P], cursor: str) -> None:
        self._ask = ask
        self._cursor = cursor

    def page(self) -> P:
        """The first."""
        return self._ask(None)

    def pages(self) -> Iterator[P]:
        page = self._ask(None)
        while True:
            yield page
            after = _next_of(page, self._cursor)
            if after is None:
                return
            page = self._ask(after)

    def __iter__(self) -> Iterator[Any]:
        for page in self.pages():
            yield from page.data  # type: ignore[attr-defined]


class AsyncPages(Generic[P]):
    def __init__(self, ask: Callable[[Next], Awaitable[P]], cursor: str) -> None:
        self._ask = ask
        self._cursor = cursor

    async def page(self) -> P:
        """The first."""
        return await self._ask(None)

    async def pages(self) -> AsyncIterator[P]:
        page = await self._ask(None)
        while True:
            yield page
            after = _next_of(page, self._cursor)
            if after is None:
                return
            page = await self._ask(after)

    async def __aiter__(self) -> AsyncIterator[Any]:
        async for page in self.pages():
            for one in page.data:  # type: ignore[attr-defined]
                yield one
