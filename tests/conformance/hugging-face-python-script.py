"""What huggingface_hub's client does with this server's models. BASE and KEY come from the environment."""

import importlib.util
import json
import os

from huggingface_hub import InferenceClient
from huggingface_hub.errors import HfHubHTTPError, TextGenerationError, ValidationError


def at(model, task=None):
    tail = "" if task is None else f"/pipeline/{task}"
    return InferenceClient(model=f"{os.environ['BASE']}/hf/models/{model}{tail}", api_key=os.environ["KEY"])


# The client gives vectors as numpy's arrays alone.
if importlib.util.find_spec("numpy") is not None:
    vectors = at("pocket-encoder").feature_extraction("The cat sleeps.", normalize=True)
    assert vectors.shape == (1, 128), vectors.shape

near, far = at("pocket-encoder", "sentence-similarity").sentence_similarity(
    "The cat sleeps.", other_sentences=["A cat is sleeping.", "The capital of France is Paris."]
)
assert near > far

[best, *_] = at("pocket-sentiment").text_classification("The food was wonderful and the staff was kind.")
assert best.label == "positive" and best.score > 0.5

text = "Anna lives in Paris."
entities = at("pocket-ner").token_classification(text)
assert entities and all(text[one.start : one.end] == one.word for one in entities)

filled = at("pocket-fill-mask").fill_mask("The capital of France is [MASK].", top_k=3)
assert len(filled) == 3 and filled[0].token_str in filled[0].sequence

context = "The capital of France is Paris."
answer = at("pocket-qa").question_answering(question="What is the capital of France?", context=context)
assert context[answer.start : answer.end] == answer.answer

labels = at("pocket-nli", "zero-shot-classification").zero_shot_classification(
    "The food was wonderful.", candidate_labels=["good", "bad"], multi_label=False
)
assert sorted(one.label for one in labels) == ["bad", "good"]

try:
    at("pocket-encoder", "fill-mask").fill_mask("a [MASK]")
    raise SystemExit("it was not refused")
except HfHubHTTPError as error:
    assert error.response.status_code == 404
    assert "For fill-mask there is pocket-fill-mask." in error.response.json()["error"]

chat = at(os.environ["M"])
messages = [{"role": "user", "content": "What is the capital of France?"}]
said = chat.chat_completion(messages, temperature=0, max_tokens=20).choices[0].message.content
assert "Paris" in said, said
streamed = chat.chat_completion(messages, temperature=0, max_tokens=20, stream=True)
assert "".join(chunk.choices[0].delta.content or "" for chunk in streamed) == said

function = {"name": "now", "description": "The time.", "parameters": {"type": "object", "properties": {}}}
called = chat.chat_completion(
    messages,
    max_tokens=60,
    tools=[{"type": "function", "function": function}],
    tool_choice={"function": {"name": "now"}},
).choices[0]
assert called.message.tool_calls[0].function.name == "now", called

schema = {
    "type": "object",
    "properties": {"city": {"const": "Paris"}},
    "required": ["city"],
    "additionalProperties": False,
}
answer_format = {"type": "json_schema", "json_schema": {"name": "city", "schema": schema, "strict": True}}
fitted = chat.chat_completion(messages, max_tokens=60, response_format=answer_format)
assert json.loads(fitted.choices[0].message.content) == {"city": "Paris"}, fitted

left = chat.chat_completion(messages, max_tokens=1900, stream=True, extra_body={"ignore_eos": True})
assert next(left).choices
left.close()

prompt = "Once upon a time"
text = chat.text_generation(prompt, max_new_tokens=6)
assert text and isinstance(text, str), text
told = chat.text_generation(prompt, max_new_tokens=6, details=True, return_full_text=True)
assert told.generated_text == prompt + text and told.details.finish_reason == "length"
assert told.details.generated_tokens == len(told.details.tokens) == 6
pieces = list(chat.text_generation(prompt, max_new_tokens=6, stream=True))
assert "".join(pieces) == text and len(pieces) == 7, pieces
*_, last = chat.text_generation(prompt, max_new_tokens=6, stream=True, details=True)
assert last.generated_text == text and last.details.generated_tokens == 6

try:
    chat.text_generation(prompt, details=True, decoder_input_details=True)
    raise SystemExit("it was not refused")
except ValidationError as error:
    assert "decoder_input_details is not supported" in str(error), error

for call in (
    lambda: chat.text_generation(prompt, max_new_tokens=0),
    lambda: list(chat.text_generation(prompt, temperature=9, stream=True)),
):
    try:
        call()
        raise SystemExit("it was not refused")
    except (HfHubHTTPError, TextGenerationError) as error:
        assert "must be" in str(error), error

print("all good")
