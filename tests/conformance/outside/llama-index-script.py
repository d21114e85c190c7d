"""LlamaIndex's class for servers like OpenAI's, whole, streamed and as an agent's model."""

import asyncio
import os
from typing import Literal

from llama_index.core.agent.workflow import FunctionAgent, ToolCallResult
from llama_index.core.llms import ChatMessage
from llama_index.core.tools import FunctionTool
from llama_index.embeddings.openai_like import OpenAILikeEmbedding
from llama_index.llms.openai_like import OpenAILike
from openai import APIStatusError, AuthenticationError, BadRequestError, NotFoundError
from pydantic import BaseModel, Field

QUESTION = [ChatMessage(role="user", content="What is the capital of France?")]
WEATHER = "What is the weather in Paris?"


class Person(BaseModel):
    """Somebody."""

    name: str = Field(max_length=12)
    age: int
    role: Literal["admin", "guest"]


def get_weather(city: str) -> str:
    """The weather of a city."""
    return "18 degrees"


def model(base: str = os.environ["BASE"], key: str = os.environ["KEY"], **options: object) -> OpenAILike:
    own = {"temperature": 0, "max_tokens": 100, "max_retries": 0, "context_window": 2048, **options}
    capable = {"is_chat_model": True, "is_function_calling_model": True, "should_use_structured_outputs": True}
    return OpenAILike(**{"model": os.environ["M"], **capable, **own}, api_base=base + "/v1", api_key=key)


async def main() -> None:
    own = model()
    answer = own.chat(QUESTION)
    assert "Paris" in answer.message.content and answer.raw.usage.completion_tokens > 0
    assert "Paris" in (await own.achat(QUESTION)).message.content

    pieces = [piece.delta for piece in own.stream_chat(QUESTION)]
    assert "".join(piece or "" for piece in pieces) == answer.message.content and len(pieces) > 2

    tool = FunctionTool.from_defaults(get_weather)
    asked = own.chat_with_tools([tool], user_msg=WEATHER, tool_required=True)
    [call] = own.get_tool_calls_from_response(asked)
    assert call.tool_name == "get_weather" and isinstance(call.tool_kwargs["city"], str)
    # What it was given goes back as it is, with what the tool said.
    told = ChatMessage(role="tool", content="18 degrees", additional_kwargs={"tool_call_id": call.tool_id})
    history = [ChatMessage(role="user", content=WEATHER), asked.message, told]
    assert own.chat_with_tools([tool], chat_history=history).message.content

    *_, streamed = own.stream_chat_with_tools([tool], user_msg=WEATHER, tool_required=True)
    assert [call.tool_name for call in own.get_tool_calls_from_response(streamed)] == ["get_weather"]

    # By a schema where structured outputs are known, and by a tool where they are not.
    for is_known in (True, False):
        typed = model(should_use_structured_outputs=is_known).as_structured_llm(Person)
        assert isinstance(typed.chat(QUESTION).raw, Person)
        assert isinstance((await typed.achat(QUESTION)).raw, Person)

    agent = FunctionAgent(tools=[tool], llm=own, streaming=True)
    running = agent.run(WEATHER)
    called = [event.tool_name async for event in running.stream_events() if isinstance(event, ToolCallResult)]
    assert called == ["get_weather"] and str(await running)

    assert own.complete("Once", formatted=True).text
    assert model(is_chat_model=False).complete("Once").text
    embedding = OpenAILikeEmbedding(model_name=os.environ["EM"], api_base=os.environ["BASE"] + "/v1", api_key=os.environ["KEY"])
    assert len(embedding.get_text_embedding("a")) > 0

    for error, asking in (
        (NotFoundError, model(model="gpt-9")),
        (BadRequestError, model(additional_kwargs={"top_p": 9})),
        (AuthenticationError, model(key="sk-wrong")),
    ):
        try:
            asking.chat(QUESTION)
            raise SystemExit(f"{error.__name__} was expected")
        except error:
            pass

    try:
        model(os.environ["POOR_BASE"], os.environ["POOR_KEY"], max_retries=2).chat(QUESTION)
        raise SystemExit("nothing is given for nothing")
    except APIStatusError as error:
        assert error.status_code == 402, error

    losing = model(os.environ["LOSING_BASE"], os.environ["LOSING_KEY"], max_retries=2)
    assert "Paris" in losing.chat(QUESTION).message.content

    endless = model(key=os.environ["LEAVING_KEY"], max_tokens=1900, additional_kwargs={"extra_body": {"ignore_eos": True}})
    story = await endless.astream_chat([ChatMessage(role="user", content="Tell me a story.")])
    async for piece in story:
        if piece.delta:
            break
    await story.aclose()


asyncio.run(main())
print("all good")
