"""LangChain's ChatOpenAI and OpenAIEmbeddings, with nothing set but an address, a key and a model."""

import os
from typing import Literal

from langchain_core.messages import HumanMessage, SystemMessage, ToolMessage
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI, OpenAI, OpenAIEmbeddings
from openai import APIStatusError, AuthenticationError, BadRequestError, NotFoundError
from pydantic import BaseModel, Field

QUESTION = "What is the capital of France?"


def chat(base: str = os.environ["BASE"], key: str = os.environ["KEY"], **options: object) -> ChatOpenAI:
    settings = {"model": os.environ["M"], "temperature": 0, "max_tokens": 64, "max_retries": 0, **options}
    return ChatOpenAI(base_url=base + "/v1", api_key=key, **settings)


model = chat()
answer = model.invoke([SystemMessage("You are brief."), HumanMessage(QUESTION)])
assert "Paris" in answer.content and answer.response_metadata["finish_reason"] == "stop"
assert answer.usage_metadata["total_tokens"] == answer.usage_metadata["input_tokens"] + answer.usage_metadata["output_tokens"]
assert [len(one.content) > 0 for one in model.batch(["What is 2 plus 2?", QUESTION])] == [True, True]

chunks = list(chat(stream_usage=True).stream(QUESTION))
assert "Paris" in "".join(chunk.content for chunk in chunks) and len(chunks) > 2
assert [chunk.usage_metadata["output_tokens"] > 0 for chunk in chunks if chunk.usage_metadata] == [True]


@tool
def get_weather(city: str, unit: Literal["celsius", "fahrenheit"] = "celsius") -> str:
    """The weather of a city."""
    return f"18 degrees {unit} in {city}"


equipped = model.bind_tools([get_weather], tool_choice="required", parallel_tool_calls=False)
question = HumanMessage("What is the weather in Paris?")
asked = equipped.invoke([question])
[call] = asked.tool_calls
assert call["name"] == "get_weather" and isinstance(call["args"]["city"], str)
[streamed] = sum(list(equipped.stream([question]))[1:], next(iter(equipped.stream([question])))).tool_calls
assert streamed["args"] == call["args"]
result: ToolMessage = get_weather.invoke(call)
spoken = model.bind_tools([get_weather], tool_choice="none").invoke([question, asked, result])
assert spoken.content and not spoken.tool_calls


class Address(BaseModel):
    city: str = Field(max_length=12)
    number: int | None = None


class Person(BaseModel):
    """Somebody."""

    name: str = Field(description="The given name.", max_length=12)
    age: int
    role: Literal["admin", "guest"]
    address: Address


for method in ("json_schema", "function_calling"):
    person = chat(max_tokens=200).with_structured_output(Person, method=method).invoke("Anna is 7.")
    assert isinstance(person, Person), (method, person)

place = {"base_url": os.environ["BASE"] + "/v1", "api_key": os.environ["KEY"]}
assert OpenAI(model=os.environ["M"], max_tokens=4, **place).invoke("Once")

# Without this it tokenizes by tiktoken, whose words are not this model's.
embeddings = OpenAIEmbeddings(model=os.environ["EM"], check_embedding_ctx_length=False, **place)
vectors = embeddings.embed_documents(["The cat sleeps.", "A cat is sleeping."])
assert 0.8 < sum(a * b for a, b in zip(*vectors)) < 1.001

for error, call in (
    (NotFoundError, lambda: chat(model="gpt-9").invoke(QUESTION)),
    (BadRequestError, lambda: chat(temperature=9).invoke(QUESTION)),
    (AuthenticationError, lambda: chat(key="sk-wrong").invoke(QUESTION)),
):
    try:
        call()
        raise SystemExit(f"{error.__name__} was expected")
    except error:
        pass

try:
    chat(os.environ["POOR_BASE"], os.environ["POOR_KEY"], max_retries=2).invoke(QUESTION)
    raise SystemExit("nothing is given for nothing")
except APIStatusError as error:
    assert (error.status_code, error.code) == (402, "insufficient_credits"), error

assert "Paris" in chat(os.environ["LOSING_BASE"], os.environ["LOSING_KEY"], max_retries=2).invoke(QUESTION).content

story = chat(key=os.environ["LEAVING_KEY"], max_tokens=1900, extra_body={"ignore_eos": True}).stream("Tell me a story.")
for chunk in story:
    if chunk.content:
        break
story.close()

print("all good")
