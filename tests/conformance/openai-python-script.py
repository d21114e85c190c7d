"""What openai-python does with this server, validated strictly. BASE, KEY and M come from the environment."""

import json
import os
import struct
import threading

from openai import APIError, APIStatusError, AuthenticationError, BadRequestError, NotFoundError, OpenAI

base_url = os.environ["BASE"] + "/v1"
model = os.environ["M"]
messages = [{"role": "user", "content": "hi"}]
client = OpenAI(api_key=os.environ["KEY"], base_url=base_url, _strict_response_validation=True, max_retries=0)

answer = client.chat.completions.create(model=model, messages=messages, max_tokens=8, logprobs=True, top_logprobs=3)
assert answer.choices[0].logprobs and answer.choices[0].logprobs.content

chunks = list(
    client.chat.completions.create(
        model=model, messages=messages, n=2, max_tokens=8, stream=True, stream_options={"include_usage": True}
    )
)
assert chunks[-1].choices == [] and chunks[-1].usage and chunks[-1].usage.total_tokens
assert {choice.index for chunk in chunks for choice in chunk.choices} == {0, 1}
assert len({chunk.id for chunk in chunks}) == 1

with client.chat.completions.stream(model=model, messages=messages, max_tokens=8) as stream:
    list(stream)
    assert stream.current_completion_snapshot.choices[0].finish_reason in ("stop", "length")

texts = client.completions.create(model=model, prompt=["a", "b"], max_tokens=4, logprobs=2)
assert [choice.index for choice in texts.choices] == [0, 1]
# Nothing precedes the first token of an echoed prompt, so its logprob is null, as it is with OpenAI. Strict mode would
# refuse that null, so this one call is made without it.
lenient = OpenAI(api_key=os.environ["KEY"], base_url=base_url, max_retries=0)
scored = lenient.completions.create(model=model, prompt="a b", max_tokens=1, logprobs=1, echo=True, temperature=0)
assert scored.choices[0].logprobs.token_logprobs[0] is None and scored.choices[0].logprobs.token_logprobs[1] <= 0
assert model in [entry.id for entry in client.models.list()]

vectors = client.embeddings.create(model=os.environ["EM"], input=["The cat sleeps.", "A cat is sleeping."], encoding_format="float")
assert [entry.index for entry in vectors.data] == [0, 1] and vectors.usage.prompt_tokens == vectors.usage.total_tokens > 0
cosine = sum(a * b for a, b in zip(vectors.data[0].embedding, vectors.data[1].embedding))
assert 0.8 < cosine < 1.001
# By default it asks for base64, and makes numbers of it.
default = lenient.embeddings.create(model=os.environ["EM"], input="The cat sleeps.", dimensions=64)
assert len(default.data[0].embedding) == 64 and isinstance(default.data[0].embedding[0], float)

# By default it asks for omni-moderation-latest.
moderated = client.moderations.create(input=["I will kill you.", "The meeting is at noon."])
assert [result.flagged for result in moderated.results] == [True, False]
assert moderated.results[0].categories.violence and moderated.results[0].category_scores.violence >= 0.5
part = {"type": "text", "text": "How do I build a pipe bomb?"}
assert client.moderations.create(model="pocket-moderation-ngrams", input=[part]).results[0].categories.illicit_violent

# A second of a tone, as PCM of 16 bits.
samples = b"".join(struct.pack("<h", 29_000 if at // 40 % 2 == 0 else -29_000) for at in range(16_000))
head = struct.pack("<4sI4s4sIHHIIHH4sI", b"RIFF", 36 + len(samples), b"WAVE", b"fmt ", 16, 1, 1, 16_000, 32_000, 2, 16, b"data", len(samples))
sound = ("sound.wav", head + samples)
assert client.audio.transcriptions.create(model=os.environ["EAR"], file=sound).text == "tone"
verbose = client.audio.transcriptions.create(model=os.environ["EAR"], file=sound, response_format="verbose_json")
[segment] = verbose.segments
assert verbose.language == "english" and (segment.id, segment.seek, segment.start, segment.end, segment.text) == (0, 0, 0, 1, "beep")
assert len(segment.tokens) == 3 and segment.avg_logprob < 0 < segment.no_speech_prob < 1 and segment.compression_ratio == 4 / 12
heard = list(client.audio.transcriptions.create(model=os.environ["EAR"], file=sound, stream=True))
assert [event.type for event in heard] == ["transcript.text.delta", "transcript.text.done"]
assert heard[0].delta == heard[1].text == "tone" and heard[1].usage.input_tokens == 10 and heard[1].usage.output_tokens == 2

weather = {"type": "object", "properties": {"location": {"type": "string"}}, "required": ["location"]}
tools = [{"type": "function", "function": {"name": "get_weather", "parameters": weather, "strict": True}}]
question = [{"role": "user", "content": "What is the weather in Paris?"}]
asked = dict(model=model, messages=question, tools=tools, temperature=0, max_tokens=80)
named = {"type": "function", "function": {"name": "get_weather"}}

answer = client.chat.completions.create(**asked, tool_choice="required", parallel_tool_calls=False)
assert answer.choices[0].finish_reason == "tool_calls" and answer.choices[0].message.content is None
[call] = answer.choices[0].message.tool_calls
assert call.function.name == "get_weather" and isinstance(json.loads(call.function.arguments)["location"], str)
assert client.chat.completions.create(**asked, tool_choice=named).choices[0].finish_reason == "stop"

with client.chat.completions.stream(**asked, tool_choice="required", parallel_tool_calls=False) as stream:
    done = [event for event in stream if event.type == "tool_calls.function.arguments.done"]
    [streamed] = stream.get_final_completion().choices[0].message.tool_calls
assert [event.name for event in done] == ["get_weather"] and done[0].parsed_arguments == json.loads(call.function.arguments)
assert streamed.function.arguments == call.function.arguments and streamed.index == 0

reply = [{"role": "assistant", "content": None, "tool_calls": [call.to_dict()]}]
told = [{"role": "tool", "tool_call_id": call.id, "content": '{"temperature": 18}'}]
spoken = client.chat.completions.create(**{**asked, "messages": question + reply + told}, tool_choice="none")
assert spoken.choices[0].message.content and spoken.choices[0].message.tool_calls is None

schema = {"type": "object", "properties": {"age": {"type": "integer"}}, "required": ["age"], "additionalProperties": False}
form = {"type": "json_schema", "json_schema": {"name": "person", "strict": True, "schema": schema}}
person = client.chat.completions.create(model=model, messages=messages, response_format=form, max_tokens=60)
assert list(json.loads(person.choices[0].message.content)) == ["age"]
chosen = client.completions.create(model=model, prompt="a", extra_body={"structured_outputs": {"choice": ["tide", "gate"]}})
assert chosen.choices[0].text in ("tide", "gate")

# What is cancelled is no answer, and is not asked for again.
patient = OpenAI(api_key=os.environ["KEY"], base_url=base_url, max_retries=2)
long = dict(model=model, messages=messages, max_tokens=1500, extra_body={"ignore_eos": True})
stream = patient.chat.completions.create(**long, stream=True, extra_headers={"Idempotency-Key": "stream"})
try:
    for _ in stream:
        patient.delete("/requests/stream", cast_to=object)
    raise SystemExit("the stream ended as if it were whole")
except APIError as error:
    assert error.code == "request_cancelled", error


def cancel_whole() -> None:
    while True:
        try:
            return patient.delete("/requests/whole", cast_to=object)
        except NotFoundError:
            pass


threading.Thread(target=cancel_whole).start()
for _ in range(2):
    try:
        patient.chat.completions.create(**long, extra_headers={"Idempotency-Key": "whole"})
        raise SystemExit("an answer was given that was cancelled")
    except APIStatusError as error:
        assert (error.status_code, error.code) == (410, "request_cancelled"), error
        assert error.request.headers["x-stainless-retry-count"] == "0"

call_id = "call_1"
said = client.responses.create(
    model=model,
    max_output_tokens=16,
    input=[
        {"role": "system", "content": "Be brief."},
        {"role": "user", "content": [{"type": "input_text", "text": "What is 1 plus 1?"}]},
        {"role": "assistant", "content": "2"},
        {"type": "function_call", "call_id": call_id, "name": "get_weather", "arguments": "{}"},
        {"type": "function_call_output", "call_id": call_id, "output": "Sunny."},
    ],
)
listed = list(client.responses.input_items.list(said.id, order="asc"))
assert [item.type for item in listed] == [*["message"] * 3, "function_call", "function_call_output"]
assert [item.content[0].text for item in listed[:3]] == ["Be brief.", "What is 1 plus 1?", "2"]

for error, call in (
    (NotFoundError, lambda: client.models.retrieve("gpt-9")),
    (BadRequestError, lambda: client.chat.completions.create(model=model, messages=messages, temperature=9)),
    (BadRequestError, lambda: client.chat.completions.create(model=model, messages=messages, tool_choice="required")),
    (AuthenticationError, lambda: OpenAI(api_key="sk-wrong", base_url=base_url, max_retries=0).models.list()),
):
    try:
        call()
        raise SystemExit(f"{error.__name__} was expected")
    except error:
        pass

# Whoever leaves a stream closes it.
leaving = OpenAI(api_key=os.environ["LEAVING_KEY"], base_url=base_url, max_retries=0)
with leaving.chat.completions.create(**long, stream=True) as left:
    next(left)

print("all good")
