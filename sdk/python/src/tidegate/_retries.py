"""When a request that failed is sent again, and after how long. Pure."""

from __future__ import annotations

import email.utils
import random
import time
from typing import Mapping, Optional

_FIRST_DELAY = 0.5
_MAX_DELAY = 8.0
_MAX_JITTER = 0.25
#: What tells us to come back later than this is told to the caller instead.
_MAX_RETRY_AFTER = 60.0


def retry_delay(
    *,
    status: Optional[int],
    headers: Mapping[str, str],
    attempts: int,
    max_retries: int,
    is_repeatable: bool,
) -> Optional[float]:
    """Seconds to wait; None where it is not sent again. `status` is None where no answer came."""
    if attempts > max_retries or not _is_worth_it(status, headers, is_repeatable):
        return None
    told = _retry_after(headers)
    if told is not None:
        return told if told <= _MAX_RETRY_AFTER else None
    return backoff(attempts)


def backoff(attempts: int) -> float:
    delay = min(_FIRST_DELAY * 2.0 ** (attempts - 1), _MAX_DELAY)
    return delay * (1 - _MAX_JITTER * random.random())


def _is_worth_it(status: Optional[int], headers: Mapping[str, str], is_repeatable: bool) -> bool:
    if status is None:
        return is_repeatable
    # Without money the same request fares the same, whatever else is said.
    if status == 402:
        return False
    told = headers.get("x-should-retry")
    if told == "false":
        return False
    # It was refused before anything was done.
    if told == "true" and status < 500:
        return True
    if status == 429:
        return True
    return is_repeatable and (status == 408 or status >= 500)


def _retry_after(headers: Mapping[str, str]) -> Optional[float]:
    """`retry-after-ms`, or `retry-after` in seconds or as a date."""
    for name, unit in (("retry-after-ms", 0.001), ("retry-after", 1.0)):
        try:
            value = float(headers.get(name, ""))
        except ValueError:
            continue
        if value >= 0:
            return value * unit
    parsed = email.utils.parsedate_tz(headers.get("retry-after", ""))
    return None if parsed is None else max(0.0, email.utils.mktime_tz(parsed) - time.time())
