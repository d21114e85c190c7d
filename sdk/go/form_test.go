package tidegate

import (
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
)

func TestAFormIsTheSameBytesEachTimeItIsSent(t *testing.T) {
	type sent struct{ contentType, body string }
	var all []sent
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		all = append(all, sent{r.Header.Get("content-type"), string(body)})
		if len(all) == 1 {
			w.Header().Set("retry-after-ms", "1")
			w.WriteHeader(http.StatusTooManyRequests)
			return
		}
		w.Header().Set("content-type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("hello\n"))
	}))
	t.Cleanup(server.Close)
	client := New(WithBaseURL(server.URL), WithAPIKey("key"), WithMaxRetries(1))
	asked := CreateTranscriptionRequest{
		File:                   File{Name: `a"b.wav`, Content: []byte("RIFF")},
		Model:                  "ear",
		Temperature:            Ptr(0.5),
		TimestampGranularities: []string{"segment", "word"},
	}
	answer, err := client.Audio.Transcriptions.Create(context.Background(), asked)
	if err != nil {
		t.Fatal(err)
	}
	if answer.Text != "hello\n" {
		t.Errorf("got %q, want the text itself", answer.Text)
	}
	if len(all) != 2 || all[0] != all[1] {
		t.Errorf("got %q, want the same twice", all)
	}
	request := http.Request{
		Method: http.MethodPost,
		Header: http.Header{"Content-Type": {all[0].contentType}},
		Body:   io.NopCloser(strings.NewReader(all[0].body)),
	}
	if err := request.ParseMultipartForm(1 << 20); err != nil {
		t.Fatal(err)
	}
	values, _ := json.Marshal(request.MultipartForm.Value)
	want := `{"model":["ear"],"temperature":["0.5"],"timestamp_granularities":["segment","word"]}`
	if string(values) != want {
		t.Errorf("got %s, want %s", values, want)
	}
	if name := request.MultipartForm.File["file"][0].Filename; name != `a"b.wav` {
		t.Errorf("got a file named %q", name)
	}
}

func TestAFileIsNoJSON(t *testing.T) {
	if _, err := json.Marshal(CreateTranscriptionRequest{}); err == nil {
		t.Error("a file was written as JSON")
	}
}
