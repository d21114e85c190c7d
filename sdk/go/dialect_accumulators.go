package tidegate

import (
	"encoding/json"
	"slices"
)

// messageAccumulator adds events up to a message.
type messageAccumulator struct {
	sum *Message

	// Of calls of tools, by block: what has come of their JSON.
	inputs map[int64]string
}

func newMessageAccumulator() *messageAccumulator {
	return &messageAccumulator{inputs: map[int64]string{}}
}

func (a *messageAccumulator) whole() *Message { return a.sum }

func (a *messageAccumulator) add(event MessageEvent) {
	if event.Message != nil {
		a.sum = event.Message
	}
	if a.sum == nil {
		return
	}
	if event.Type == "message_delta" && event.Delta != nil {
		a.sum.StopReason = event.Delta.StopReason
		a.sum.StopSequence = event.Delta.StopSequence
		if event.Usage != nil {
			a.sum.Usage = *event.Usage
		}
	}
	if event.Index == nil {
		return
	}
	index := *event.Index
	for int64(len(a.sum.Content)) <= index {
		a.sum.Content = append(a.sum.Content, MessageAnswerBlock{})
	}
	block := &a.sum.Content[index]
	if event.ContentBlock != nil {
		*block = *event.ContentBlock
	}
	if event.Delta != nil {
		if event.Delta.Text != nil {
			block.Text = Ptr(text(block.Text) + *event.Delta.Text)
		}
		a.inputs[index] += text(event.Delta.PartialJSON)
	}
	if event.Type == "content_block_stop" && block.Type == "tool_use" {
		// One that max_tokens cut is no JSON: its input stays empty, as in a whole answer.
		var input map[string]any
		if json.Unmarshal([]byte(a.inputs[index]), &input) == nil {
			block.Input = input
		}
	}
}

// responseAccumulator adds events up to a response. The last event has all of it; until then there are the items that are done.
type responseAccumulator struct{ sum *Response }

func newResponseAccumulator() *responseAccumulator { return &responseAccumulator{} }

func (a *responseAccumulator) whole() *Response { return a.sum }

func (a *responseAccumulator) add(event ResponseEvent) {
	if event.Response != nil {
		a.sum = event.Response
	}
	isDone := event.Type == "response.output_item.done"
	if a.sum == nil || !isDone || event.Item == nil || event.OutputIndex == nil {
		return
	}
	at := min(int(*event.OutputIndex), len(a.sum.Output))
	end := min(at+1, len(a.sum.Output))
	a.sum.Output = slices.Replace(a.sum.Output, at, end, *event.Item)
}
