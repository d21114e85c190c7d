package main

import (
	"context"
	"encoding/json"
	"errors"
	"os"
	"strings"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openai/openai-go/v3/packages/ssestream"
	"github.com/openai/openai-go/v3/shared"
)

var (
	question = openai.UserMessage("What is the capital of France?")
	weather  = openai.UserMessage("What is the weather in Paris?")
)

func asking(message openai.ChatCompletionMessageParamUnion, maxTokens int64) openai.ChatCompletionNewParams {
	return openai.ChatCompletionNewParams{
		Model:               os.Getenv("M"),
		Messages:            []openai.ChatCompletionMessageParamUnion{message},
		MaxCompletionTokens: openai.Int(maxTokens),
		Temperature:         openai.Float(0),
	}
}

// endless does not end before its limit of tokens.
func endless() openai.ChatCompletionNewParams {
	asked := asking(openai.UserMessage("Tell me a story."), 1900)
	asked.Temperature = openai.Float(1)
	asked.SetExtraFields(map[string]any{"ignore_eos": true})
	return asked
}

func chats(own *openai.Client) {
	asked := asking(question, 32)
	asked.Logprobs, asked.TopLogprobs = openai.Bool(true), openai.Int(2)
	asked.N, asked.Seed = openai.Int(2), openai.Int(7)
	asked.User, asked.ReasoningEffort = openai.String("anna"), shared.ReasoningEffortLow
	asked.ServiceTier = openai.ChatCompletionNewParamsServiceTierAuto
	answer := must(own.Chat.Completions.New(background, asked))
	require(len(answer.Choices) == 2 && answer.JSON.ServiceTier.Valid(), "two choices", answer.RawJSON())
	for _, choice := range answer.Choices {
		require(strings.Contains(choice.Message.Content, "Paris"), "an answer", choice)
		require(choice.FinishReason == "stop" && len(choice.Logprobs.Content[0].TopLogprobs) == 2, "its tokens", choice)
		require(choice.Message.JSON.Role.Valid() && !choice.Message.JSON.Refusal.Valid(), "its keys", choice)
	}
	usage := answer.Usage
	require(usage.TotalTokens == usage.PromptTokens+usage.CompletionTokens, "what it used", usage)

	models := own.Models.ListAutoPaging(background)
	found := false
	for models.Next() {
		found = found || models.Current().ID == os.Getenv("M")
	}
	require(models.Err() == nil && found, "the models", models.Err())
	model := must(own.Models.Get(background, os.Getenv("M")))
	require(model.Created > 0 && model.OwnedBy != "", "a model", model.RawJSON())

	completed := must(own.Completions.New(background, openai.CompletionNewParams{
		Model:     openai.CompletionNewParamsModel(os.Getenv("M")),
		Prompt:    openai.CompletionNewParamsPromptUnion{OfArrayOfStrings: []string{"Once", "Twice"}},
		MaxTokens: openai.Int(4),
		Logprobs:  openai.Int(1),
	}))
	require(len(completed.Choices) == 2 && len(completed.Choices[1].Logprobs.Tokens) > 0, "completions", completed.RawJSON())
}

// collected is what the client's own accumulator makes of a stream.
func collected(stream *ssestream.Stream[openai.ChatCompletionChunk]) openai.ChatCompletionAccumulator {
	whole := openai.ChatCompletionAccumulator{}
	for stream.Next() {
		require(whole.AddChunk(stream.Current()), "a chunk that fits the others", stream.Current().RawJSON())
	}
	must(0, stream.Err())
	return whole
}

func streams(own *openai.Client) {
	asked := asking(question, 32)
	answer := must(own.Chat.Completions.New(background, asked))
	asked.StreamOptions = openai.ChatCompletionStreamOptionsParam{IncludeUsage: openai.Bool(true)}
	streamed := collected(own.Chat.Completions.NewStreaming(background, asked))
	require(streamed.Choices[0].Message.Content == answer.Choices[0].Message.Content, "a streamed text", streamed)
	require(streamed.Usage.CompletionTokens == answer.Usage.CompletionTokens, "its usage", streamed.Usage)
	require(streamed.Choices[0].FinishReason == "stop", "its end", streamed)
}

func callsTools(own *openai.Client) {
	asked := asking(weather, 80)
	asked.Tools = []openai.ChatCompletionToolUnionParam{openai.ChatCompletionFunctionTool(shared.FunctionDefinitionParam{
		Name:       "get_weather",
		Strict:     openai.Bool(true),
		Parameters: object(map[string]any{"city": map[string]any{"type": "string"}}),
	})}
	asked.ToolChoice = openai.ChatCompletionToolChoiceOptionUnionParam{OfAuto: openai.String("required")}
	asked.ParallelToolCalls = openai.Bool(false)
	called := must(own.Chat.Completions.New(background, asked)).Choices[0]
	require(called.FinishReason == "tool_calls" && len(called.Message.ToolCalls) == 1, "a call", called.RawJSON())
	call := called.Message.ToolCalls[0].AsFunction()
	var arguments struct{ City string }
	fits(call.Function.Arguments, &arguments)
	require(call.Function.Name == "get_weather" && arguments.City != "", "its arguments", call.RawJSON())

	streamed := collected(own.Chat.Completions.NewStreaming(background, asked)).Choices[0]
	require(streamed.FinishReason == "tool_calls", "a streamed call's end", streamed)
	require(streamed.Message.ToolCalls[0].Function.Arguments == call.Function.Arguments, "a streamed call", streamed)

	named := asked
	named.ToolChoice = openai.ToolChoiceOptionFunctionToolChoice(openai.ChatCompletionNamedToolChoiceFunctionParam{Name: "get_weather"})
	chosen := must(own.Chat.Completions.New(background, named)).Choices[0]
	require(chosen.Message.ToolCalls[0].Function.Name == "get_weather", "a call of a named tool", chosen.RawJSON())

	// What it was given goes back as it is, and as its accumulator made it.
	for _, message := range []openai.ChatCompletionMessage{called.Message, streamed.Message} {
		told := openai.ToolMessage("18 degrees", message.ToolCalls[0].ID)
		next := asked
		next.Messages = append([]openai.ChatCompletionMessageParamUnion{weather}, message.ToParam(), told)
		next.ToolChoice = openai.ChatCompletionToolChoiceOptionUnionParam{OfAuto: openai.String("none")}
		spoken := must(own.Chat.Completions.New(background, next)).Choices[0].Message
		require(spoken.Content != "" && len(spoken.ToolCalls) == 0, "an answer to a result", spoken.RawJSON())
	}
}

func fitsSchemas(own *openai.Client) {
	asked := asking(question, 80)
	schema := object(map[string]any{
		"age":  map[string]any{"type": "integer"},
		"tall": map[string]any{"type": "boolean"},
	})
	asked.ResponseFormat = openai.ChatCompletionNewParamsResponseFormatUnion{
		OfJSONSchema: &shared.ResponseFormatJSONSchemaParam{
			JSONSchema: shared.ResponseFormatJSONSchemaJSONSchemaParam{
				Name: "person", Strict: openai.Bool(true), Schema: schema,
			},
		},
	}
	var person struct {
		Age  *int
		Tall *bool
	}
	fits(must(own.Chat.Completions.New(background, asked)).Choices[0].Message.Content, &person)
	require(person.Age != nil && person.Tall != nil, "a person", person)
	// With tools beside it: a call, or a text that fits.
	asked.Tools = []openai.ChatCompletionToolUnionParam{openai.ChatCompletionFunctionTool(shared.FunctionDefinitionParam{
		Name: "rest", Parameters: object(map[string]any{}),
	})}
	message := must(own.Chat.Completions.New(background, asked)).Choices[0].Message
	if len(message.ToolCalls) == 0 {
		fits(message.Content, &person)
	}
}

// A stream that ends before its time ends with an error, never as if it were whole.
func endsWithAnError(own *openai.Client) {
	key := option.WithHeader("Idempotency-Key", "openai-go")
	stream := own.Chat.Completions.NewStreaming(background, endless(), key)
	for stream.Next() {
		var nothing any
		// What is done already has nothing left to cancel.
		_ = own.Delete(background, "requests/openai-go", nil, &nothing)
	}
	var ended *ssestream.StreamError
	require(errors.As(stream.Err(), &ended), "an error within a stream", stream.Err())
	var event struct{ Error openai.Error }
	must(0, json.Unmarshal(ended.Event.Data, &event))
	require(event.Error.Code == "request_cancelled", "why it ended", string(ended.Event.Data))
}

func leaves(own *openai.Client) {
	context, cancel := context.WithCancel(background)
	defer cancel()
	stream := own.Chat.Completions.NewStreaming(context, endless())
	for range 3 {
		require(stream.Next(), "the beginning of a story", stream.Err())
	}
	cancel()
	for stream.Next() {
	}
	require(errors.Is(stream.Err(), context.Err()), "a stream that was left", stream.Err())
}
