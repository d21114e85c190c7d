"""Anthropic's own package, validated strictly: messages whole and streamed, tools, schemas, counts, errors of its classes."""

import os

from anthropic import Anthropic, APIStatusError, AuthenticationError, BadRequestError, NotFoundError, RateLimitError
from pydantic import BaseModel

QUESTION = [{"role": "user", "content": "What is the capital of France?"}]
# It has no word for a temperature any more; what it does not know it sends as it is.
asked = {"model": os.environ["M"], "messages": QUESTION, "max_tokens": 64, "extra_body": {"temperature": 0}}


def client(base: str = "BASE", key: str = os.environ["KEY"], max_retries: int = 0) -> Anthropic:
    return Anthropic(api_key=key, base_url=os.environ[base], max_retries=max_retries, _strict_response_validation=True)


own = client()
answer = own.messages.create(**asked, system=[{"type": "text", "text": "Be brief.", "cache_control": {"type": "ephemeral"}}])
assert "Paris" in answer.content[0].text and answer.stop_reason == "end_turn" and answer._request_id.startswith("req_")
counted = own.messages.count_tokens(model=os.environ["M"], messages=QUESTION)
plain = own.messages.create(**asked)
assert counted.input_tokens == plain.usage.input_tokens + (plain.usage.cache_read_input_tokens or 0)
models = {model.id: model for model in own.models.list(limit=2)}
assert models[os.environ["M"]].max_input_tokens > 0 and len(models) == len(list(own.models.list(limit=1000)))
assert own.models.retrieve(os.environ["M"]) == models[os.environ["M"]] and models[os.environ["M"]].lifecycle == "active"
try:
    own.models.retrieve("gone")
    raise AssertionError("a model that is not there")
except NotFoundError as missing:
    assert missing.body["error"]["type"] == "not_found_error" and missing.body["request_id"] == missing.request_id

with own.messages.stream(**asked) as stream:
    assert "".join(stream.text_stream) == plain.content[0].text
    assert stream.get_final_message().usage.output_tokens == plain.usage.output_tokens
events = list(own.messages.create(**asked, stream=True))
assert events[0].type == "message_start" and events[-1].type == "message_stop"

schema = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
tools = {"tools": [{"name": "get_weather", "description": "The weather of a city.", "input_schema": schema}], "max_tokens": 128}
weather = [{"role": "user", "content": "What is the weather in Paris?"}]
choice = {"type": "any", "disable_parallel_tool_use": True}
called = own.messages.create(**{**asked, **tools, "messages": weather}, tool_choice=choice)
with own.messages.stream(**{**asked, **tools, "messages": weather}, tool_choice=choice) as stream:
    streamed = stream.get_final_message()
assert called.stop_reason == streamed.stop_reason == "tool_use"
assert called.content[-1].input == streamed.content[-1].input and isinstance(called.content[-1].input["city"], str)
# What it was given goes back as it is.
for message in (called, streamed):
    result = {"type": "tool_result", "tool_use_id": message.content[-1].id, "content": "18 degrees"}
    turns = [*weather, {"role": "assistant", "content": message.content}, {"role": "user", "content": [result]}]
    spoken = own.messages.create(**{**asked, **tools, "messages": turns}, tool_choice={"type": "none"})
    assert spoken.content[0].type == "text" and spoken.content[0].text


class Person(BaseModel):
    age: int


parsed = own.messages.parse(**{**asked, "max_tokens": 128}, output_format=Person)
assert isinstance(parsed.parsed_output, Person)

for error, call in (
    (NotFoundError, lambda: own.messages.create(**{**asked, "model": "claude-9"})),
    (BadRequestError, lambda: own.messages.create(**{**asked, "extra_body": {"temperature": 9}})),
    (AuthenticationError, lambda: client(key="sk-wrong").messages.create(**asked)),
):
    try:
        call()
        raise SystemExit(f"{error.__name__} was expected")
    except error as found:
        assert found.request_id.startswith("req_") and found.body["type"] == "error", found

try:
    client("POOR_BASE", os.environ["POOR_KEY"], max_retries=2).messages.create(**asked)
    raise SystemExit("nothing is given for nothing")
except APIStatusError as found:
    assert (found.status_code, found.body["error"]["type"]) == (402, "billing_error"), found

lost = client("LOSING_BASE", os.environ["LOSING_KEY"], max_retries=2).messages.create(**asked)
assert "Paris" in lost.content[0].text

# Long ones: their schema does not let them end before.
long = {"type": "object", "properties": {"story": {"type": "string", "minLength": 1500}}, "required": ["story"], "additionalProperties": False}
story = {"model": os.environ["M"], "messages": [{"role": "user", "content": "Tell me a story."}], "max_tokens": 1900}
story["output_config"] = {"format": {"type": "json_schema", "schema": long}}

limited = client(key=os.environ["LIMITED_KEY"])
with limited.messages.create(**story, stream=True) as running:
    next(running)
    try:
        limited.messages.create(**asked)
        raise SystemExit("one request at once may run")
    except RateLimitError as found:
        assert int(found.response.headers["retry-after-ms"]) > 0, found
assert client(key=os.environ["LIMITED_KEY"], max_retries=100).messages.create(**asked).content

with client(key=os.environ["LEAVING_KEY"]).messages.stream(**story) as leaving:
    next(iter(leaving.text_stream))

print("all good")
