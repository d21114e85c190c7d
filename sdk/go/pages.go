package tidegate

import (
	"context"
	"encoding/json"
	"iter"
)

// Pages is a list that comes in pages of type P, each with items of type I.
type Pages[P, I any] struct {
	transport *transport
	spec      spec
	cursor    string
	options   []Option
}

func newPages[P, I any](t *transport, asked spec, cursor string, options []Option) *Pages[P, I] {
	return &Pages[P, I]{transport: t, spec: asked, cursor: cursor, options: options}
}

// pageBody is what every page has.
type pageBody struct {
	Data     []json.RawMessage `json:"data"`
	HasMore  bool              `json:"has_more"`
	LastID   *string           `json:"last_id"`
	NextPage *string           `json:"next_page"`
}

// First is one page.
func (p *Pages[P, I]) First(ctx context.Context) (*P, error) {
	return send[P](ctx, p.spec, p.transport, p.options)
}

// Each goes page by page; after an error there is no further page.
func (p *Pages[P, I]) Each(ctx context.Context) iter.Seq2[*P, error] {
	return func(yield func(*P, error) bool) {
		for one, err := range p.bodies(ctx) {
			if !yield(one.page, err) {
				return
			}
		}
	}
}

// All has every item of every page; after an error there is no further item.
func (p *Pages[P, I]) All(ctx context.Context) iter.Seq2[I, error] {
	return func(yield func(I, error) bool) {
		for one, err := range p.bodies(ctx) {
			for _, text := range one.body.Data {
				var item I
				if err = json.Unmarshal(text, &item); err != nil {
					break
				}
				if !yield(item, nil) {
					return
				}
			}
			if err != nil {
				var none I
				yield(none, err)
				return
			}
		}
	}
}

type readPage[P any] struct {
	page *P
	body pageBody
}

func (p *Pages[P, I]) bodies(ctx context.Context) iter.Seq2[readPage[P], error] {
	return func(yield func(readPage[P], error) bool) {
		asked := p.spec
		for {
			page, text, err := sendRaw[P](ctx, asked, p.transport, p.options)
			var body pageBody
			if err == nil {
				err = json.Unmarshal(text, &body)
			}
			if !yield(readPage[P]{page, body}, err) || err != nil {
				return
			}
			name, next := p.nextOf(body)
			if next == "" {
				return
			}
			asked.query = queryWith(p.spec.query, name, next)
		}
	}
}

// nextOf gives the parameter that names the next page, and its value: empty after the last.
func (p *Pages[P, I]) nextOf(body pageBody) (name, value string) {
	switch {
	case !body.HasMore:
		return "", ""
	case p.cursor == "next_page":
		return "page", text(body.NextPage)
	case p.cursor == "last_id":
		return "after", text(body.LastID)
	case len(body.Data) == 0:
		return "", ""
	}
	var last struct {
		Sequence json.Number `json:"sequence"`
	}
	if json.Unmarshal(body.Data[len(body.Data)-1], &last) != nil {
		return "", ""
	}
	return "after", last.Sequence.String()
}

func queryWith(query any, name, value string) any {
	fields := map[string]any{}
	if text, err := json.Marshal(query); err == nil {
		_ = json.Unmarshal(text, &fields)
	}
	if fields == nil {
		fields = map[string]any{}
	}
	fields[name] = value
	return fields
}
