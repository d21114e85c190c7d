package tidegate

import (
	"net/http"
	"os"
	"strings"
	"time"
)

const (
	defaultBaseURL    = "http://127.0.0.1:8787"
	defaultTimeout    = 10 * time.Minute
	defaultMaxRetries = 2
)

// settings say how requests are sent: those of a client, and those of one call.
type settings struct {
	apiKey         string
	baseURL        string
	timeout        time.Duration
	maxRetries     int
	header         http.Header
	httpClient     *http.Client
	idempotencyKey string
}

// Option changes how requests are sent: all of a client's, or those of one call.
type Option func(*settings)

// WithAPIKey replaces TIDEGATE_API_KEY.
func WithAPIKey(key string) Option { return func(s *settings) { s.apiKey = key } }

// WithBaseURL replaces TIDEGATE_BASE_URL, the origin of the service.
func WithBaseURL(url string) Option { return func(s *settings) { s.baseURL = toOrigin(url) } }

// WithTimeout says after how long without a byte an attempt is over. Ten minutes unless said.
func WithTimeout(timeout time.Duration) Option { return func(s *settings) { s.timeout = timeout } }

// WithMaxRetries says how often a request is sent again. Twice unless said.
func WithMaxRetries(count int) Option { return func(s *settings) { s.maxRetries = count } }

// WithHeader adds a header.
func WithHeader(name, value string) Option {
	return func(s *settings) {
		s.header = s.header.Clone()
		s.header.Set(name, value)
	}
}

// WithHTTPClient replaces the client that sends. Its Timeout should be zero: streams are long.
func WithHTTPClient(client *http.Client) Option {
	return func(s *settings) { s.httpClient = client }
}

// WithIdempotencyKey names a call, which then runs once. Each call has a new name unless said.
func WithIdempotencyKey(key string) Option {
	return func(s *settings) { s.idempotencyKey = key }
}

func defaults() settings {
	baseURL := os.Getenv("TIDEGATE_BASE_URL")
	if baseURL == "" {
		baseURL = defaultBaseURL
	}
	return settings{
		apiKey:     os.Getenv("TIDEGATE_API_KEY"),
		baseURL:    toOrigin(baseURL),
		timeout:    defaultTimeout,
		maxRetries: defaultMaxRetries,
		header:     http.Header{},
		httpClient: &http.Client{},
	}
}

func (s settings) with(options []Option) settings {
	for _, option := range options {
		option(&s)
	}
	return s
}

func toOrigin(url string) string {
	return strings.TrimSuffix(strings.TrimRight(url, "/"), "/v1")
}
