"""What adds the chunks of a stream up to the answer that would have come whole."""

from __future__ import annotations

import copy
from typing import Any, Dict, List, Optional

from . import types as T


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

    @property
    def whole(self) -> "T.Completion":
        if self._whole is None:
            raise ValueError("nothing has come yet")
        choices = [self._choices[index] for index in sorted(self._choices)]
        return T.Completion({**self._whole, "choices": copy.deepcopy(choices)})
