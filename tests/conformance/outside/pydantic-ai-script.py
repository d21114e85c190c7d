"""Pydantic AI's agents, by chat completions and by responses."""

import asyncio
import os
from typing import Literal

from openai import AsyncOpenAI
from pydantic import BaseModel, Field
from pydantic_ai import Agent, ModelHTTPError, NativeOutput, ToolOutput
from pydantic_ai.messages import ToolCallPart, ToolReturnPart
from pydantic_ai.models.openai import OpenAIChatModel, OpenAIResponsesModel
from pydantic_ai.providers.openai import OpenAIProvider

QUESTION = "What is the capital of France?"


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int
    role: Literal["admin", "guest"]


async def weather(city: str) -> str:
    """The weather of a city."""
    return "18 degrees"


async def main() -> None:
    clients: list[AsyncOpenAI] = []

    def agent(
        kind: type = OpenAIChatModel,
        base: str = os.environ["BASE"],
        key: str = os.environ["KEY"],
        model: str = os.environ["M"],
        max_retries: int = 0,
        settings: dict = {},
        **options: object,
    ) -> Agent:
        client = AsyncOpenAI(base_url=base + "/v1", api_key=key, max_retries=max_retries)
        clients.append(client)
        own = kind(model, provider=OpenAIProvider(openai_client=client))
        return Agent(own, model_settings={"temperature": 0, "max_tokens": 200, **settings}, **options)

    for kind in (OpenAIChatModel, OpenAIResponsesModel):
        answer = await agent(kind, instructions="Be brief.").run(QUESTION)
        assert "Paris" in answer.output and answer.usage.output_tokens > 0

        async with agent(kind).run_stream(QUESTION) as streamed:
            pieces = [text async for text in streamed.stream_text(delta=True, debounce_by=None)]
            assert "Paris" in "".join(pieces) and len(pieces) > 2
            assert streamed.usage.output_tokens > 0

        # The model calls the tool by itself, is told, and answers.
        looped = await agent(kind, tools=[weather]).run("What is the weather in Paris?")
        parts = [part for message in looped.all_messages() for part in message.parts]
        assert [part.args_as_dict() for part in parts if isinstance(part, ToolCallPart)] == [{"city": "Paris"}]
        assert len([part for part in parts if isinstance(part, ToolReturnPart)]) == 1 and looped.output
        # And goes on from all of it.
        assert (await agent(kind, tools=[weather]).run(QUESTION, message_history=looped.all_messages())).output

        for output in (NativeOutput(Person), ToolOutput(Person)):
            assert isinstance((await agent(kind, output_type=output).run("Anna is 7.")).output, Person)
        both = agent(kind, output_type=NativeOutput(Person), tools=[weather])
        assert isinstance((await both.run("What is the weather in Paris?")).output, Person)

        for status, asked in (
            (404, agent(kind, model="gpt-9")),
            (400, agent(kind, settings={"temperature": 9})),
            (401, agent(kind, key="sk-wrong")),
        ):
            try:
                await asked.run(QUESTION)
                raise SystemExit(f"{status} was expected")
            except ModelHTTPError as error:
                assert error.status_code == status, error

    try:
        await agent(base=os.environ["POOR_BASE"], key=os.environ["POOR_KEY"], max_retries=2).run(QUESTION)
        raise SystemExit("nothing is given for nothing")
    except ModelHTTPError as error:
        assert error.status_code == 402, error

    losing = agent(base=os.environ["LOSING_BASE"], key=os.environ["LOSING_KEY"], max_retries=2)
    assert "Paris" in (await losing.run(QUESTION)).output

    endless = {"max_tokens": 1900, "extra_body": {"ignore_eos": True}}
    async with agent(key=os.environ["LEAVING_KEY"], settings=endless).run_stream("Tell me a story.") as story:
        async for _ in story.stream_text(delta=True, debounce_by=None):
            break
        await story.cancel()

    for client in clients:
        await client.close()


asyncio.run(main())
print("all good")
