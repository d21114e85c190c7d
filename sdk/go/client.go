// Package tidegate is the client of the Tidegate API. It resumes streams that break, and pays for nothing twice.
package tidegate

import (
	"context"
	"errors"
	"sync"
	"time"
)

// A stream is booked when its end has been told; how often and how long to look for that.
const (
	receiptTries = 20
	receiptWait  = 100 * time.Millisecond
)

// Client has the API's resources. It is safe for use by several goroutines.
type Client struct {
	*Resources

	mutex sync.Mutex
	keys  *JwkSet
}

// New makes a client. Without options the key is TIDEGATE_API_KEY and the address TIDEGATE_BASE_URL.
func New(options ...Option) *Client {
	return &Client{Resources: newResources(&transport{settings: defaults().with(options)})}
}

// Ptr gives the address of a value, for fields that may be absent.
func Ptr[T any](value T) *T { return &value }

// Receipt says what a request cost, with the service's signature checked. id: of an answer, or of an event of a stream.
func (c *Client) Receipt(ctx context.Context, id string, options ...Option) (*Receipt, error) {
	generation, err := c.booked(ctx, id, options)
	if err != nil {
		return nil, err
	}
	keys, err := c.keysFor(ctx, generation.SignedReceipt, options)
	if err != nil {
		return nil, err
	}
	return VerifyGeneration(generation, keys)
}

func (c *Client) booked(ctx context.Context, id string, options []Option) (*Generation, error) {
	for tries := 1; ; tries++ {
		generation, err := c.Generations.Retrieve(ctx, id, options...)
		if err == nil || !errors.Is(err, ErrNotFound) || tries == receiptTries {
			return generation, err
		}
		if err := pause(ctx, receiptWait); err != nil {
			return nil, err
		}
	}
}

// The keys change seldom: they are asked for again when there is one that is not known.
func (c *Client) keysFor(ctx context.Context, jws string, options []Option) (*JwkSet, error) {
	keyID, err := keyIDOf(jws)
	if err != nil {
		return nil, err
	}
	c.mutex.Lock()
	known := c.keys
	c.mutex.Unlock()
	if known != nil && findKey(known, keyID) != nil {
		return known, nil
	}
	keys, err := c.SigningKeys.List(ctx, options...)
	if err != nil {
		return nil, err
	}
	c.mutex.Lock()
	c.keys = keys
	c.mutex.Unlock()
	return keys, nil
}
