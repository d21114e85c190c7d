"""
The golden script in Python: what every SDK must do, on a live service. Each step prints a line of JSON; golden.test.ts compares the
lines with the books. `--async` takes the asynchronous client where there is something to choose.
"""

import asyncio
import json
import os
import sys
import threading
import uuid
from typing import Any

import tidegate
from tidegate import AsyncTidegate, Options, Tidegate

STORY: Any = {
    "model": os.environ["MODEL"],
    "messages": [{"role": "user", "content": "Tell me a story."}],
    "max_tokens": 40,
    "ignore_eos": True,
    "seed": 11,
}
LONG: Any = {**STORY, "max_tokens": 1500}

MESSAGE: Any = {"model": STORY["model"], "max_tokens": 8, "messages": STORY["messages"]}
RESPONSE: Any = {
    "model": STORY["model"],
    "max_output_tokens": 16,
    "input": "Tell me a story.",
    "store": False,
}


def said_by(event: Any) -> str:
    """The text of an event of a message or a response."""
    data = event.to_dict()
    if data["type"] == "content_block_delta":
        return str(data["delta"]["text"])
    return str(data["delta"]) if data["type"] == "response.output_text.delta" else ""


def told(whole: Any) -> dict:
    data = whole.to_dict()
    if "content" in data:
        return {"text": data["content"][0]["text"], "stop": data["stop_reason"]}
    return {"text": data["output"][0]["content"][0]["text"], "stop": data["status"]}


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


def say_cancelled(error: tidegate.ApiError, request_id: Any) -> None:
    is_of_its_class = isinstance(error, tidegate.RequestCancelledError)
    say("cancelled", isOfItsClass=is_of_its_class, code=error.code, requestId=request_id)


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


def say_transcription(whole: Any, events: list, plain: Any) -> None:
    data = [event.to_dict() for event in events]
    say(
        "transcription",
        text=whole.text,
        inputTokens=whole.usage.input_tokens,
        streamed="".join(event.get("delta", "") for event in data),
        done=data[-1]["text"],
        plain=plain.text,
    )


def say_heard(heard: Any) -> None:
    say("heard", text=heard.text, attempts=heard.meta_.attempts, requestId=heard.meta_.request_id)


HEARD_MODEL = os.environ["SPEECH_MODEL"]


def sound() -> Any:
    return open(os.environ["SOUND"], "rb")


def hear(client: Tidegate) -> None:
    create = client.audio.transcriptions.create
    whole = create(model=HEARD_MODEL, file=sound())
    plain = create(model=HEARD_MODEL, file=sound(), response_format="text")
    say_transcription(whole, list(create(model=HEARD_MODEL, file=sound(), stream=True)), plain)
    deaf = Tidegate(base_url=os.environ["DEAF_BASE_URL"]).audio.transcriptions
    say_heard(deaf.create(model=HEARD_MODEL, file=sound()))


async def hear_async(client: AsyncTidegate) -> None:
    create = client.audio.transcriptions.create
    whole = await create(model=HEARD_MODEL, file=sound())
    plain = await create(model=HEARD_MODEL, file=sound(), response_format="text")
    events = [one async for one in await create(model=HEARD_MODEL, file=sound(), stream=True)]
    say_transcription(whole, events, plain)
    deaf = AsyncTidegate(base_url=os.environ["DEAF_BASE_URL"]).audio.transcriptions
    say_heard(await deaf.create(model=HEARD_MODEL, file=sound()))


def main() -> None:
    # No option is required: the key and the address are in the environment.
    client = Tidegate()
    answer = client.chat.completions.create(**STORY)
    content = answer.choices[0].message.content
    say("chat", id=answer.id, text=content, requestId=answer.meta_.request_id)

    stream = client.chat.completions.create(**STORY, stream=True)
    say("stream", text=joined(list(stream)), requestId=stream.request_id)

    adding = client.chat.completions.stream(**STORY)
    lengths = [len(chunk.choices) for chunk in adding]
    whole = adding.final()
    say(
        "accumulate",
        text=whole.choices[0].message.content,
        tokens=whole.usage.completion_tokens,
        choices=min(lengths),
        resumes=adding.resumes,
    )

    with client.messages.stream(**MESSAGE) as message:
        said = "".join(said_by(event) for event in message)
        say("message", said=said, **told(message.final()))
    response, said = client.responses.stream(**RESPONSE), ""
    for event in response:
        said += said_by(event)
    say("response", said=said, **told(response.final()))

    long, chunks = client.chat.completions.create(**LONG, stream=True), 0
    for _ in long:
        chunks += 1
        if chunks == 3:
            break
    say("abort", requestId=long.request_id, chunks=chunks)

    key = f"golden-{uuid.uuid4()}"
    ended = client.chat.completions.create(**LONG, stream=True, options=Options(idempotency_key=key))
    try:
        for _ in ended:
            client.requests.cancel(key)
    except tidegate.ApiError as error:
        say_cancelled(error, ended.request_id)

    stuck = Tidegate(base_url=os.environ["STUCK_BASE_URL"])
    try:
        list(stuck.chat.completions.create(**STORY, stream=True))
    except tidegate.ConnectionError:
        say("stuck", isOfItsClass=True)

    cut = Tidegate(base_url=os.environ["CUT_BASE_URL"]).chat.completions.create(**STORY, stream=True)
    say("cut", text=joined(list(cut)), requestId=cut.request_id, resumes=cut.resumes)

    killed = Tidegate(base_url=os.environ["SILENT_BASE_URL"]).chat.completions.create(**STORY)
    say(
        "killed",
        text=killed.choices[0].message.content,
        attempts=killed.meta_.attempts,
        requestId=killed.meta_.request_id,
    )
    hear(client)
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

    adding = client.chat.completions.stream(**STORY)
    lengths = [len(chunk.choices) async for chunk in adding]
    whole = await adding.final()
    say(
        "accumulate",
        text=whole.choices[0].message.content,
        tokens=whole.usage.completion_tokens,
        choices=min(lengths),
        resumes=adding.resumes,
    )

    message, said = client.messages.stream(**MESSAGE), ""
    async for event in message:
        said += said_by(event)
    say("message", said=said, **told(await message.final()))
    response, said = client.responses.stream(**RESPONSE), ""
    async for event in response:
        said += said_by(event)
    say("response", said=said, **told(await response.final()))

    chunks = 0
    async with client.chat.completions.stream(**LONG) as long:
        async for _ in long:
            chunks += 1
            if chunks == 3:
                break
    say("abort", requestId=long.stream.request_id, chunks=chunks)

    key = f"golden-{uuid.uuid4()}"
    ended = await client.chat.completions.create(**LONG, stream=True, options=Options(idempotency_key=key))
    try:
        async for _ in ended:
            await client.requests.cancel(key)
    except tidegate.ApiError as error:
        say_cancelled(error, ended.request_id)

    stuck = AsyncTidegate(base_url=os.environ["STUCK_BASE_URL"])
    try:
        async for _ in await stuck.chat.completions.create(**STORY, stream=True):
            pass
    except tidegate.ConnectionError:
        say("stuck", isOfItsClass=True)

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
    await hear_async(client)
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
