"""What openai-python does with this server, validated strictly. BASE, KEY and M come from the environment."""

import os

from openai import AuthenticationError, BadRequestError, NotFoundError, OpenAI

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
assert [entry.id for entry in client.models.list()] == [model]

for error, call in (
    (NotFoundError, lambda: client.models.retrieve("gpt-9")),
    (BadRequestError, lambda: client.chat.completions.create(model=model, messages=messages, temperature=9)),
    (AuthenticationError, lambda: OpenAI(api_key="sk-wrong", base_url=base_url, max_retries=0).models.list()),
):
    try:
        call()
        raise SystemExit(f"{error.__name__} was expected")
    except error:
        pass

print("all good")
