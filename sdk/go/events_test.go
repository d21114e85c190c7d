package tidegate

import (
	"errors"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"
)

func readAll(t *testing.T, source io.Reader) []sentEvent {
	t.Helper()
	reader := newEventReader(source)
	var events []sentEvent
	for {
		event, err := reader.next()
		if errors.Is(err, io.EOF) {
			return events
		}
		if err != nil {
			t.Fatal(err)
		}
		events = append(events, event)
	}
}

func TestEventsAreTheSameHoweverTheyAreSplit(t *testing.T) {
	want := []sentEvent{{id: "1", data: "naïve 😀"}, {data: "two\nlines"}, {data: "[DONE]"}}
	for _, end := range []string{"\n", "\r\n", "\r"} {
		lines := []string{
			": keep-alive", "", "id: 1", "event: x", "data: naïve 😀", "",
			"data:two", "data: lines", "", "data: [DONE]", "", "data: cut off",
		}
		text := strings.Join(lines, end) + end
		for _, source := range []io.Reader{
			strings.NewReader(text),
			iotest.OneByteReader(strings.NewReader(text)),
			iotest.HalfReader(strings.NewReader(text)),
		} {
			if got := readAll(t, source); !reflect.DeepEqual(got, want) {
				t.Errorf("with %q: got %q, want %q", end, got, want)
			}
		}
	}
}
