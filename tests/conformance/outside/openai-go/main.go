// OpenAI's own package for Go, as its README has it: what it sees it asserts, by its own types.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"slices"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
)

var background = context.Background()

func client(base, key string, options ...option.RequestOption) *openai.Client {
	place := []option.RequestOption{
		option.WithBaseURL(os.Getenv(base) + "/v1"),
		option.WithAPIKey(os.Getenv(key)),
	}
	made := openai.NewClient(append(place, options...)...)
	return &made
}

func require(holds bool, what string, got any) {
	if !holds {
		panic(fmt.Sprintf("%s: %+v", what, got))
	}
}

func must[T any](value T, err error) T {
	if err != nil {
		var refused *openai.Error
		if errors.As(err, &refused) {
			panic(fmt.Sprintf("%v: %s", err, refused.RawJSON()))
		}
		panic(err)
	}
	return value
}

// object is a schema whose properties are all needed, and the only ones.
func object(properties map[string]any) map[string]any {
	names := []string{}
	for name := range properties {
		names = append(names, name)
	}
	return map[string]any{
		"type":                 "object",
		"properties":           properties,
		"required":             names,
		"additionalProperties": false,
	}
}

func fits(text string, value any) {
	must(0, json.Unmarshal([]byte(text), value))
}

func main() {
	own := client("BASE", "KEY")
	chats(own)
	streams(own)
	callsTools(own)
	fitsSchemas(own)
	responds(own)
	respondsWithTools(own)
	answersTasks(own)
	tellsErrorsApart(own)
	endsWithAnError(own)
	waitsForItsTurn()
	losesAnAnswer()
	leaves(client("BASE", "LEAVING_KEY"))
	fmt.Println("all good")
}

func refusal(err error) *openai.Error {
	var refused *openai.Error
	require(errors.As(err, &refused), "an error of the client's own type", err)
	id := refused.Response.Header.Get("x-request-id")
	require(id != "" && refused.Message != "" && refused.Type != "", "what to look for", refused.RawJSON())
	return refused
}

func tellsErrorsApart(own *openai.Client) {
	unknown, hot := asking(question, 8), asking(question, 8)
	unknown.Model, hot.Temperature = "gpt-9", openai.Float(9)
	flood := asking(openai.UserMessage(string(slices.Repeat([]byte("tide "), 5000))), 8)
	closed := client("BASE", "M")
	poor := client("POOR_BASE", "POOR_KEY")
	for _, one := range []struct {
		asked  openai.ChatCompletionNewParams
		by     *openai.Client
		status int
		code   string
		param  string
	}{
		{unknown, own, 404, "model_not_found", "model"},
		{hot, own, 400, "invalid_value", "temperature"},
		{flood, own, 400, "context_length_exceeded", "messages"},
		{asking(question, 8), closed, 401, "invalid_api_key", ""},
		{asking(question, 8), poor, 402, "insufficient_credits", ""},
	} {
		_, err := one.by.Chat.Completions.New(background, one.asked)
		got := refusal(err)
		ok := got.StatusCode == one.status && got.Code == one.code && got.Param == one.param
		require(ok, "a refusal", got.RawJSON())
		if one.by == poor {
			continue // Its requests are counted: it asks once.
		}
		// Whoever asks for a stream is told by the same error, before it begins.
		refused := one.by.Chat.Completions.NewStreaming(background, one.asked)
		require(!refused.Next() && refusal(refused.Err()).Code == one.code, "a refused stream", refused.Err())
	}
	_, err := own.Models.Get(background, "gpt-9")
	require(refusal(err).StatusCode == 404, "a model that is not there", err)
}

// What one key may not do now it may do later: the client waits as it is told.
func waitsForItsTurn() {
	var seen []int
	watch := option.WithMiddleware(func(asked *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		answer, err := next(asked)
		if err == nil {
			seen = append(seen, answer.StatusCode)
		}
		return answer, err
	})
	first := client("BASE", "LIMITED_KEY").Chat.Completions.NewStreaming(background, endless())
	require(first.Next(), "the one that may run", first.Err())
	left := option.WithMiddleware(func(asked *http.Request, next option.MiddlewareNext) (*http.Response, error) {
		answer, err := next(asked)
		must(0, first.Close())
		return answer, err
	})
	patient := client("BASE", "LIMITED_KEY", option.WithMaxRetries(100), watch, left)
	must(patient.Chat.Completions.New(background, asking(question, 4)))
	last := len(seen) - 1
	isOther := func(status int) bool { return status != 429 }
	isWaiting := last > 0 && seen[last] == 200 && !slices.ContainsFunc(seen[:last], isOther)
	require(isWaiting, "refusals, and an answer", seen)
}

func losesAnAnswer() {
	answer := must(client("LOSING_BASE", "LOSING_KEY").Chat.Completions.New(background, asking(question, 32)))
	require(answer.Usage.CompletionTokens > 0, "an answer that was lost", answer.RawJSON())
}
