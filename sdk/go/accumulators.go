package tidegate

// chatAccumulator adds chunks up to a chat completion.
type chatAccumulator struct{ sum *ChatCompletion }

func newChatAccumulator() *chatAccumulator { return &chatAccumulator{} }

func (a *chatAccumulator) whole() *ChatCompletion { return a.sum }

func (a *chatAccumulator) add(chunk ChatCompletionChunk) {
	if a.sum == nil {
		a.sum = &ChatCompletion{
			ID:                chunk.ID,
			Object:            "chat.completion",
			Created:           chunk.Created,
			Model:             chunk.Model,
			ServiceTier:       chunk.ServiceTier,
			SystemFingerprint: chunk.SystemFingerprint,
		}
	}
	if chunk.Usage != nil {
		a.sum.Usage = *chunk.Usage
	}
	for _, part := range chunk.Choices {
		choice := a.choiceOf(part.Index)
		message := &choice.Message
		if part.Delta.Content != nil {
			message.Content = Ptr(text(message.Content) + *part.Delta.Content)
		}
		for _, delta := range part.Delta.ToolCalls {
			message.ToolCalls = addCall(message.ToolCalls, delta)
		}
		if part.FinishReason != nil {
			choice.FinishReason = *part.FinishReason
		}
		if part.Logprobs != nil {
			if choice.Logprobs == nil {
				choice.Logprobs = &ChatLogprobs{}
			}
			choice.Logprobs.Content = append(choice.Logprobs.Content, part.Logprobs.Content...)
		}
	}
}

func (a *chatAccumulator) choiceOf(index int64) *ChatChoice {
	for int64(len(a.sum.Choices)) <= index {
		choice := ChatChoice{Index: int64(len(a.sum.Choices))}
		choice.Message.Role = "assistant"
		a.sum.Choices = append(a.sum.Choices, choice)
	}
	return &a.sum.Choices[index]
}

func addCall(calls []ChatToolCall, delta ChatToolCallDelta) []ChatToolCall {
	for int64(len(calls)) <= delta.Index {
		calls = append(calls, ChatToolCall{Type: "function"})
	}
	call := &calls[delta.Index]
	if delta.ID != nil {
		call.ID = *delta.ID
	}
	call.Function.Name += text(delta.Function.Name)
	call.Function.Arguments += delta.Function.Arguments
	return calls
}

// completionAccumulator adds chunks up to a completion.
type completionAccumulator struct{ sum *Completion }

func newCompletionAccumulator() *completionAccumulator { return &completionAccumulator{} }

func (a *completionAccumulator) whole() *Completion { return a.sum }

func (a *completionAccumulator) add(chunk Completion) {
	if a.sum == nil {
		first := chunk
		first.Choices = nil
		a.sum = &first
	}
	if chunk.Usage != nil {
		a.sum.Usage = chunk.Usage
	}
	for _, part := range chunk.Choices {
		for int64(len(a.sum.Choices)) <= part.Index {
			index := int64(len(a.sum.Choices))
			a.sum.Choices = append(a.sum.Choices, CompletionChoice{Index: index})
		}
		choice := &a.sum.Choices[part.Index]
		choice.Text += part.Text
		if part.FinishReason != nil {
			choice.FinishReason = part.FinishReason
		}
		if part.Logprobs != nil {
			choice.Logprobs = joined(choice.Logprobs, part.Logprobs)
		}
	}
}

func joined(before, after *CompletionLogprobs) *CompletionLogprobs {
	if before == nil {
		return after
	}
	return &CompletionLogprobs{
		Tokens:        append(before.Tokens, after.Tokens...),
		TokenLogprobs: append(before.TokenLogprobs, after.TokenLogprobs...),
		TopLogprobs:   append(before.TopLogprobs, after.TopLogprobs...),
		TextOffset:    append(before.TextOffset, after.TextOffset...),
	}
}
