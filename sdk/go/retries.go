package tidegate

import (
	"context"
	"math"
	"net/http"
	"strconv"
	"time"
)

// When a request that failed is sent again, and after how long.

const (
	firstDelay = 500 * time.Millisecond
	maxDelay   = 8 * time.Second
	maxJitter  = 0.25

	// What tells us to come back later than this is told to the caller instead.
	maxRetryAfter = time.Minute
)

type failure struct {
	// Zero where no answer came.
	status int

	header http.Header

	// How often it was sent, this time included.
	attempts int

	maxRetries int

	// Sending it twice has the effect of sending it once.
	isRepeatable bool

	// From 0 up to 1.
	random float64

	now time.Time
}

// retryDelay says how long to wait, and whether it is sent again at all.
func retryDelay(f failure) (time.Duration, bool) {
	if f.attempts > f.maxRetries || !f.isWorthIt() {
		return 0, false
	}
	if told, isTold := retryAfter(f.header, f.now); isTold {
		return told, told <= maxRetryAfter
	}
	return backoff(f.attempts, f.random), true
}

// backoff is the wait after so many attempts that failed.
func backoff(attempts int, random float64) time.Duration {
	delay := min(float64(firstDelay)*math.Pow(2, float64(attempts-1)), float64(maxDelay))
	return time.Duration(delay * (1 - maxJitter*random))
}

func (f failure) isWorthIt() bool {
	told := f.header.Get("x-should-retry")
	switch {
	case f.status == 0:
		return f.isRepeatable
	case f.status == http.StatusPaymentRequired:
		// Without money the same request fares the same, whatever else is said.
		return false
	case told == "false":
		return false
	case told == "true" && f.status < http.StatusInternalServerError:
		// It was refused before anything was done.
		return true
	case f.status == http.StatusTooManyRequests:
		return true
	}
	isOfServer := f.status == http.StatusRequestTimeout || f.status >= http.StatusInternalServerError
	return f.isRepeatable && isOfServer
}

// retryAfter reads `retry-after-ms`, or `retry-after` in seconds or as a date.
func retryAfter(header http.Header, now time.Time) (time.Duration, bool) {
	if told, isTold := toDuration(header.Get("retry-after-ms"), time.Millisecond); isTold {
		return told, true
	}
	text := header.Get("retry-after")
	if told, isTold := toDuration(text, time.Second); isTold {
		return told, true
	}
	until, err := http.ParseTime(text)
	if err != nil {
		return 0, false
	}
	return max(0, until.Sub(now)), true
}

func toDuration(text string, unit time.Duration) (time.Duration, bool) {
	count, err := strconv.ParseFloat(text, 64)
	if err != nil || math.IsNaN(count) || count < 0 {
		return 0, false
	}
	// More than a day is as good as for ever, and must not overflow.
	return time.Duration(min(count*float64(unit), float64(24*time.Hour))), true
}

func pause(ctx context.Context, delay time.Duration) error {
	timer := time.NewTimer(delay)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
