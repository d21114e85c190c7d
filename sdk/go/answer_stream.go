package tidegate

import (
	"context"
	"iter"
)

// accumulator adds a stream's events up to the whole answer.
type accumulator[E, W any] interface {
	add(event E)

	// whole gives nil before the first event.
	whole() *W
}

// AnswerStream is a stream that adds its events up to the whole answer.
type AnswerStream[E, W any] struct {
	*Stream[E]

	sum        accumulator[E, W]
	isIterated bool

	// The caller did not ask for the event that has the usage alone.
	isUsageHidden bool
}

func accumulate[E, W any](
	ctx context.Context, asked spec, t *transport, sum accumulator[E, W], options []Option,
) (*AnswerStream[E, W], error) {
	body, isUsageAdded := withUsage(asked.body)
	asked.body = body
	stream, err := openStream[E](ctx, asked, t, options)
	if err != nil {
		return nil, err
	}
	return &AnswerStream[E, W]{Stream: stream, sum: sum, isUsageHidden: isUsageAdded}, nil
}

// withUsage asks for the usage where it is told only to those who ask, unless the caller has said whether it should come.
func withUsage(body any) (asked any, isAdded bool) {
	switch request := body.(type) {
	case ChatCompletionRequest:
		request.StreamOptions, isAdded = includeUsage(request.StreamOptions)
		return request, isAdded
	case CompletionRequest:
		request.StreamOptions, isAdded = includeUsage(request.StreamOptions)
		return request, isAdded
	}
	return body, false
}

func includeUsage(said *StreamOptions) (options *StreamOptions, isAdded bool) {
	asked := StreamOptions{}
	if said != nil {
		asked = *said
	}
	if asked.IncludeUsage != nil {
		return said, false
	}
	asked.IncludeUsage = Ptr(true)
	return &asked, true
}

// isUsage says whether an event is there for the usage alone.
func isUsage(event any) bool {
	switch chunk := event.(type) {
	case ChatCompletionChunk:
		return len(chunk.Choices) == 0 && chunk.Usage != nil
	case Completion:
		return len(chunk.Choices) == 0 && chunk.Usage != nil
	}
	return false
}

// Events can be iterated once.
func (s *AnswerStream[E, W]) Events() iter.Seq2[E, error] {
	return func(yield func(E, error) bool) {
		s.isIterated = true
		for event, err := range s.Stream.Events() {
			if err == nil {
				s.sum.add(event)
				if s.isUsageHidden && isUsage(event) {
					continue
				}
			}
			if !yield(event, err) {
				return
			}
		}
	}
}

// Snapshot is what has come so far, as a whole answer; nil before the first event.
func (s *AnswerStream[E, W]) Snapshot() *W { return s.sum.whole() }

// Final is the whole answer. It reads what is left of the stream, unless a loop did.
func (s *AnswerStream[E, W]) Final() (*W, error) {
	if !s.isIterated {
		for _, err := range s.Events() {
			if err != nil {
				return nil, err
			}
		}
	}
	return s.Snapshot(), nil
}
