"""
The golden script in Python: what every SDK must do, on a live service. Each step prints a line of JSON; golden.test.ts compares the
lines with the books. `--async` takes the asynchronous client where there is something to choose.
"""

import asyncio
import json
import os
import sys
import threading
from typing import Any

import tidegate
from tidegate import AsyncTidegate, Tidegate

STORY: Any = {
    "model": os.environ["MODEL"],
    "messages": [{"role": "user", "content": "Tell me a story."}],
    "max_tokens": 40,
    "ignore_eos": True,
    "seed": 11,
}
LONG: Any = {**STORY, "max_tokens": 1500}


def say(step: str, **fields: Any) -> None:
    print(json.dumps({"step": step, **fields}), flush=True)


def joined(chunks: list) -> str:
    parts = [choice.delta.content or "" for chunk in chunks for choice in chunk.choices]
    return "".join(parts)


def say_error(error: tidegate.ApiError) -> None:
    say(
        "error",
        isOfItsClass=isinstance(error, tidegate.NotFoundError),
        status=error.status,
        code=error.code,
        requestId=error.request_id,
    )


def wait_for_turn() -> None:
    """One request at a time: the second is told to come back while the first runs."""
    limited = Tidegate(api_key=os.environ["LIMITED_KEY"], max_retries=100)
    first = limited.chat.completions.create(**LONG, stream=True)
    next(first)
    attempts: list = []

    def second() -> None:
        attempts.append(limited.chat.completions.create(**STORY).meta_.attempts)

    thread = threading.Thread(target=second)
    thread.start()
    for _ in first:
        pass
    thread.join()
    say("limited", attempts=attempts[0])


def main() -> None:
    # No option is required: the key and the address are in the environment.
    client = Tidegate()
    answer = client.chat.completions.create(**STORY)
    content = answer.choices[0].message.content
    say("chat", id=answer.id, text=content, requestId=answer.meta_.request_id)

    stream = client.chat.completions.create(**STORY, stream=True)
    say("stream", text=joined(list(stream)), requestId=stream.request_id)

    whole = client.chat.completions.stream(**STORY, stream_options={"include_usage": True}).final()
    say(
        "accumulate",
        text=whole.choices[0].message.content,
        tokens=whole.usage.completion_tokens,
    )

    long, chunks = client.chat.completions.create(**LONG, stream=True), 0
    for _ in long:
        chunks += 1
        if chunks == 3:
            break
    say("abort", requestId=long.request_id, chunks=chunks)

    cut = Tidegate(base_url=os.environ["CUT_BASE_URL"]).chat.completions.create(**STORY, stream=True)
    say("cut", text=joined(list(cut)), requestId=cut.request_id, resumes=cut.resumes)

    killed = Tidegate(base_url=os.environ["SILENT_BASE_URL"]).chat.completions.create(**STORY)
    say(
        "killed",
        text=killed.choices[0].message.content,
        attempts=killed.meta_.attempts,
        requestId=killed.meta_.request_id,
    )
    wait_for_turn()

    poor = Tidegate(api_key=os.environ["POOR_KEY"], base_url=os.environ["POOR_BASE_URL"])
    try:
        poor.chat.completions.create(**STORY)
    except tidegate.PaymentRequiredError as error:
        say("poor", isOfItsClass=True, code=error.code)

    admin = Tidegate(api_key=os.environ["ADMIN_TOKEN"]).admin
    keys = {key.id for key in admin.organizations.keys.list(os.environ["CROWD"])}
    say("pages", keys=len(keys))

    try:
        client.models.retrieve("nothing")
    except tidegate.ApiError as error:
        say_error(error)

    receipt = client.receipt(answer)
    say("receipt", costNanoUsd=receipt.cost_nano_usd, reference=receipt.proof["entry"]["reference"])


async def wait_for_turn_async() -> None:
    limited = AsyncTidegate(api_key=os.environ["LIMITED_KEY"], max_retries=100)
    first = await limited.chat.completions.create(**LONG, stream=True)
    await first.__anext__()
    second = asyncio.create_task(limited.chat.completions.create(**STORY))
    async for _ in first:
        await asyncio.sleep(0)
    say("limited", attempts=(await second).meta_.attempts)


async def main_async() -> None:
    client = AsyncTidegate()
    answer = await client.chat.completions.create(**STORY)
    content = answer.choices[0].message.content
    say("chat", id=answer.id, text=content, requestId=answer.meta_.request_id)

    stream = await client.chat.completions.create(**STORY, stream=True)
    say("stream", text=joined([one async for one in stream]), requestId=stream.request_id)

    asked = client.chat.completions.stream(**STORY, stream_options={"include_usage": True})
    whole = await asked.final()
    say(
        "accumulate",
        text=whole.choices[0].message.content,
        tokens=whole.usage.completion_tokens,
    )

    long, chunks = await client.chat.completions.create(**LONG, stream=True), 0
    async with long:
        async for _ in long:
            chunks += 1
            if chunks == 3:
                break
    say("abort", requestId=long.request_id, chunks=chunks)

    other = AsyncTidegate(base_url=os.environ["CUT_BASE_URL"])
    cut = await other.chat.completions.create(**STORY, stream=True)
    text = joined([one async for one in cut])
    say("cut", text=text, requestId=cut.request_id, resumes=cut.resumes)

    silent = AsyncTidegate(base_url=os.environ["SILENT_BASE_URL"])
    killed = await silent.chat.completions.create(**STORY)
    say(
        "killed",
        text=killed.choices[0].message.content,
        attempts=killed.meta_.attempts,
        requestId=killed.meta_.request_id,
    )
    await wait_for_turn_async()

    poor = AsyncTidegate(api_key=os.environ["POOR_KEY"], base_url=os.environ["POOR_BASE_URL"])
    try:
        await poor.chat.completions.create(**STORY)
    except tidegate.PaymentRequiredError as error:
        say("poor", isOfItsClass=True, code=error.code)

    admin = AsyncTidegate(api_key=os.environ["ADMIN_TOKEN"]).admin
    keys = {key.id async for key in admin.organizations.keys.list(os.environ["CROWD"])}
    say("pages", keys=len(keys))

    try:
        await client.models.retrieve("nothing")
    except tidegate.ApiError as error:
        say_error(error)

    receipt = await client.receipt(answer)
    say("receipt", costNanoUsd=receipt.cost_nano_usd, reference=receipt.proof["entry"]["reference"])


if "--async" in sys.argv:
    asyncio.run(main_async())
else:
    main()
