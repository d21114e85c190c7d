"""What is asked of the service, and how."""

from __future__ import annotations

import dataclasses
import os
import urllib.parse
import uuid
from typing import Any, Dict, List, Mapping, Optional, Tuple, Type

from typing_extensions import TypedDict

from ._object import Object


class Options(TypedDict, total=False):
    """For one call."""

    #: Seconds without a byte, after which an attempt is over.
    timeout: float
    max_retries: int
    #: Under which name the request runs once; a new one for each call unless said otherwise.
    idempotency_key: str
    headers: Mapping[str, str]


@dataclasses.dataclass(frozen=True)
class Spec:
    method: str
    #: From the root of the service, its parameters filled in.
    path: str
    query: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    #: Sent as JSON.
    body: Optional[Mapping[str, Any]] = None
    #: Sent as multipart/form-data.
    form: Optional[Mapping[str, Any]] = None
    #: The service runs it once for each Idempotency-Key.
    is_keyed: bool = False
    #: The answer may be a text without JSON around it, which stands for its field `text`.
    has_plain_text: bool = False
    #: The classes that an answer, or an event of a stream, is one of.
    answer: Tuple[Type[Object], ...] = (Object,)


@dataclasses.dataclass(frozen=True)
class Settings:
    base_url: str
    api_key: Optional[str]
    timeout: float
    max_retries: int
    headers: Mapping[str, str]


class Sending:
    """How a call is sent, all of its attempts alike."""

    def __init__(self, spec: Spec, options: Optional[Options], settings: Settings) -> None:
        given = options or {}
        self.spec = spec
        self.max_retries = given.get("max_retries", settings.max_retries)
        self.timeout = given.get("timeout", settings.timeout)
        self.is_repeatable = spec.method != "POST" or spec.is_keyed
        self.idempotency_key: Optional[str] = None
        if spec.method == "POST":
            self.idempotency_key = given.get("idempotency_key") or f"tgsdk-{uuid.uuid4()}"
        self._settings = settings
        self._headers = given.get("headers", {})
        # Read once: a file that was read to its end has nothing for a second attempt.
        self._files, self._data = _form_of(spec.form or {})

    def arguments(self, more: Mapping[str, str]) -> Dict[str, Any]:
        """For `httpx.Client.build_request`."""
        settings, spec = self._settings, self.spec
        headers: Dict[str, str] = {
            "accept": "application/json, text/event-stream",
            "user-agent": "tidegate-python/0.1.0",
        }
        if settings.api_key is not None:
            headers["authorization"] = f"Bearer {settings.api_key}"
        if self.idempotency_key is not None:
            headers["idempotency-key"] = self.idempotency_key
        headers.update(settings.headers)
        headers.update(self._headers)
        headers.update(more)
        return {
            "method": spec.method,
            "url": settings.base_url + spec.path,
            "params": [(name, str(one)) for name, one in _each(spec.query)],
            "headers": headers,
            **({} if spec.body is None else {"json": _plain(spec.body)}),
            **({} if spec.form is None else {"files": self._files, "data": self._data}),
        }


def segment(value: str) -> str:
    """A parameter as a part of a path."""
    if value == "":
        raise ValueError("an id must not be empty")
    return urllib.parse.quote(value, safe="")


def _each(values: Mapping[str, Any]) -> List[Tuple[str, Any]]:
    listed = ((n, v if isinstance(v, (list, tuple)) else [v]) for n, v in values.items())
    return [(name, one) for name, many in listed for one in many if one is not None]


def _form_of(form: Mapping[str, Any]) -> Tuple[List[Tuple[str, Any]], Dict[str, List[str]]]:
    """What is read, or comes with a file's name, is a file; the rest are fields."""
    files: List[Tuple[str, Any]] = []
    data: Dict[str, List[str]] = {}
    for name, value in form.items():
        if isinstance(value, (bytes, tuple)) or hasattr(value, "read"):
            files.append((name, _file_of(value)))
            continue
        for _, one in _each({name: value}):
            text = str(one).lower() if isinstance(one, bool) else str(one)
            data.setdefault(name, []).append(text)
    return files, data


def _file_of(value: Any) -> Tuple[Any, ...]:
    """Its name, its bytes, and what else httpx takes of a file."""
    if isinstance(value, tuple):
        name, content, *more = value
        return (name, _read(content), *more)
    own = getattr(value, "name", None)
    name = os.path.basename(own) if isinstance(own, str) else "upload"
    return (name, _read(value))


def _read(content: Any) -> Any:
    return content.read() if hasattr(content, "read") else content


def _plain(value: Any) -> Any:
    """What was answered may be sent again."""
    if isinstance(value, Object):
        return value.to_dict()
    if isinstance(value, Mapping):
        return {name: _plain(one) for name, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value
