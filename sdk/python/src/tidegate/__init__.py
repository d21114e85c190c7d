"""The Tidegate API."""

from . import types
from ._client import AsyncTidegate, Tidegate
from ._errors import (
    ApiError,
    AuthenticationError,
    BadRequestError,
    ConflictError,
    ConnectionError,
    InternalServerError,
    NotFoundError,
    PaymentRequiredError,
    PermissionDeniedError,
    RateLimitError,
    RequestCancelledError,
    TidegateError,
    TimeoutError,
    VerificationError,
)
from ._object import Meta, Object
from ._pages import AsyncPages, Pages
from ._receipts import Receipt, verify_checkpoint, verify_generation, verify_ledger
from ._request import Options
from ._stream import AnswerStream, AsyncAnswerStream, AsyncStream, Stream

__version__ = "0.1.0"

__all__ = [
    "AnswerStream",
    "ApiError",
    "AsyncAnswerStream",
    "AsyncPages",
    "AsyncStream",
    "AsyncTidegate",
    "AuthenticationError",
    "BadRequestError",
    "ConflictError",
    "ConnectionError",
    "InternalServerError",
    "Meta",
    "NotFoundError",
    "Object",
    "Options",
    "Pages",
    "PaymentRequiredError",
    "PermissionDeniedError",
    "RateLimitError",
    "Receipt",
    "RequestCancelledError",
    "Stream",
    "Tidegate",
    "TidegateError",
    "TimeoutError",
    "VerificationError",
    "types",
    "verify_checkpoint",
    "verify_generation",
    "verify_ledger",
]
