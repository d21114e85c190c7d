"""What adds the chunks of a stream up to the answer that would have come whole."""

from __future__ import annotations

import copy
import json
from typing import Any, Dict, List, Optional

from . import types as T


def _is_usage(data: Dict[str, Any]) -> bool:
    """Whether a chunk is there for the usage alone, which is told only to those who ask."""
    return not data["choices"] and data.get("usage") is not None


class ChatAccumulator:
    def __init__(self) -> None:
        self._head: Optional[Dict[str, Any]] = None
        self._usage: Optional[Dict[str, Any]] = None
        self._choices: Dict[int, Dict[str, Any]] = {}

    def add(self, chunk: "T.ChatCompletionChunk") -> None:
        data = chunk.to_dict()
        self._head = self._head or data
        self._usage = data.get("usage") or self._usage
        for part in data["choices"]:
            choice = self._choices.setdefault(part["index"], _empty_choice(part["index"]))
            message, delta = choice["message"], part["delta"]
            if isinstance(delta.get("content"), str):
                message["content"] = (message["content"] or "") + delta["content"]
            for call in delta.get("tool_calls") or []:
                _add_call(message.setdefault("tool_calls", []), call)
            choice["finish_reason"] = part.get("finish_reason") or choice["finish_reason"]
            logprobs = (part.get("logprobs") or {}).get("content")
            if logprobs:
                kept = choice["logprobs"] or {"content": [], "refusal": None}
                kept["content"] = kept["content"] + logprobs
                choice["logprobs"] = kept

    def is_usage(self, chunk: "T.ChatCompletionChunk") -> bool:
        return _is_usage(chunk.to_dict())

    @property
    def whole(self) -> "T.ChatCompletion":
        if self._head is None:
            raise ValueError("nothing has come yet")
        choices = [self._choices[index] for index in sorted(self._choices)]
        whole = {**self._head, "object": "chat.completion", "choices": copy.deepcopy(choices)}
        whole.pop("usage", None)
        return T.ChatCompletion({**whole, **({"usage": self._usage} if self._usage else {})})


def _empty_choice(index: int) -> Dict[str, Any]:
    message = {"role": "assistant", "content": None, "refusal": None}
    return {"index": index, "message": message, "logprobs": None, "finish_reason": None}


def _add_call(calls: List[Dict[str, Any]], delta: Dict[str, Any]) -> None:
    while len(calls) <= delta["index"]:
        function = {"name": "", "arguments": ""}
        calls.append({"id": "", "type": "function", "function": function})
    call = calls[delta["index"]]
    call["id"] = delta.get("id") or call["id"]
    said = delta.get("function") or {}
    for name in ("name", "arguments"):
        call["function"][name] += said.get(name) or ""


class CompletionAccumulator:
    def __init__(self) -> None:
        self._whole: Optional[Dict[str, Any]] = None
        self._choices: Dict[int, Dict[str, Any]] = {}

    def add(self, chunk: "T.Completion") -> None:
        data = chunk.to_dict()
        self._whole = {**(self._whole or data), **({"usage": data["usage"]} if data.get("usage") else {})}
        for part in data["choices"]:
            choice = self._choices.get(part["index"])
            if choice is None:
                self._choices[part["index"]] = copy.deepcopy(part)
                continue
            choice["text"] += part["text"]
            choice["finish_reason"] = part.get("finish_reason") or choice["finish_reason"]
            if part.get("logprobs"):
                before = choice["logprobs"] or {}
                choice["logprobs"] = {n: before.get(n, []) + v for n, v in part["logprobs"].items()}

    def is_usage(self, chunk: "T.Completion") -> bool:
        return _is_usage(chunk.to_dict())

    @property
    def whole(self) -> "T.Completion":
        if self._whole is None:
            raise ValueError("nothing has come yet")
        choices = [self._choices[index] for index in sorted(self._choices)]
        return T.Completion({**self._whole, "choices": copy.deepcopy(choices)})


class MessageAccumulator:
    def __init__(self) -> None:
        self._whole: Optional[Dict[str, Any]] = None
        #: Of calls of tools, by block: what has come of their JSON.
        self._inputs: Dict[int, str] = {}

    def add(self, event: "T.MessageEvent") -> None:
        data = event.to_dict()
        kind = data["type"]
        if kind == "message_start":
            self._whole = copy.deepcopy(data["message"])
        if self._whole is None:
            return
        content: List[Dict[str, Any]] = self._whole["content"]
        if kind == "content_block_start":
            content[data["index"] :] = [copy.deepcopy(data["content_block"])]
        elif kind == "content_block_delta" and data["delta"]["type"] == "text_delta":
            content[data["index"]]["text"] += data["delta"]["text"]
        elif kind == "content_block_delta" and data["delta"]["type"] == "input_json_delta":
            before = self._inputs.get(data["index"], "")
            self._inputs[data["index"]] = before + data["delta"]["partial_json"]
        elif kind == "content_block_stop" and data["index"] in self._inputs:
            content[data["index"]]["input"] = _read_input(self._inputs[data["index"]])
        elif kind == "message_delta":
            for name in ("stop_reason", "stop_sequence"):
                self._whole[name] = data["delta"][name]
            self._whole["usage"] = {**self._whole["usage"], **data["usage"]}

    @property
    def whole(self) -> "T.Message":
        if self._whole is None:
            raise ValueError("nothing has come yet")
        return T.Message(copy.deepcopy(self._whole))


def _read_input(text: str) -> Any:
    """One that `max_tokens` cut is no JSON: its input stays empty, as in a whole answer."""
    try:
        return json.loads(text)
    except ValueError:
        return {}


class ResponseAccumulator:
    def __init__(self) -> None:
        self._whole: Optional[Dict[str, Any]] = None

    def add(self, event: "T.ResponseEvent") -> None:
        """The last event has all of it; until then there are the items that are done."""
        data = event.to_dict()
        if "response" in data:
            self._whole = copy.deepcopy(data["response"])
        elif data["type"] == "response.output_item.done" and self._whole is not None:
            self._whole["output"][data["output_index"] :] = [copy.deepcopy(data["item"])]

    @property
    def whole(self) -> "T.Response":
        if self._whole is None:
            raise ValueError("nothing has come yet")
        return T.Response(copy.deepcopy(self._whole))
