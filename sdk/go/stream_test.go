package tidegate

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"testing"
)

// serve answers each request with the same events, and counts them.
func serve(t *testing.T, events string) (*Client, *int) {
	t.Helper()
	asked := 0
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Method != http.MethodPost {
			return
		}
		asked++
		w.Header().Set("content-type", "text/event-stream")
		_, _ = w.Write([]byte(events))
	}))
	t.Cleanup(server.Close)
	return New(WithBaseURL(server.URL), WithAPIKey("key"), WithMaxRetries(1)), &asked
}

func failureOf(t *testing.T, client *Client) error {
	t.Helper()
	stream, err := client.Chat.Completions.CreateStream(context.Background(), ChatCompletionRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, err := range stream.Events() {
		if err != nil {
			return err
		}
	}
	return nil
}

func TestAStreamThatBringsNothingNewIsGivenUp(t *testing.T) {
	for name, events := range map[string]string{
		"what came before":       "id: 1\ndata: {}\n\n",
		"events without numbers": "data: {}\n\n",
	} {
		client, asked := serve(t, events)
		var broken *ConnectionError
		if err := failureOf(t, client); !errors.As(err, &broken) {
			t.Errorf("%s: got %v, want a ConnectionError", name, err)
		}
		if *asked != 2 {
			t.Errorf("%s: asked %d times, want 2", name, *asked)
		}
	}
}

func TestAStreamThatWasCancelledSaysSo(t *testing.T) {
	client, asked := serve(t, `data: {"error":{"message":"no","type":"t","param":null,"code":"request_cancelled"}}`+"\n\n")
	if err := failureOf(t, client); !errors.Is(err, ErrRequestCancelled) {
		t.Errorf("got %v, want ErrRequestCancelled", err)
	}
	if *asked != 1 {
		t.Errorf("asked %d times, want 1", *asked)
	}
}
