"""What goes wrong, by class: an answer of the service, the way to it, or a check of what it signed."""

from __future__ import annotations

import json
from typing import Any, Mapping, Optional

from ._statuses import STATUSES


class TidegateError(Exception):
    """Of every error that this SDK raises."""


class ConnectionError(TidegateError):  # noqa: A001 - the name that callers look for
    """No answer came, or it broke off and could not be taken up again."""


class TimeoutError(ConnectionError):  # noqa: A001
    """Nothing came for `timeout` seconds."""


class VerificationError(TidegateError):
    """A signature, a hash or a claim is not what it should be."""


class ApiError(TidegateError):
    """The service refused, or failed."""

    def __init__(self, status: int, headers: Mapping[str, str], error: Mapping[str, Any]) -> None:
        self.status = status
        self.headers = headers
        #: Stable; docs/ERRORS.md lists them.
        self.code: Optional[str] = error.get("code")
        self.type: Optional[str] = error.get("type")
        #: The field at fault.
        self.param: Optional[str] = error.get("param")
        self.message = str(error.get("message"))
        #: Finds the request in the service's log.
        self.request_id = headers.get("x-request-id")
        found = "" if self.request_id is None else f" ({self.request_id})"
        super().__init__(f"{status} {self.message}{found}")


class BadRequestError(ApiError):
    pass


class AuthenticationError(ApiError):
    pass


class PaymentRequiredError(ApiError):
    """Credits or a budget are used up: asking again changes nothing."""


class PermissionDeniedError(ApiError):
    pass


class NotFoundError(ApiError):
    pass


class ConflictError(ApiError):
    pass


class RequestCancelledError(ApiError):
    """Somebody cancelled it, or nobody read it for too long. What was generated is charged, and its key runs nothing again."""


class RateLimitError(ApiError):
    pass


class InternalServerError(ApiError):
    pass


_CLASSES = {
    400: BadRequestError,
    401: AuthenticationError,
    402: PaymentRequiredError,
    403: PermissionDeniedError,
    404: NotFoundError,
    409: ConflictError,
    410: RequestCancelledError,
    429: RateLimitError,
}


def _create(status: int, headers: Mapping[str, str], error: Mapping[str, Any]) -> ApiError:
    fallback = InternalServerError if status >= 500 else ApiError
    return _CLASSES.get(status, fallback)(status, headers, error)


def from_response(status: int, headers: Mapping[str, str], text: str) -> ApiError:
    try:
        error = _error_in(json.loads(text))
    except ValueError:
        error = None
    return _create(status, headers, error or {"message": text[:200] or "no message"})


def from_event(value: Any, headers: Mapping[str, str]) -> Optional[ApiError]:
    """None for an event that is no error."""
    error = _error_in(value)
    if error is None:
        return None
    return _create(STATUSES.get(error.get("code") or "", 500), headers, error)


def _error_in(value: Any) -> Optional[Mapping[str, Any]]:
    """OpenAI's envelope, Anthropic's, or the event `error` of the Responses API."""
    if not isinstance(value, dict):
        return None
    error = value.get("error")
    if isinstance(error, dict) and isinstance(error.get("message"), str):
        return error
    if value.get("type") == "error" and isinstance(value.get("message"), str):
        return value
    return None
