"""litellm as a client of a server like OpenAI's, which it is told by the prefix of a model."""

import json
import os

# Else it asks its makers for a list of prices, whenever it is imported.
os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import litellm
from pydantic import BaseModel, Field

litellm.suppress_debug_info = True
model = "openai/" + os.environ["M"]
question = [{"role": "user", "content": "What is the capital of France?"}]


def at(base: str = os.environ["BASE"], key: str = os.environ["KEY"], **options: object) -> dict:
    return {"api_base": base + "/v1", "api_key": key, "max_retries": 0, "temperature": 0, **options}


answer = litellm.completion(model=model, messages=question, max_tokens=32, **at())
assert "Paris" in answer.choices[0].message.content and answer.choices[0].finish_reason == "stop"
assert answer.usage.total_tokens == answer.usage.prompt_tokens + answer.usage.completion_tokens

chunks = list(litellm.completion(model=model, messages=question, stream=True, stream_options={"include_usage": True}, **at()))
assert "Paris" in "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)
rebuilt = litellm.stream_chunk_builder(chunks, messages=question)
assert (rebuilt.usage.prompt_tokens, rebuilt.usage.completion_tokens) == (answer.usage.prompt_tokens, answer.usage.completion_tokens)

weather = {"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]}
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": weather}}]
asked = {"model": model, "messages": [{"role": "user", "content": "What is the weather in Paris?"}], "tools": tools, "max_tokens": 64}
called = litellm.completion(**asked, tool_choice="required", parallel_tool_calls=False, **at()).choices[0]
[call] = called.message.tool_calls
assert called.finish_reason == "tool_calls" and isinstance(json.loads(call.function.arguments)["city"], str)
# What it was given goes back as it is.
told = {"role": "tool", "tool_call_id": call.id, "content": "18 degrees"}
spoken = litellm.completion(**{**asked, "messages": [*asked["messages"], called.message, told]}, tool_choice="none", **at())
assert spoken.choices[0].message.content


class Person(BaseModel):
    name: str = Field(max_length=12)
    age: int


person = litellm.completion(model=model, messages=question, response_format=Person, max_tokens=100, **at())
Person.model_validate_json(person.choices[0].message.content)

prefixed = "text-completion-openai/" + os.environ["M"]
assert litellm.text_completion(model=prefixed, prompt="Once", max_tokens=4, **at()).choices[0].text
place = {"api_base": os.environ["BASE"] + "/v1", "api_key": os.environ["KEY"]}
assert len(litellm.embedding(model="openai/" + os.environ["EM"], input=["a", "b"], **place).data) == 2
assert litellm.moderation(input="I will kill you.", model="pocket-moderation-ngrams", **place).results[0].flagged
# The other dialects, by the prefixes of those who made them.
origin = {**place, "api_base": os.environ["BASE"]}
routed = list(litellm.completion(model="openrouter/" + os.environ["M"], messages=question, max_tokens=32, temperature=0, stream=True, **place))
assert "Paris" in "".join(chunk.choices[0].delta.content or "" for chunk in routed if chunk.choices)
assert "Paris" in litellm.completion(model="anthropic/" + os.environ["M"], messages=question, max_tokens=32, **origin).choices[0].message.content
ranked = litellm.rerank(model="cohere/pocket-rerank", query="capital", documents=["cats", "Paris is the capital."], **origin)
assert ranked.results[0]["index"] == 1
response = litellm.responses(model=model, input="What is the capital of France?", **place)
assert "Paris" in response.output[0].content[0].text

flood = [{"role": "user", "content": "tide " * 5000}]
for error, asking in (
    (litellm.NotFoundError, {"model": "openai/gpt-9", "messages": question, **at()}),
    (litellm.BadRequestError, {"model": model, "messages": question, **at(temperature=9)}),
    (litellm.AuthenticationError, {"model": model, "messages": question, **at(key="sk-wrong")}),
    # By which its fallbacks know that another model may have room.
    (litellm.ContextWindowExceededError, {"model": model, "messages": flood, **at()}),
    (litellm.ContextWindowExceededError, {"model": "anthropic/" + os.environ["M"], "messages": flood, "max_tokens": 8, **origin}),
):
    try:
        litellm.completion(**asking)
        raise SystemExit(f"{error.__name__} was expected")
    except error:
        pass

try:
    litellm.completion(model=model, messages=question, **at(os.environ["POOR_BASE"], os.environ["POOR_KEY"], max_retries=2))
    raise SystemExit("nothing is given for nothing")
except litellm.APIError as error:
    assert error.status_code == 402, error

losing = at(os.environ["LOSING_BASE"], os.environ["LOSING_KEY"], max_retries=2)
assert "Paris" in litellm.completion(model=model, messages=question, **losing).choices[0].message.content

leaving = at(key=os.environ["LEAVING_KEY"], max_tokens=1900, extra_body={"ignore_eos": True})
story = litellm.completion(model=model, messages=[{"role": "user", "content": "Tell me a story."}], stream=True, **leaving)
for chunk in story:
    if chunk.choices[0].delta.content:
        break
# It has no word for leaving: its client's own stream has.
story.completion_stream.close()

print("all good")
