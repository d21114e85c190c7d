package tidegate

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// The classes of an *APIError, for errors.Is.
var (
	ErrBadRequest       = errors.New("bad request")
	ErrAuthentication   = errors.New("authentication failed")
	ErrPaymentRequired  = errors.New("credits or a budget are used up")
	ErrPermissionDenied = errors.New("permission denied")
	ErrNotFound         = errors.New("not found")
	ErrConflict         = errors.New("conflict")
	ErrRequestCancelled = errors.New("the request was cancelled, and what was generated is charged")
	ErrRateLimit        = errors.New("rate limit exceeded")
	ErrInternalServer   = errors.New("the service failed")
)

var classes = map[int]error{
	http.StatusBadRequest:      ErrBadRequest,
	http.StatusUnauthorized:    ErrAuthentication,
	http.StatusPaymentRequired: ErrPaymentRequired,
	http.StatusForbidden:       ErrPermissionDenied,
	http.StatusNotFound:        ErrNotFound,
	http.StatusConflict:        ErrConflict,
	http.StatusGone:            ErrRequestCancelled,
	http.StatusTooManyRequests: ErrRateLimit,
}

// APIError is an answer of the service that is none: it refused, or failed.
type APIError struct {
	// In a stream that had begun: the status that the error has elsewhere.
	Status int

	// Stable; empty where there is none.
	Code string

	Type string

	// The field at fault; empty where there is none.
	Param string

	Message string

	// Finds the request in the service's log.
	RequestID string

	Header http.Header
}

func (e *APIError) Error() string {
	text := fmt.Sprintf("%d %s", e.Status, e.Message)
	if e.RequestID == "" {
		return text
	}
	return text + " (" + e.RequestID + ")"
}

// Is says whether it is of a class, such as ErrNotFound.
func (e *APIError) Is(class error) bool {
	if e.Status >= http.StatusInternalServerError {
		return class == ErrInternalServer
	}
	return classes[e.Status] == class && class != nil
}

// ConnectionError says that no answer came, or that it broke off and could not be taken up again.
type ConnectionError struct {
	Message string
	Cause   error

	isTimeout bool
}

func (e *ConnectionError) Error() string {
	if e.Cause == nil {
		return e.Message
	}
	return e.Message + ": " + e.Cause.Error()
}

func (e *ConnectionError) Unwrap() error { return e.Cause }

// Timeout says whether nothing came for too long.
func (e *ConnectionError) Timeout() bool { return e.isTimeout }

// VerificationError says that a signature or a claim of a receipt is not what it should be.
type VerificationError struct{ Message string }

func (e *VerificationError) Error() string { return e.Message }

type wireError struct {
	Message string  `json:"message"`
	Type    string  `json:"type"`
	Code    *string `json:"code"`
	Param   *string `json:"param"`
}

// OpenAI's envelope, Anthropic's, or the event `error` of the Responses API.
type errorEnvelope struct {
	wireError
	Error json.RawMessage `json:"error"`
}

// errorIn gives nil for what is no error.
func errorIn(text []byte) *wireError {
	var envelope errorEnvelope
	if json.Unmarshal(text, &envelope) != nil {
		return nil
	}
	var inner wireError
	if json.Unmarshal(envelope.Error, &inner) == nil && inner.Message != "" {
		return &inner
	}
	if envelope.Type == "error" && envelope.Message != "" {
		return &envelope.wireError
	}
	return nil
}

const maxShownText = 200

func fromResponse(status int, header http.Header, text []byte) *APIError {
	found := errorIn(text)
	if found == nil {
		shown := string(text[:min(len(text), maxShownText)])
		found = &wireError{Message: shown}
	}
	return toAPIError(status, header, found)
}

// fromEvent gives nil for an event that is no error.
func fromEvent(data []byte, header http.Header) *APIError {
	found := errorIn(data)
	if found == nil {
		return nil
	}
	status, isKnown := statuses[text(found.Code)]
	if !isKnown {
		status = http.StatusInternalServerError
	}
	return toAPIError(status, header, found)
}

func toAPIError(status int, header http.Header, found *wireError) *APIError {
	return &APIError{
		Status:    status,
		Code:      text(found.Code),
		Type:      found.Type,
		Param:     text(found.Param),
		Message:   found.Message,
		RequestID: header.Get("x-request-id"),
		Header:    header,
	}
}

func text(value *string) string {
	if value == nil {
		return ""
	}
	return *value
}
