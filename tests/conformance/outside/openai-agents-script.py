"""OpenAI's Agents SDK, by responses and by chat completions."""

import asyncio
import os
from typing import Literal

from agents import Agent, ModelSettings, OpenAIChatCompletionsModel, OpenAIResponsesModel, RunConfig, Runner, function_tool
from openai import APIStatusError, AsyncOpenAI, AuthenticationError, BadRequestError, NotFoundError
from pydantic import BaseModel, Field

QUESTION = "What is the capital of France?"
WEATHER = "What is the weather in Paris?"
# Traces would go to OpenAI.
quiet = RunConfig(tracing_disabled=True)


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int
    role: Literal["admin", "guest"]


@function_tool
def get_weather(city: str) -> str:
    """The weather of a city."""
    return "18 degrees"


async def main() -> None:
    clients: list[AsyncOpenAI] = []

    def agent(
        kind: type = OpenAIResponsesModel,
        base: str = os.environ["BASE"],
        key: str = os.environ["KEY"],
        model: str = os.environ["M"],
        max_retries: int = 0,
        settings: dict = {},
        **options: object,
    ) -> Agent:
        client = AsyncOpenAI(base_url=base + "/v1", api_key=key, max_retries=max_retries)
        clients.append(client)
        asked = ModelSettings(**{"temperature": 0, "max_tokens": 100, **settings})
        return Agent(name="guest", model=kind(model=model, openai_client=client), model_settings=asked, **options)

    for kind in (OpenAIResponsesModel, OpenAIChatCompletionsModel):
        brief = agent(kind, instructions="You are brief.")
        assert "Paris" in (await Runner.run(brief, QUESTION, run_config=quiet)).final_output

        streamed = Runner.run_streamed(brief, QUESTION, run_config=quiet)
        events = [event.type async for event in streamed.stream_events()]
        assert "Paris" in streamed.final_output and events.count("raw_response_event") > 4

        # It must call at first, and may then answer; the next turn is given all items.
        equipped = agent(kind, tools=[get_weather], settings={"tool_choice": "required"})
        looped = await Runner.run(equipped, WEATHER, max_turns=3, run_config=quiet)
        assert [item.type for item in looped.new_items] == ["tool_call_item", "tool_call_output_item", "message_output_item"]
        onward = [*looped.to_input_list(), {"role": "user", "content": QUESTION}]
        assert (await Runner.run(brief, onward, run_config=quiet)).final_output

        formed = await Runner.run(agent(kind, output_type=Person), "Anna is 7.", run_config=quiet)
        assert isinstance(formed.final_output, Person)
        both = agent(kind, output_type=Person, tools=[get_weather], settings={"tool_choice": "none"})
        assert isinstance((await Runner.run(both, WEATHER, run_config=quiet)).final_output, Person)

        for error, asked in (
            (NotFoundError, agent(kind, model="gpt-9")),
            (BadRequestError, agent(kind, settings={"temperature": 9})),
            (AuthenticationError, agent(kind, key="sk-wrong")),
        ):
            try:
                await Runner.run(asked, QUESTION, run_config=quiet)
                raise SystemExit(f"{error.__name__} was expected")
            except error:
                pass

    try:
        poor = agent(base=os.environ["POOR_BASE"], key=os.environ["POOR_KEY"], max_retries=2)
        await Runner.run(poor, QUESTION, run_config=quiet)
        raise SystemExit("nothing is given for nothing")
    except APIStatusError as error:
        assert error.status_code == 402, error

    losing = agent(base=os.environ["LOSING_BASE"], key=os.environ["LOSING_KEY"], max_retries=2)
    assert "Paris" in (await Runner.run(losing, QUESTION, run_config=quiet)).final_output

    endless = {"max_tokens": 1900, "extra_body": {"ignore_eos": True}}
    leaving = agent(OpenAIChatCompletionsModel, key=os.environ["LEAVING_KEY"], settings=endless)
    story = Runner.run_streamed(leaving, "Tell me a story.", run_config=quiet)
    async for event in story.stream_events():
        if event.type == "raw_response_event" and event.data.type == "response.output_text.delta":
            story.cancel()

    for client in clients:
        await client.close()


asyncio.run(main())
print("all good")
