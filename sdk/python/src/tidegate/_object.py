"""What the API answers: an object whose fields are attributes, open to fields that come later."""

from __future__ import annotations

import sys
import typing
from typing import Any, Dict, Mapping, Optional, Sequence, Type

_Wire = Dict[str, Any]


class Object:
    """A JSON object. `answer.id` and `answer["id"]` are the same; `to_dict()` is what came."""

    _data: _Wire
    #: What stands beside the answer of a request; None in objects within it.
    meta_: Optional["Meta"]

    def __init__(self, data: _Wire, meta: Optional["Meta"] = None) -> None:
        object.__setattr__(self, "_data", data)
        object.__setattr__(self, "meta_", meta)

    def __getattribute__(self, name: str) -> Any:
        data = object.__getattribute__(self, "_data")
        if name in data:
            return _wrap(data[name], _hints(type(self)).get(name, Any))
        if name in _hints(type(self)) and not name.startswith("_"):
            # It may be left out, and was.
            return object.__getattribute__(self, name) if name == "meta_" else None
        return object.__getattribute__(self, name)

    def __setattr__(self, name: str, value: Any) -> None:
        raise AttributeError(f"{type(self).__name__} is what the service said; it cannot be changed")

    def __getitem__(self, name: str) -> Any:
        return self._data[name]

    def __contains__(self, name: object) -> bool:
        return name in self._data

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self._data!r})"

    def to_dict(self) -> _Wire:
        return self._data


class Meta:
    """What stands beside an answer."""

    def __init__(
        self,
        *,
        request_id: Optional[str],
        status: int,
        headers: Mapping[str, str],
        attempts: int,
        idempotency_key: Optional[str],
    ) -> None:
        self.request_id = request_id
        self.status = status
        self.headers = headers
        #: How often the request was sent.
        self.attempts = attempts
        self.idempotency_key = idempotency_key
        #: It was made for an earlier attempt, and charged then.
        self.is_replayed = headers.get("idempotent-replayed") == "true"


def read(value: Any, classes: Sequence[Type[Object]], meta: Optional[Meta] = None) -> Any:
    """What came, as the class that knows most of it."""
    if not isinstance(value, dict):
        return value
    return max(classes, key=lambda one: len(_hints(one).keys() & value.keys()))(value, meta)


_hints_by_class: Dict[Type[Object], Dict[str, Any]] = {}


def _hints(cls: Type[Object]) -> Dict[str, Any]:
    if cls not in _hints_by_class:
        names = {**globals(), **vars(sys.modules[cls.__module__])}
        _hints_by_class[cls] = {} if cls is Object else typing.get_type_hints(cls, names)
    return _hints_by_class[cls]


def _wrap(value: Any, hint: Any) -> Any:
    if isinstance(value, dict):
        return _class_for(value, hint)(value) if _is_object(hint) else value
    if isinstance(value, list):
        (inner,) = typing.get_args(_part(hint, list)) or (Any,)
        return [_wrap(one, inner) for one in value]
    return value


def _part(hint: Any, origin: Any) -> Any:
    """The member of a union that is of this kind."""
    if typing.get_origin(hint) is origin:
        return hint
    found = (_part(one, origin) for one in typing.get_args(hint) if one is not type(None))
    if typing.get_origin(hint) is typing.Union:
        return next((one for one in found if one is not None), None)
    return None


def _is_object(hint: Any) -> bool:
    """A dictionary with names of the caller's own stays one."""
    return _part(hint, dict) is None


def _class_for(value: _Wire, hint: Any) -> Type[Object]:
    if isinstance(hint, type) and issubclass(hint, Object):
        return hint
    members = [one for one in typing.get_args(hint) if isinstance(one, type)]
    classes = [one for one in members if issubclass(one, Object)]
    # Of several, the one that knows most of what came.
    return max(classes, key=lambda one: len(_hints(one).keys() & value.keys()), default=Object)
