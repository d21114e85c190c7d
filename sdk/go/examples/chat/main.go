// A chat as a stream, and what it cost. With `npm run up` in another terminal and its key in TIDEGATE_API_KEY, in sdk/go:
//
//	go run ./examples/chat "What is the capital of France?"
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	tidegate "tidegate.local/sdk/go"
)

func main() {
	content := "What is 12 plus 30?"
	if len(os.Args) > 1 {
		content = os.Args[1]
	}
	ctx := context.Background()
	client := tidegate.New()
	stream, err := client.Chat.Completions.Stream(ctx, tidegate.ChatCompletionRequest{
		Model:    "pocket-chat",
		Messages: []tidegate.ChatMessage{{Role: "user", Content: content}},
	})
	if err != nil {
		log.Fatal(err)
	}
	for chunk, err := range stream.Events() {
		if err != nil {
			log.Fatal(err)
		}
		if delta := chunk.Choices[0].Delta.Content; delta != nil {
			fmt.Print(*delta)
		}
	}
	receipt, err := client.Receipt(ctx, stream.Snapshot().ID)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Printf("\n$%.9f, signed: %.24s…\n", receipt.CostUsd(), receipt.JWS)
}
