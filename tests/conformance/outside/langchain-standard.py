"""
LangChain's own standard tests of a chat model, for ChatOpenAI at this server. What is expected to fail says why. What a small model
does not understand it may understand elsewhere: arithmetic differs between processors.
"""

import os

import pytest
from langchain_core.language_models import BaseChatModel
from langchain_openai import ChatOpenAI
from langchain_tests.integration_tests import ChatModelIntegrationTests
from langchain_tests.unit_tests import ChatModelUnitTests

SMALL = "the bundled model of 2.8 million parameters"


class Told:
    """Where the model is."""

    @property
    def chat_model_class(self) -> type[BaseChatModel]:
        return ChatOpenAI

    @property
    def chat_model_params(self) -> dict:
        return {
            "model": os.environ["M"],
            "base_url": os.environ["BASE"] + "/v1",
            "api_key": os.environ["KEY"],
            "temperature": 0,
            "stream_usage": True,
        }


class TestIntegration(Told, ChatModelIntegrationTests):
    @property
    def supports_json_mode(self) -> bool:
        return True

    @pytest.mark.xfail(reason=f"{SMALL} calls the tool with another number")
    def test_tool_calling(self, model: BaseChatModel) -> None:
        super().test_tool_calling(model)

    @pytest.mark.xfail(reason=f"{SMALL} calls the tool with another number")
    async def test_tool_calling_async(self, model: BaseChatModel) -> None:
        await super().test_tool_calling_async(model)

    @pytest.mark.xfail(reason=f"{SMALL} gives JSON, but not of the keys that the prompt asks for")
    def test_json_mode(self, model: BaseChatModel) -> None:
        super().test_json_mode(model)

    @pytest.mark.xfail(reason=f"{SMALL} writes no Chinese")
    def test_unicode_tool_call_integration(self, model: BaseChatModel) -> None:
        super().test_unicode_tool_call_integration(model)


class TestUnit(Told, ChatModelUnitTests):
    @pytest.mark.xfail(reason="compares with a file that is in LangChain's repository and says nothing of a server", strict=True)
    def test_serdes(self, model: BaseChatModel, snapshot: object) -> None:
        super().test_serdes(model, snapshot)
