package tidegate

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"iter"
	mathrand "math/rand/v2"
	"net/http"
	"strconv"
	"sync/atomic"
)

const done = "[DONE]"

// The last events of dialects that have no `[DONE]`.
var lastTypes = map[string]bool{
	"message_stop":        true,
	"response.completed":  true,
	"response.incomplete": true,
	"response.failed":     true,
	"response.cancelled":  true,
}

var errTaken = errors.New("a stream can be iterated once")

// Stream is a stream of events that goes on where it broke. Each event has a number; when the connection is lost, the same request
// is sent again with its Idempotency-Key and the number of the last event, and the service continues there. Nothing is generated,
// nor charged, a second time.
type Stream[E any] struct {
	ctx     context.Context
	call    *call
	opened  *answered
	resumes int

	// The number of the last event that came.
	after string

	isEnded bool
	isTaken atomic.Bool
}

func openStream[E any](
	ctx context.Context, asked spec, t *transport, options []Option,
) (*Stream[E], error) {
	asked.isStream = true
	c, err := t.newCall(asked, options)
	if err != nil {
		return nil, err
	}
	opened, _, err := attempt(ctx, c, "", keepOpen)
	if err != nil {
		if ctx.Err() != nil {
			c.abandon(ctx)
		}
		return nil, err
	}
	return &Stream[E]{ctx: ctx, call: c, opened: opened}, nil
}

func keepOpen(opened *answered) (*answered, error) { return opened, nil }

// RequestID finds the request in the service's log.
func (s *Stream[E]) RequestID() string { return s.Header().Get("x-request-id") }

// Header has the headers of the answer.
func (s *Stream[E]) Header() http.Header { return s.opened.response.Header }

// IdempotencyKey is the name under which the request runs once.
func (s *Stream[E]) IdempotencyKey() string { return s.call.settings.idempotencyKey }

// Resumes says how often it was continued on another connection.
func (s *Stream[E]) Resumes() int { return s.resumes }

// Close ends a stream that is not iterated, and the generation with it. Leaving the loop over Events does the same.
func (s *Stream[E]) Close() error {
	if s.isTaken.CompareAndSwap(false, true) {
		s.end()
	}
	return nil
}

// Events can be iterated once; after an error there is no further event.
func (s *Stream[E]) Events() iter.Seq2[E, error] {
	return func(yield func(E, error) bool) {
		var none E
		if !s.isTaken.CompareAndSwap(false, true) {
			yield(none, errTaken)
			return
		}
		defer s.end()
		failures := 0
		for {
			isLeft, err := s.readOn(yield, &failures)
			if isLeft || s.isEnded && err == nil {
				return
			}
			if err = s.resume(err, &failures); err != nil {
				yield(none, err)
				return
			}
		}
	}
}

func (s *Stream[E]) end() {
	s.opened.close()
	if !s.isEnded {
		s.call.abandon(s.ctx)
	}
}

// readOn yields what this connection brings. isLeft: the caller wants no more.
func (s *Stream[E]) readOn(
	yield func(E, error) bool, failures *int,
) (isLeft bool, err error) {
	reader := newEventReader(s.opened.body)
	for !s.isEnded {
		event, err := reader.next()
		if errors.Is(err, io.EOF) {
			return false, &ConnectionError{Message: "the stream broke off before its end"}
		}
		if err != nil {
			return false, err
		}
		value, isNew, err := s.take(event)
		if err != nil {
			return false, err
		}
		// One without a number may have come before.
		if isNew && event.id != "" {
			*failures = 0
		}
		if isNew && !yield(value, nil) {
			return true, nil
		}
	}
	return false, nil
}

// take gives no value for an event that came before, and for the end.
func (s *Stream[E]) take(event sentEvent) (value E, isNew bool, err error) {
	isKnown := event.id != "" && numberOf(event.id) <= numberOf(s.after)
	if event.id != "" && !isKnown {
		s.after = event.id
	}
	if event.data == done {
		s.isEnded = true
		return value, false, nil
	}
	data := []byte(event.data)
	if failed := fromEvent(data, s.Header()); failed != nil {
		return value, false, failed
	}
	var typed struct {
		Type any `json:"type"`
	}
	if err := json.Unmarshal(data, &typed); err != nil {
		return value, false, err
	}
	if name, isText := typed.Type.(string); isText && lastTypes[name] {
		s.isEnded = true
	}
	if isKnown {
		return value, false, nil
	}
	return value, true, json.Unmarshal(data, &value)
}

// resume opens the next connection, or says why there is none.
func (s *Stream[E]) resume(failed error, failures *int) error {
	var ofService *APIError
	if errors.As(failed, &ofService) {
		// The service has ended it.
		s.isEnded = true
		return failed
	}
	if s.ctx.Err() != nil {
		return s.ctx.Err()
	}
	*failures++
	if *failures > s.call.settings.maxRetries {
		return toConnectionError(failed, "the stream broke off and could not be taken up again")
	}
	s.opened.close()
	if err := pause(s.ctx, backoff(*failures, mathrand.Float64())); err != nil {
		return err
	}
	after := s.after
	if after == "" {
		after = "0"
	}
	opened, _, err := attempt(s.ctx, s.call, after, keepOpen)
	if err != nil {
		return err
	}
	s.opened = opened
	s.resumes++
	return nil
}

func numberOf(id string) int64 {
	number, _ := strconv.ParseInt(id, 10, 64)
	return number
}
