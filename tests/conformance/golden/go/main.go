// The golden script in Go: what every SDK must do, on a live service. Each step prints a line of JSON; golden.test.ts compares the
// lines with the books.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"

	tidegate "tidegate.local/sdk/go"
)

const longTokens = 1500

func story(maxTokens int64) tidegate.ChatCompletionRequest {
	return tidegate.ChatCompletionRequest{
		Model:     os.Getenv("MODEL"),
		Messages:  []tidegate.ChatMessage{{Role: "user", Content: "Tell me a story."}},
		MaxTokens: tidegate.Ptr(maxTokens),
		IgnoreEos: tidegate.Ptr(true),
		Seed:      tidegate.Ptr(int64(11)),
	}
}

var short, long = story(40), story(longTokens)

type fields map[string]any

func say(step string, said fields) {
	said["step"] = step
	line, err := json.Marshal(said)
	require(err)
	fmt.Println(string(line))
}

func require(err error) {
	if err != nil {
		panic(err)
	}
}

func contentOf(answer *tidegate.ChatCompletion) string {
	return *answer.Choices[0].Message.Content
}

type chatStream = tidegate.Stream[tidegate.ChatCompletionChunk]

func open(ctx context.Context, client *tidegate.Client, asked tidegate.ChatCompletionRequest) *chatStream {
	stream, err := client.Chat.Completions.CreateStream(ctx, asked)
	require(err)
	return stream
}

func textOf(stream *chatStream) string {
	text := ""
	for chunk, err := range stream.Events() {
		require(err)
		for _, choice := range chunk.Choices {
			if choice.Delta.Content != nil {
				text += *choice.Delta.Content
			}
		}
	}
	return text
}

func sayStreams(ctx context.Context, client *tidegate.Client) {
	stream := open(ctx, client, short)
	say("stream", fields{"text": textOf(stream), "requestId": stream.RequestID()})

	added, err := client.Chat.Completions.Stream(ctx, short)
	require(err)
	choices := 1
	for chunk, err := range added.Events() {
		require(err)
		choices = min(choices, len(chunk.Choices))
	}
	whole, err := added.Final()
	require(err)
	say("accumulate", fields{
		"text": contentOf(whole), "tokens": whole.Usage.CompletionTokens,
		"choices": choices, "resumes": added.Resumes(),
	})

	sayDialects(ctx, client)

	left, chunks := open(ctx, client, long), 0
	for _, err := range left.Events() {
		require(err)
		if chunks++; chunks == 3 {
			break
		}
	}
	say("abort", fields{"requestId": left.RequestID(), "chunks": chunks})
}

func sayDialects(ctx context.Context, client *tidegate.Client) {
	model := os.Getenv("MODEL")
	message, err := client.Messages.Stream(ctx, tidegate.MessageRequest{
		Model:     model,
		MaxTokens: 8,
		Messages:  []tidegate.MessageParam{{Role: "user", Content: "Tell me a story."}},
	})
	require(err)
	said := ""
	for event, err := range message.Events() {
		require(err)
		if event.Delta != nil && event.Delta.Text != nil {
			said += *event.Delta.Text
		}
	}
	whole := message.Snapshot()
	say("message", fields{"said": said, "text": whole.Content[0].Text, "stop": whole.StopReason})

	response, err := client.Responses.Stream(ctx, tidegate.ResponseRequest{
		Model:           model,
		Input:           "Tell me a story.",
		MaxOutputTokens: tidegate.Ptr(int64(16)),
		Store:           tidegate.Ptr(false),
	})
	require(err)
	said = ""
	for event, err := range response.Events() {
		require(err)
		if event.Type == "response.output_text.delta" {
			said += *event.Delta
		}
	}
	answer := response.Snapshot()
	text := answer.Output[0].Content[0].Text
	say("response", fields{"said": said, "text": text, "stop": answer.Status})
}

func sayEnded(ctx context.Context, client *tidegate.Client) {
	ended := open(ctx, client, long)
	var cancelled *tidegate.APIError
	for _, err := range ended.Events() {
		if errors.As(err, &cancelled) {
			break
		}
		require(err)
		_, err = client.Requests.Cancel(ctx, ended.IdempotencyKey())
		require(err)
	}
	say("cancelled", fields{
		"isOfItsClass": errors.Is(cancelled, tidegate.ErrRequestCancelled),
		"code":         cancelled.Code,
		"requestId":    ended.RequestID(),
	})

	stuck := open(ctx, tidegate.New(tidegate.WithBaseURL(os.Getenv("STUCK_BASE_URL"))), short)
	var broken *tidegate.ConnectionError
	for _, err := range stuck.Events() {
		errors.As(err, &broken)
	}
	say("stuck", fields{"isOfItsClass": broken != nil})
}

func sayBroken(ctx context.Context) {
	cut := open(ctx, tidegate.New(tidegate.WithBaseURL(os.Getenv("CUT_BASE_URL"))), short)
	text := textOf(cut)
	say("cut", fields{"text": text, "requestId": cut.RequestID(), "resumes": cut.Resumes()})

	silent := tidegate.New(tidegate.WithBaseURL(os.Getenv("SILENT_BASE_URL")))
	killed, err := silent.Chat.Completions.Create(ctx, short)
	require(err)
	meta := killed.ResponseMeta
	say("killed", fields{
		"text": contentOf(killed), "attempts": meta.Attempts, "requestId": meta.RequestID,
	})
}

func sayHeard(ctx context.Context, client *tidegate.Client) {
	sound, err := tidegate.ReadFile(os.Getenv("SOUND"))
	require(err)
	asked := tidegate.CreateTranscriptionRequest{File: sound, Model: os.Getenv("SPEECH_MODEL")}
	whole, err := client.Audio.Transcriptions.Create(ctx, asked)
	require(err)
	events, err := client.Audio.Transcriptions.CreateStream(ctx, asked)
	require(err)
	streamed, done := "", ""
	for event, err := range events.Events() {
		require(err)
		if event.Delta != nil {
			streamed += *event.Delta
		}
		if event.Text != nil {
			done = *event.Text
		}
	}
	asText := asked
	asText.ResponseFormat = tidegate.Ptr("text")
	plain, err := client.Audio.Transcriptions.Create(ctx, asText)
	require(err)
	say("transcription", fields{
		"text": whole.Text, "inputTokens": whole.Usage.InputTokens,
		"streamed": streamed, "done": done, "plain": plain.Text,
	})

	deaf := tidegate.New(tidegate.WithBaseURL(os.Getenv("DEAF_BASE_URL")))
	heard, err := deaf.Audio.Transcriptions.Create(ctx, asked)
	require(err)
	meta := heard.ResponseMeta
	say("heard", fields{"text": heard.Text, "attempts": meta.Attempts, "requestId": meta.RequestID})
}

// One request at a time: the second is told to come back while the first runs.
func sayLimited(ctx context.Context) {
	limited := tidegate.New(
		tidegate.WithAPIKey(os.Getenv("LIMITED_KEY")), tidegate.WithMaxRetries(100),
	)
	first := open(ctx, limited, long)
	attempts := make(chan int)
	go func() {
		second, err := limited.Chat.Completions.Create(ctx, short)
		require(err)
		attempts <- second.ResponseMeta.Attempts
	}()
	textOf(first)
	say("limited", fields{"attempts": <-attempts})
}

func sayPoor(ctx context.Context) {
	poor := tidegate.New(
		tidegate.WithAPIKey(os.Getenv("POOR_KEY")),
		tidegate.WithBaseURL(os.Getenv("POOR_BASE_URL")),
	)
	_, err := poor.Chat.Completions.Create(ctx, short)
	var broke *tidegate.APIError
	errors.As(err, &broke)
	isOfItsClass := errors.Is(err, tidegate.ErrPaymentRequired)
	say("poor", fields{"isOfItsClass": isOfItsClass, "code": broke.Code})
}

func sayPages(ctx context.Context) {
	admin := tidegate.New(tidegate.WithAPIKey(os.Getenv("ADMIN_TOKEN"))).Admin
	ids := map[string]bool{}
	for key, err := range admin.Organizations.Keys.List(os.Getenv("CROWD"), nil).All(ctx) {
		require(err)
		ids[key.ID] = true
	}
	say("pages", fields{"keys": len(ids)})
}

func main() {
	ctx := context.Background()
	// No option is required: the key and the address are in the environment.
	client := tidegate.New()
	answer, err := client.Chat.Completions.Create(ctx, short)
	require(err)
	say("chat", fields{
		"id": answer.ID, "text": contentOf(answer), "requestId": answer.ResponseMeta.RequestID,
	})
	sayStreams(ctx, client)
	sayEnded(ctx, client)
	sayBroken(ctx)
	sayHeard(ctx, client)
	sayLimited(ctx)
	sayPoor(ctx)
	sayPages(ctx)

	_, err = client.Models.Retrieve(ctx, "nothing")
	var missing *tidegate.APIError
	errors.As(err, &missing)
	say("error", fields{
		"isOfItsClass": errors.Is(err, tidegate.ErrNotFound),
		"status":       missing.Status,
		"code":         missing.Code,
		"requestId":    missing.RequestID,
	})

	receipt, err := client.Receipt(ctx, answer.ID)
	require(err)
	say("receipt", fields{
		"costNanoUsd": receipt.CostNanoUsd, "reference": receipt.Proof.Entry.Reference,
	})
}
