package main

import (
	"bytes"
	"os"
	"strings"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/responses"
)

func responding(input string) responses.ResponseNewParams {
	return responses.ResponseNewParams{
		Model:           os.Getenv("M"),
		Input:           responses.ResponseNewParamsInputUnion{OfString: openai.String(input)},
		Temperature:     openai.Float(0),
		MaxOutputTokens: openai.Int(80),
	}
}

func responds(own *openai.Client) {
	asked := responding("What is the capital of France?")
	answer := must(own.Responses.New(background, asked))
	require(answer.Status == "completed" && strings.Contains(answer.OutputText(), "Paris"), "a response", answer.RawJSON())
	require(!answer.JSON.Error.Valid() && answer.Usage.TotalTokens > 0, "its keys", answer.RawJSON())

	stream := own.Responses.NewStreaming(background, asked)
	text, types, last := "", []string{}, int64(-1)
	var completed responses.Response
	for stream.Next() {
		event := stream.Current()
		types = append(types, event.Type)
		require(event.SequenceNumber == last+1, "the number of an event", event.RawJSON())
		last = event.SequenceNumber
		switch event := event.AsAny().(type) {
		case responses.ResponseTextDeltaEvent:
			text += event.Delta
		case responses.ResponseCompletedEvent:
			completed = event.Response
		case nil:
			require(false, "an event that the client does not know", stream.Current().RawJSON())
		}
	}
	must(0, stream.Err())
	require(types[0] == "response.created" && text == answer.OutputText(), "a streamed response", types)
	require(completed.OutputText() == text, "what it adds up to", completed.RawJSON())

	kept := must(own.Responses.Get(background, answer.ID, responses.ResponseGetParams{}))
	require(kept.OutputText() == answer.OutputText(), "a kept response", kept.RawJSON())
	items := own.Responses.InputItems.ListAutoPaging(background, answer.ID, responses.InputItemListParams{})
	require(items.Next() && items.Current().Type == "message" && !items.Next(), "what was asked", items.Err())
	counted := must(own.Responses.InputTokens.Count(background, responses.InputTokenCountParams{
		Model: openai.String(os.Getenv("M")),
		Input: responses.InputTokenCountParamsInputUnion{OfString: openai.String("What is the capital of France?")},
	}))
	require(counted.InputTokens == answer.Usage.InputTokens, "the tokens of a question", counted.RawJSON())
	must(0, own.Responses.Delete(background, answer.ID))
	_, err := own.Responses.Get(background, answer.ID, responses.ResponseGetParams{})
	require(refusal(err).StatusCode == 404, "a response that was deleted", err)

	formed := responding("Who is Anna?")
	formed.Text = responses.ResponseTextConfigParam{Format: responses.ResponseFormatTextConfigUnionParam{
		OfJSONSchema: &responses.ResponseFormatTextJSONSchemaConfigParam{
			Name: "person", Strict: openai.Bool(true),
			Schema: object(map[string]any{"age": map[string]any{"type": "integer"}}),
		},
	}}
	var person struct{ Age *int }
	fits(must(own.Responses.New(background, formed)).OutputText(), &person)
	require(person.Age != nil, "a response of a schema", person)
}

func respondsWithTools(own *openai.Client) {
	asked := responding("What is the weather in Paris?")
	asked.Tools = []responses.ToolUnionParam{{OfFunction: &responses.FunctionToolParam{
		Name: "get_weather", Strict: openai.Bool(true),
		Parameters: object(map[string]any{"city": map[string]any{"type": "string"}}),
	}}}
	asked.ToolChoice.OfToolChoiceMode = openai.Opt(responses.ToolChoiceOptionsRequired)
	asked.ParallelToolCalls = openai.Bool(false)
	called := must(own.Responses.New(background, asked))
	require(called.Output[0].Type == "function_call", "a call", called.RawJSON())
	call := called.Output[0].AsFunctionCall()
	var arguments struct{ City string }
	fits(call.Arguments, &arguments)

	result := responses.ResponseInputItemUnionParam{
		OfFunctionCallOutput: &responses.ResponseInputItemFunctionCallOutputParam{
			CallID: openai.String(call.CallID),
			Output: responses.ResponseInputItemFunctionCallOutputOutputUnionParam{OfString: openai.String("18 degrees")},
		},
	}
	// What came before is named, or sent again.
	for _, isNamed := range []bool{true, false} {
		next := asked
		next.ToolChoice.OfToolChoiceMode = openai.Opt(responses.ToolChoiceOptionsNone)
		next.Input = responses.ResponseNewParamsInputUnion{OfInputItemList: responses.ResponseInputParam{result}}
		if isNamed {
			next.PreviousResponseID = openai.String(called.ID)
		} else {
			param := call.ToParam()
			next.Input.OfInputItemList = responses.ResponseInputParam{
				responses.ResponseInputItemParamOfMessage("What is the weather in Paris?", "user"),
				{OfFunctionCall: &param},
				result,
			}
		}
		spoken := must(own.Responses.New(background, next))
		require(spoken.OutputText() != "", "an answer to a result", spoken.RawJSON())
	}
}

func answersTasks(own *openai.Client) {
	sentences := []string{"The cat sleeps.", "A cat is sleeping."}
	embedding := openai.EmbeddingNewParams{
		Model: os.Getenv("EM"),
		Input: openai.EmbeddingNewParamsInputUnion{OfArrayOfStrings: sentences},
	}
	vectors := must(own.Embeddings.New(background, embedding)).Data
	embedding.EncodingFormat = openai.EmbeddingNewParamsEncodingFormatBase64
	packed := must(own.Embeddings.New(background, embedding)).Data
	likeness, difference := 0.0, 0.0
	for at, value := range vectors[0].Embedding {
		likeness += value * vectors[1].Embedding[at]
		difference = max(difference, value-packed[0].Embedding[at], packed[0].Embedding[at]-value)
	}
	require(likeness > 0.8 && likeness < 1.001, "the likeness of two sentences", likeness)
	require(difference < 1e-6, "the same numbers of base64", difference)

	// By default it names no model.
	moderated := must(own.Moderations.New(background, openai.ModerationNewParams{
		Input: openai.ModerationNewParamsInputUnion{OfStringArray: []string{"I will kill you.", "The meeting is at noon."}},
	}))
	require(moderated.Results[0].Flagged && moderated.Results[0].Categories.Violence, "a moderation", moderated.RawJSON())
	require(!moderated.Results[1].Flagged, "a harmless sentence", moderated.RawJSON())

	sound := must(os.ReadFile(os.Getenv("SOUND")))
	hearing := func() openai.AudioTranscriptionNewParams {
		file := openai.File(bytes.NewReader(sound), "sound.wav", "audio/wav")
		return openai.AudioTranscriptionNewParams{Model: os.Getenv("EAR"), File: file}
	}
	heard := must(own.Audio.Transcriptions.New(background, hearing()))
	require(heard.Text == "tone" && heard.Usage.InputTokens > 0, "a transcription", heard.RawJSON())
	asked := hearing()
	asked.ResponseFormat = openai.AudioResponseFormatVerboseJSON
	verbose := must(own.Audio.Transcriptions.New(background, asked)).AsTranscriptionVerbose()
	require(len(verbose.Segments) == 1 && verbose.Language == "english", "a verbose transcription", verbose.RawJSON())
	segment := verbose.Segments[0]
	require(segment.Text == "beep" && segment.End == 1 && len(segment.Tokens) == 3, "a segment", segment.RawJSON())
	require(segment.AvgLogprob < 0 && segment.NoSpeechProb > 0 && segment.CompressionRatio > 0, "how sure it is", segment.RawJSON())
	stream := own.Audio.Transcriptions.NewStreaming(background, hearing())
	written, done := "", ""
	for stream.Next() {
		switch event := stream.Current().AsAny().(type) {
		case openai.TranscriptionTextDeltaEvent:
			written += event.Delta
		case openai.TranscriptionTextDoneEvent:
			done = event.Text
		}
	}
	must(0, stream.Err())
	require(written == "tone" && done == written, "a streamed transcription", written)
}
