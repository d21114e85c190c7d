package tidegate

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mathrand "math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"time"
)

const (
	userAgent = "tidegate-go/0.1.0"

	// For the last word about a request that its caller has left.
	abandonTimeout = 2 * time.Second
)

// Meta is what stands beside an answer.
type Meta struct {
	RequestID string

	Status int

	Header http.Header

	// How often the request was sent.
	Attempts int

	// Empty where the request had none.
	IdempotencyKey string

	// It was made for an earlier attempt, and charged then.
	IsReplayed bool
}

type transport struct{ settings settings }

// spec is what is asked of the service.
type spec struct {
	method string

	// From the root of the service, its parameters filled in.
	path string

	// A struct whose JSON has the parameters; nil without any.
	query any

	// Sent as JSON, or as a form.
	body any

	// The body is sent as multipart/form-data.
	isForm bool

	// The body's `stream` is true.
	isStream bool

	// The service runs it once for each Idempotency-Key.
	isKeyed bool

	// The answer may be a text without JSON around it, which stands for its field `text`.
	hasPlainText bool
}

func segment(value string) string { return url.PathEscape(value) }

// call is a request with all of its attempts.
type call struct {
	spec     spec
	settings settings
	url      string
	body     []byte

	// Of the body.
	contentType string
}

func (t *transport) newCall(asked spec, options []Option) (*call, error) {
	made := &call{spec: asked, settings: t.settings.with(options)}
	if asked.method == http.MethodPost && made.settings.idempotencyKey == "" {
		made.settings.idempotencyKey = "tgsdk-" + rand.Text()
	}
	if asked.method != http.MethodPost {
		made.settings.idempotencyKey = ""
	}
	query, err := encodeQuery(asked.query)
	if err != nil {
		return nil, err
	}
	made.url = made.settings.baseURL + asked.path + query
	if asked.body == nil {
		return made, nil
	}
	if asked.isForm {
		made.body, made.contentType, err = encodeForm(asked.body, asked.isStream)
		return made, err
	}
	made.contentType = "application/json"
	made.body, err = encodeBody(asked.body, asked.isStream)
	return made, err
}

func encodeBody(body any, isStream bool) ([]byte, error) {
	text, err := json.Marshal(body)
	if err != nil || !isStream {
		return text, err
	}
	fields := map[string]json.RawMessage{}
	if err := json.Unmarshal(text, &fields); err != nil {
		return nil, err
	}
	fields["stream"] = json.RawMessage("true")
	return json.Marshal(fields)
}

func encodeQuery(query any) (string, error) {
	text, err := json.Marshal(query)
	if err != nil {
		return "", err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	// As it is written: a large number is no exponent.
	decoder.UseNumber()
	var fields map[string]any
	if err := decoder.Decode(&fields); err != nil {
		return "", err
	}
	values := url.Values{}
	for name, value := range fields {
		list, isList := value.([]any)
		if !isList {
			list = []any{value}
		}
		for _, one := range list {
			if one != nil {
				values.Add(name, fmt.Sprint(one))
			}
		}
	}
	if len(values) == 0 {
		return "", nil
	}
	return "?" + values.Encode(), nil
}

// answered is an attempt that brought an answer, whose body is still to be read.
type answered struct {
	response *http.Response
	body     io.Reader
	close    func()
}

// open sends once. lastEventID: empty for a request that begins.
func (c *call) open(ctx context.Context, lastEventID string) (*answered, error) {
	var reader io.Reader
	if c.body != nil {
		reader = bytes.NewReader(c.body)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	request, err := http.NewRequestWithContext(ctx, c.spec.method, c.url, reader)
	if err != nil {
		cancel(nil)
		return nil, err
	}
	c.setHeaders(request.Header, lastEventID)
	late := &ConnectionError{
		Message:   fmt.Sprintf("nothing came for %s", c.settings.timeout),
		isTimeout: true,
	}
	timer := time.AfterFunc(c.settings.timeout, func() { cancel(late) })
	response, err := c.settings.httpClient.Do(request)
	if err != nil {
		timer.Stop()
		cause := context.Cause(ctx)
		cancel(nil)
		if cause == error(late) {
			return nil, late
		}
		return nil, err
	}
	body := &watchedBody{source: response.Body, timer: timer, limit: c.settings.timeout, ctx: ctx}
	end := func() {
		timer.Stop()
		cancel(nil)
		_ = response.Body.Close()
	}
	return &answered{response: response, body: body, close: end}, nil
}

func (c *call) setHeaders(header http.Header, lastEventID string) {
	header.Set("accept", "application/json, text/event-stream")
	header.Set("user-agent", userAgent)
	if c.settings.apiKey != "" {
		header.Set("authorization", "Bearer "+c.settings.apiKey)
	}
	if c.body != nil {
		header.Set("content-type", c.contentType)
	}
	if c.settings.idempotencyKey != "" {
		header.Set("idempotency-key", c.settings.idempotencyKey)
	}
	for name, values := range c.settings.header {
		header[name] = values
	}
	if lastEventID != "" {
		header.Set("last-event-id", lastEventID)
	}
}

// watchedBody ends an answer that has been silent for too long.
type watchedBody struct {
	source io.Reader
	timer  *time.Timer
	limit  time.Duration
	ctx    context.Context
}

func (b *watchedBody) Read(buffer []byte) (int, error) {
	b.timer.Reset(b.limit)
	count, err := b.source.Read(buffer)
	var late *ConnectionError
	if err != nil && errors.As(context.Cause(b.ctx), &late) {
		return count, late
	}
	return count, err
}

// attempt sends until take has taken an answer that is good, or another try is not worth it.
func attempt[T any](
	ctx context.Context, c *call, lastEventID string, take func(*answered) (T, error),
) (taken T, attempts int, err error) {
	isRepeatable := c.spec.method != http.MethodPost || c.spec.isKeyed
	for attempts = 1; ; attempts++ {
		status, header := 0, http.Header{}
		opened, failed := c.open(ctx, lastEventID)
		if failed == nil && opened.response.StatusCode < http.StatusMultipleChoices {
			if taken, failed = take(opened); failed == nil {
				return taken, attempts, nil
			}
		} else if failed == nil {
			text, readFailed := io.ReadAll(opened.body)
			opened.close()
			failed = readFailed
			if failed == nil {
				status, header = opened.response.StatusCode, opened.response.Header
				failed = fromResponse(status, header, text)
			}
		}
		if ctx.Err() != nil {
			return taken, attempts, ctx.Err()
		}
		delay, isWorthIt := retryDelay(failure{
			status:       status,
			header:       header,
			attempts:     attempts,
			maxRetries:   c.settings.maxRetries,
			isRepeatable: isRepeatable,
			random:       mathrand.Float64(),
			now:          time.Now(),
		})
		if !isWorthIt {
			return taken, attempts, toConnectionError(failed, "no answer came")
		}
		if err := pause(ctx, delay); err != nil {
			return taken, attempts, err
		}
	}
}

func toConnectionError(err error, message string) error {
	var ofService *APIError
	var ofWay *ConnectionError
	var syntax *json.SyntaxError
	var mistyped *json.UnmarshalTypeError
	for _, known := range []any{&ofService, &ofWay, &syntax, &mistyped} {
		if errors.As(err, known) {
			return err
		}
	}
	return &ConnectionError{Message: message, Cause: err}
}

func send[T any](ctx context.Context, asked spec, t *transport, options []Option) (*T, error) {
	value, _, err := sendRaw[T](ctx, asked, t, options)
	return value, err
}

// sendRaw also gives the answer as it came.
func sendRaw[T any](
	ctx context.Context, asked spec, t *transport, options []Option,
) (*T, []byte, error) {
	c, err := t.newCall(asked, options)
	if err != nil {
		return nil, nil, err
	}
	type whole struct {
		text     []byte
		response *http.Response
	}
	// The body is a part of the attempt: one that breaks off in it is made again.
	read := func(opened *answered) (whole, error) {
		defer opened.close()
		text, err := io.ReadAll(opened.body)
		return whole{text, opened.response}, err
	}
	got, attempts, err := attempt(ctx, c, "", read)
	if err != nil {
		if ctx.Err() != nil {
			c.abandon(ctx)
		}
		return nil, nil, err
	}
	value := new(T)
	header := got.response.Header
	if plain, isText := any(value).(*string); isText {
		*plain = string(got.text)
	} else {
		text := got.text
		isJSON := strings.Contains(header.Get("content-type"), "json")
		if !isJSON && asked.hasPlainText {
			// A map of texts is always JSON.
			text, _ = json.Marshal(map[string]string{"text": string(text)})
		}
		if isJSON || asked.hasPlainText {
			if err := json.Unmarshal(text, value); err != nil {
				return nil, nil, err
			}
		}
	}
	if answer, hasMeta := any(value).(interface{ setMeta(Meta) }); hasMeta {
		answer.setMeta(Meta{
			RequestID:      header.Get("x-request-id"),
			Status:         got.response.StatusCode,
			Header:         header,
			Attempts:       attempts,
			IdempotencyKey: c.settings.idempotencyKey,
			IsReplayed:     header.Get("idempotent-replayed") == "true",
		})
	}
	return value, got.text, nil
}

// abandon tells the service that nobody will come back for the rest. Without it the service finds out by itself, later, and what
// it makes until then costs; so it is waited for, briefly.
func (c *call) abandon(ctx context.Context) {
	if !c.spec.isKeyed || c.settings.idempotencyKey == "" {
		return
	}
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), abandonTimeout)
	defer cancel()
	gone := &call{
		spec:     spec{method: http.MethodDelete},
		settings: c.settings,
		url:      c.settings.baseURL + "/v1/requests/" + segment(c.settings.idempotencyKey),
	}
	gone.settings.idempotencyKey = ""
	if opened, err := gone.open(ctx, ""); err == nil {
		opened.close()
	}
}
