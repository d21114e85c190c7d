package tidegate

import (
	"bufio"
	"errors"
	"io"
	"strings"
)

// sentEvent is one server-sent event.
type sentEvent struct {
	// Empty where it has none.
	id string

	data string
}

// eventReader reads server-sent events, however they are split on their way.
type eventReader struct {
	source *bufio.Reader

	// The line before ended with a carriage return: a line feed would belong to it.
	hasReturn bool
}

func newEventReader(source io.Reader) *eventReader {
	return &eventReader{source: bufio.NewReader(source)}
}

// next gives io.EOF at the end; an event without the empty line that ends it is none.
func (r *eventReader) next() (sentEvent, error) {
	var event sentEvent
	var data []string
	for {
		line, err := r.line()
		if err != nil {
			return sentEvent{}, err
		}
		if line == "" {
			if len(data) > 0 {
				event.data = strings.Join(data, "\n")
				return event, nil
			}
			continue
		}
		field, value, _ := strings.Cut(line, ":")
		value = strings.TrimPrefix(value, " ")
		switch field {
		case "data":
			data = append(data, value)
		case "id":
			event.id = value
		}
	}
}

func (r *eventReader) line() (string, error) {
	var line []byte
	for {
		one, err := r.source.ReadByte()
		if errors.Is(err, io.EOF) {
			return "", io.EOF
		}
		if err != nil {
			return "", err
		}
		wasReturn := r.hasReturn
		r.hasReturn = one == '\r'
		if one == '\n' && wasReturn {
			continue
		}
		if one == '\n' || one == '\r' {
			return string(line), nil
		}
		line = append(line, one)
	}
}
