// Anthropic's own package for Go, as its README has it: what it sees it asserts, by its own types.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"strings"

	"github.com/anthropics/anthropic-sdk-go"
	"github.com/anthropics/anthropic-sdk-go/option"
	"github.com/anthropics/anthropic-sdk-go/packages/ssestream"
)

var background = context.Background()

func client(base, key string, options ...option.RequestOption) *anthropic.Client {
	place := []option.RequestOption{
		option.WithBaseURL(os.Getenv(base)),
		option.WithAPIKey(os.Getenv(key)),
	}
	made := anthropic.NewClient(append(place, options...)...)
	return &made
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

func user(text string) anthropic.MessageParam {
	return anthropic.NewUserMessage(anthropic.NewTextBlock(text))
}

var (
	question = user("What is the capital of France?")
	weather  = user("What is the weather in Paris?")
)

func asking(message anthropic.MessageParam, maxTokens int64) anthropic.MessageNewParams {
	return anthropic.MessageNewParams{
		Model:       anthropic.Model(os.Getenv("M")),
		Messages:    []anthropic.MessageParam{message},
		MaxTokens:   maxTokens,
		Temperature: anthropic.Float(0),
	}
}

// story is a long one: its schema does not let it end before.
func story() anthropic.MessageNewParams {
	asked := asking(user("Tell me a story."), 1900)
	asked.Temperature = anthropic.Float(1)
	asked.OutputConfig.Format.Schema = object("story", map[string]any{"type": "string", "minLength": 1500})
	return asked
}

func object(name string, schema map[string]any) map[string]any {
	return map[string]any{
		"type":                 "object",
		"properties":           map[string]any{name: schema},
		"required":             []string{name},
		"additionalProperties": false,
	}
}

func textOf(message *anthropic.Message) string {
	text := ""
	for _, block := range message.Content {
		if block, isText := block.AsAny().(anthropic.TextBlock); isText {
			text += block.Text
		}
	}
	return text
}

// collected is what the client's own accumulator makes of a stream.
func collected(stream *ssestream.Stream[anthropic.MessageStreamEventUnion]) *anthropic.Message {
	whole := anthropic.Message{}
	for stream.Next() {
		event := stream.Current()
		must(0, whole.Accumulate(event))
		require(event.AsAny() != nil, "an event that the client does not know", event.RawJSON())
	}
	must(0, stream.Err())
	return &whole
}

func main() {
	own := client("BASE", "KEY")
	answersAndStreams(own)
	callsTools(own)
	fitsSchemas(own)
	tellsErrorsApart(own)
	waitsForItsTurn()
	lost := must(client("LOSING_BASE", "LOSING_KEY").Messages.New(background, asking(question, 32)))
	require(strings.Contains(textOf(lost), "Paris"), "an answer that was lost", lost.RawJSON())
	leaves(client("BASE", "LEAVING_KEY"))
	fmt.Println("all good")
}

func answersAndStreams(own *anthropic.Client) {
	asked := asking(question, 32)
	asked.System = []anthropic.TextBlockParam{{Text: "Be brief.", CacheControl: anthropic.NewCacheControlEphemeralParam()}}
	asked.Metadata.UserID = anthropic.String("anna")
	answer := must(own.Messages.New(background, asked))
	require(strings.Contains(textOf(answer), "Paris") && answer.StopReason == "end_turn", "an answer", answer.RawJSON())
	counted := must(own.Messages.CountTokens(background, anthropic.MessageCountTokensParams{
		Model:    asked.Model,
		Messages: asked.Messages,
		System:   anthropic.MessageCountTokensParamsSystemUnion{OfTextBlockArray: asked.System},
	}))
	used := answer.Usage.InputTokens + answer.Usage.CacheReadInputTokens + answer.Usage.CacheCreationInputTokens
	require(counted.InputTokens == used, "the tokens of a question", counted.RawJSON())

	streamed := collected(own.Messages.NewStreaming(background, asked))
	require(textOf(streamed) == textOf(answer) && streamed.StopReason == answer.StopReason, "a stream", streamed)
	require(streamed.Usage.OutputTokens == answer.Usage.OutputTokens, "its usage", streamed.Usage)

	asked.StopSequences = []string{"Paris"}
	stopped := must(own.Messages.New(background, asked))
	require(stopped.StopReason == "stop_sequence" && stopped.StopSequence == "Paris", "a stop", stopped.RawJSON())

	models := own.Models.ListAutoPaging(background, anthropic.ModelListParams{Limit: anthropic.Int(2)})
	listed := map[string]anthropic.ModelInfo{}
	for models.Next() {
		listed[models.Current().ID] = models.Current()
	}
	model := must(own.Models.Get(background, os.Getenv("M"), anthropic.ModelGetParams{}))
	require(models.Err() == nil && len(listed) > 2, "the models, by pages", models.Err())
	require(listed[model.ID].RawJSON() == model.RawJSON() && model.MaxInputTokens > 0, "a model", model.RawJSON())
	require(!model.CreatedAt.IsZero() && model.Lifecycle == anthropic.ModelInfoLifecycleActive, "since when it is there", model.RawJSON())
}

func callsTools(own *anthropic.Client) {
	tool := anthropic.ToolParam{
		Name:        "get_weather",
		Description: anthropic.String("The weather of a city."),
		InputSchema: anthropic.ToolInputSchemaParam{
			Properties: map[string]any{"city": map[string]any{"type": "string"}},
			Required:   []string{"city"},
		},
	}
	asked := asking(weather, 128)
	asked.Tools = []anthropic.ToolUnionParam{{OfTool: &tool}}
	asked.ToolChoice = anthropic.ToolChoiceUnionParam{OfAny: &anthropic.ToolChoiceAnyParam{DisableParallelToolUse: anthropic.Bool(true)}}
	called := must(own.Messages.New(background, asked))
	streamed := collected(own.Messages.NewStreaming(background, asked))
	var inputs []string
	for _, message := range []*anthropic.Message{called, streamed} {
		require(message.StopReason == "tool_use", "a call", message)
		call, isCall := message.Content[len(message.Content)-1].AsAny().(anthropic.ToolUseBlock)
		var input struct{ City string }
		must(0, json.Unmarshal(call.Input, &input))
		require(isCall && call.Name == "get_weather" && input.City != "", "its input", message)
		inputs = append(inputs, input.City)
		// What it was given goes back as it is.
		told := anthropic.NewUserMessage(anthropic.NewToolResultBlock(call.ID, "18 degrees", false))
		next := asked
		next.Messages = []anthropic.MessageParam{weather, message.ToParam(), told}
		next.ToolChoice = anthropic.ToolChoiceUnionParam{OfNone: &anthropic.ToolChoiceNoneParam{}}
		require(textOf(must(own.Messages.New(background, next))) != "", "an answer to a result", message)
	}
	require(inputs[0] == inputs[1], "the same call, streamed", inputs)
}

func fitsSchemas(own *anthropic.Client) {
	asked := asking(question, 128)
	asked.OutputConfig.Format.Schema = object("age", map[string]any{"type": "integer"})
	var person struct{ Age *int }
	must(0, json.Unmarshal([]byte(textOf(must(own.Messages.New(background, asked)))), &person))
	require(person.Age != nil, "a person", person)
}

func tellsErrorsApart(own *anthropic.Client) {
	unknown, hot := asking(question, 8), asking(question, 8)
	unknown.Model, hot.Temperature = "claude-9", anthropic.Float(9)
	poor := client("POOR_BASE", "POOR_KEY")
	for _, one := range []struct {
		asked  anthropic.MessageNewParams
		by     *anthropic.Client
		status int
		kind   string
	}{
		{unknown, own, 404, "not_found_error"},
		{hot, own, 400, "invalid_request_error"},
		{asking(question, 8), client("BASE", "M"), 401, "authentication_error"},
		{asking(question, 8), poor, 402, "billing_error"},
	} {
		_, err := one.by.Messages.New(background, one.asked)
		var refused *anthropic.Error
		require(errors.As(err, &refused), "an error of the client's own type", err)
		isKnown := refused.StatusCode == one.status && string(refused.Type()) == one.kind
		require(isKnown && strings.HasPrefix(refused.RequestID, "req_"), "a refusal", refused.RawJSON())
	}
}

// What one key may not do now it may do later: the client waits as it is told.
func waitsForItsTurn() {
	first := client("BASE", "LIMITED_KEY").Messages.NewStreaming(background, story())
	require(first.Next(), "the one that may run", first.Err())
	var seen []int
	watch := option.WithMiddleware(func(asked *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		answer, err := next(asked)
		if err == nil {
			seen = append(seen, answer.StatusCode)
		}
		must(0, first.Close())
		return answer, err
	})
	patient := client("BASE", "LIMITED_KEY", option.WithMaxRetries(100), watch)
	must(patient.Messages.New(background, asking(question, 4)))
	require(len(seen) > 1 && seen[0] == 429 && seen[len(seen)-1] == 200, "refusals, and an answer", seen)
}

func leaves(own *anthropic.Client) {
	context, cancel := context.WithCancel(background)
	defer cancel()
	stream := own.Messages.NewStreaming(context, story())
	for deltas := 0; deltas < 3; {
		require(stream.Next(), "the beginning of a story", stream.Err())
		if stream.Current().Type == "content_block_delta" {
			deltas++
		}
	}
	cancel()
	for stream.Next() {
	}
	require(errors.Is(stream.Err(), context.Err()), "a stream that was left", stream.Err())
}
