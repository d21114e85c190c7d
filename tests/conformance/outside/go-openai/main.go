// The go-openai package, which nearly every Go program of before OpenAI's own is written with.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	openai "github.com/sashabaranov/go-openai"
	"github.com/sashabaranov/go-openai/jsonschema"
)

var (
	background = context.Background()
	question   = []openai.ChatCompletionMessage{{Role: "user", Content: "What is the capital of France?"}}
	weather    = []openai.ChatCompletionMessage{{Role: "user", Content: "What is the weather in Paris?"}}
)

type person struct {
	Age  int  `json:"age"`
	Tall bool `json:"tall"`
}

func client(base, key string) *openai.Client {
	config := openai.DefaultConfig(os.Getenv(key))
	config.BaseURL = os.Getenv(base) + "/v1"
	return openai.NewClientWithConfig(config)
}

func require(holds bool, what string, got any) {
	if !holds {
		panic(fmt.Sprintf("%s: %+v", what, got))
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func chat(messages []openai.ChatCompletionMessage, maxTokens int) openai.ChatCompletionRequest {
	return openai.ChatCompletionRequest{Model: os.Getenv("M"), Messages: messages, MaxTokens: maxTokens, Seed: new(int)}
}

func main() {
	own := client("BASE", "KEY")
	answersAndStreams(own)
	callsTools(own)
	fitsSchemas(own)
	embeds(own)
	tellsErrorsApart(own)
	leaves(client("BASE", "LEAVING_KEY"))
	_, err := client("POOR_BASE", "POOR_KEY").CreateChatCompletion(background, chat(question, 8))
	require(statusOf(err) == 402, "nothing is given for nothing", err)
	fmt.Println("all good")
}

func answersAndStreams(own *openai.Client) {
	answer := must(own.CreateChatCompletion(background, chat(question, 32)))
	text := answer.Choices[0].Message.Content
	require(strings.Contains(text, "Paris") && answer.Choices[0].FinishReason == "stop", "an answer", answer)

	asked := chat(question, 32)
	asked.StreamOptions = &openai.StreamOptions{IncludeUsage: true}
	stream := must(own.CreateChatCompletionStream(background, asked))
	defer stream.Close()
	streamed, tokens := "", 0
	for {
		chunk, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			break
		}
		must(chunk, err)
		for _, choice := range chunk.Choices {
			streamed += choice.Delta.Content
		}
		if chunk.Usage != nil {
			tokens = chunk.Usage.CompletionTokens
		}
	}
	require(streamed == text && tokens == answer.Usage.CompletionTokens, "a stream", streamed)

	completed := must(own.CreateCompletion(background, openai.CompletionRequest{Model: os.Getenv("M"), Prompt: "Once", MaxTokens: 4}))
	require(len(completed.Choices) == 1, "a completion", completed)
}

func callsTools(own *openai.Client) {
	city := jsonschema.Definition{
		Type:       jsonschema.Object,
		Properties: map[string]jsonschema.Definition{"city": {Type: jsonschema.String}},
		Required:   []string{"city"},
	}
	asked := chat(weather, 80)
	asked.Tools = []openai.Tool{{
		Type:     openai.ToolTypeFunction,
		Function: &openai.FunctionDefinition{Name: "get_weather", Parameters: city},
	}}
	asked.ToolChoice = "required"
	called := must(own.CreateChatCompletion(background, asked)).Choices[0]
	require(called.FinishReason == "tool_calls" && len(called.Message.ToolCalls) > 0, "a call", called)
	call := called.Message.ToolCalls[0]
	var arguments struct{ City string }
	must(0, json.Unmarshal([]byte(call.Function.Arguments), &arguments))
	require(call.Function.Name == "get_weather" && arguments.City != "", "arguments", call)
	// What it was given goes back as it is.
	asked.Messages = append(asked.Messages, called.Message)
	for _, each := range called.Message.ToolCalls {
		told := openai.ChatCompletionMessage{Role: "tool", ToolCallID: each.ID, Content: "18 degrees"}
		asked.Messages = append(asked.Messages, told)
	}
	asked.ToolChoice = "none"
	spoken := must(own.CreateChatCompletion(background, asked)).Choices[0].Message
	require(spoken.Content != "" && len(spoken.ToolCalls) == 0, "an answer to a result", spoken)
}

func fitsSchemas(own *openai.Client) {
	asked := chat(question, 80)
	asked.ResponseFormat = &openai.ChatCompletionResponseFormat{
		Type: openai.ChatCompletionResponseFormatTypeJSONSchema,
		JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{
			Name: "person", Strict: true, Schema: must(jsonschema.GenerateSchemaForType(person{})),
		},
	}
	text := must(own.CreateChatCompletion(background, asked)).Choices[0].Message.Content
	var found person
	must(0, json.Unmarshal([]byte(text), &found))
}

func embeds(own *openai.Client) {
	input := []string{"The cat sleeps.", "A cat is sleeping."}
	asked := openai.EmbeddingRequest{Input: input, Model: openai.EmbeddingModel(os.Getenv("EM"))}
	vectors := must(own.CreateEmbeddings(background, asked)).Data
	likeness := must(vectors[0].DotProduct(&vectors[1]))
	require(likeness > 0.8 && likeness < 1.001, "the likeness of two sentences", likeness)
	moderated := must(own.Moderations(background, openai.ModerationRequest{Input: "I will kill you."}))
	require(moderated.Results[0].Flagged, "a moderation", moderated)
}

func statusOf(err error) int {
	var refused *openai.APIError
	if errors.As(err, &refused) {
		return refused.HTTPStatusCode
	}
	return 0
}

func tellsErrorsApart(own *openai.Client) {
	unknown, hot := chat(question, 8), chat(question, 8)
	unknown.Model, hot.Temperature = "gpt-9", 9
	_, missing := own.CreateChatCompletion(background, unknown)
	_, invalid := own.CreateChatCompletion(background, hot)
	_, closed := client("BASE", "M").CreateChatCompletion(background, hot)
	require(statusOf(missing) == 404 && statusOf(invalid) == 400 && statusOf(closed) == 401, "statuses", []error{missing, invalid, closed})
	var refused *openai.APIError
	require(errors.As(invalid, &refused) && refused.Code == "invalid_value" && *refused.Param == "temperature", "a refusal", invalid)
}

func leaves(own *openai.Client) {
	asked := chat([]openai.ChatCompletionMessage{{Role: "user", Content: "Tell me a story."}}, 1900)
	// Keeps the model from its end tokens.
	asked.LogitBias = map[string]int{"0": -100, "2": -100}
	asked.Seed, asked.Temperature = nil, 1
	context, cancel := context.WithCancel(background)
	stream := must(own.CreateChatCompletionStream(context, asked))
	for range 3 {
		must(stream.Recv())
	}
	cancel()
	stream.Close()
}
