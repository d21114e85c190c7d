package tidegate

import (
	"net/http"
	"testing"
	"time"
)

var now = time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)

func TestRetries(t *testing.T) {
	header := func(name, value string) http.Header { return http.Header{http.CanonicalHeaderKey(name): {value}} }
	const never = time.Duration(-1)
	for name, one := range map[string]struct {
		status       int
		header       http.Header
		attempts     int
		isRepeatable bool
		want         time.Duration
	}{
		"no answer":                      {0, nil, 1, true, 500 * time.Millisecond},
		"no answer to what is not keyed": {0, nil, 1, false, never},
		"the second failure":             {500, nil, 2, true, time.Second},
		"the third failure":              {500, nil, 3, true, never},
		"no money":                       {402, header("x-should-retry", "true"), 1, true, never},
		"a limit":                        {429, header("retry-after-ms", "50"), 1, false, 50 * time.Millisecond},
		"a limit in seconds":             {429, header("retry-after", "2"), 1, true, 2 * time.Second},
		"a limit until a date": {
			429, header("retry-after", "Fri, 02 Jan 2026 03:04:08 GMT"), 1, true, 3 * time.Second,
		},
		"a limit for long":      {429, header("retry-after", "90"), 1, true, never},
		"a limit for ever":      {429, header("retry-after", "1e300"), 1, true, never},
		"told not to":           {429, header("x-should-retry", "false"), 1, true, never},
		"told to":               {409, header("x-should-retry", "true"), 1, false, 500 * time.Millisecond},
		"a bad request":         {400, nil, 1, true, never},
		"a failure that is not": {503, nil, 1, false, never},
	} {
		delay, isWorthIt := retryDelay(failure{
			status: one.status, header: one.header, attempts: one.attempts,
			maxRetries: 2, isRepeatable: one.isRepeatable, now: now,
		})
		if !isWorthIt {
			delay = never
		}
		if delay != one.want {
			t.Errorf("%s: got %v, want %v", name, delay, one.want)
		}
	}
}
