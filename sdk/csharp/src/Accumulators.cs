using System.Collections.Generic;
using System.Text.Json;
using System.Text.Json.Nodes;
using Tidegate.Types;

namespace Tidegate;

/// <summary>Adds a stream's events up to the whole answer.</summary>
internal abstract class Accumulator<TEvent, TWhole>
    where TWhole : class
{
    /// <summary>What is there so far; null before the first event.</summary>
    internal abstract TWhole? Whole { get; }

    /// <summary>The usage is told only to those who ask for it.</summary>
    internal virtual bool TellsUsageOnRequest => false;

    internal abstract void Add(TEvent one);

    /// <summary>Whether an event is there for the usage alone.</summary>
    internal virtual bool IsUsage(TEvent one) => false;
}

/// <summary>What accumulators do with JSON. A part that is taken is a copy: an event stays as it came.</summary>
internal static class Parts
{
    internal static string Text(this JsonNode? value, string name) => ServiceErrors.TextIn(value, name) ?? "";

    internal static int Index(this JsonObject value, string name) => (int)Fields.ToInteger(value[name] ?? 0L);

    internal static IEnumerable<JsonObject> Objects(this JsonObject value, string name)
    {
        if (value[name] is not JsonArray list) yield break;
        foreach (var one in list)
            if (one is JsonObject found) yield return found;
    }

    internal static JsonArray List(this JsonObject value, string name)
    {
        if (value[name] is JsonArray list) return list;
        var made = new JsonArray();
        value[name] = made;
        return made;
    }

    internal static void Copy(this JsonObject into, string name, JsonObject from)
    {
        if (from.ContainsKey(name)) into[name] = from[name]?.DeepClone();
    }

    internal static void CopyPresent(this JsonObject into, string name, JsonObject from)
    {
        if (from[name] is not null) into.Copy(name, from);
    }

    internal static void Append(this JsonObject into, string name, JsonNode? from)
    {
        if (ServiceErrors.TextIn(from, name) is { } more) into[name] = into.Text(name) + more;
    }

    internal static void Append(this JsonArray into, JsonArray from)
    {
        foreach (var one in from) into.Add(one?.DeepClone());
    }
}

/// <summary>Adds chunks up to a chat completion.</summary>
internal sealed class ChatAccumulator : Accumulator<ChatCompletionChunk, ChatCompletion>
{
    private JsonObject? _sum;

    internal override ChatCompletion? Whole => _sum is null ? null : new ChatCompletion(_sum.DeepClone());

    internal override bool TellsUsageOnRequest => true;

    internal override bool IsUsage(ChatCompletionChunk one) => one.Choices.Count == 0 && one.Usage is not null;

    internal override void Add(ChatCompletionChunk one)
    {
        var chunk = one.ToJson();
        if (_sum is null)
        {
            _sum = new JsonObject();
            foreach (var name in new[] { "id", "created", "model", "service_tier", "system_fingerprint" })
                _sum.Copy(name, chunk);
            _sum["object"] = "chat.completion";
        }
        _sum.CopyPresent("usage", chunk);
        var choices = _sum.List("choices");
        foreach (var part in chunk.Objects("choices")) Add(ChoiceOf(choices, part.Index("index")), part);
    }

    private static void Add(JsonObject choice, JsonObject part)
    {
        var message = (JsonObject)choice["message"]!;
        var delta = part["delta"] as JsonObject ?? new JsonObject();
        message.Append("content", delta);
        message.Append("refusal", delta);
        message.Append("reasoning_content", delta);
        foreach (var call in delta.Objects("tool_calls")) AddCall(message.List("tool_calls"), call);
        choice.CopyPresent("finish_reason", part);
        if (part["logprobs"] is not JsonObject logprobs || logprobs["content"] is not JsonArray tokens) return;
        if (choice["logprobs"] is not JsonObject) choice["logprobs"] = new JsonObject { ["refusal"] = null };
        ((JsonObject)choice["logprobs"]!).List("content").Append(tokens);
    }

    private static JsonObject ChoiceOf(JsonArray choices, int index)
    {
        while (choices.Count <= index)
            choices.Add(
                new JsonObject
                {
                    ["index"] = (long)choices.Count,
                    ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = null, ["refusal"] = null },
                    ["logprobs"] = null,
                    ["finish_reason"] = null,
                });
        return (JsonObject)choices[index]!;
    }

    private static void AddCall(JsonArray calls, JsonObject delta)
    {
        var index = delta.Index("index");
        while (calls.Count <= index)
            calls.Add(
                new JsonObject
                {
                    ["id"] = "",
                    ["type"] = "function",
                    ["function"] = new JsonObject { ["name"] = "", ["arguments"] = "" },
                });
        var call = (JsonObject)calls[index]!;
        call.CopyPresent("id", delta);
        var function = (JsonObject)call["function"]!;
        function.Append("name", delta["function"]);
        function.Append("arguments", delta["function"]);
    }
}

/// <summary>Adds chunks up to a completion.</summary>
internal sealed class CompletionAccumulator : Accumulator<Completion, Completion>
{
    private JsonObject? _sum;

    internal override Completion? Whole => _sum is null ? null : new Completion(_sum.DeepClone());

    internal override bool TellsUsageOnRequest => true;

    internal override bool IsUsage(Completion one) => one.Choices.Count == 0 && one.Usage is not null;

    internal override void Add(Completion one)
    {
        var chunk = one.ToJson();
        if (_sum is null)
        {
            _sum = (JsonObject)chunk.DeepClone();
            _sum["choices"] = new JsonArray();
        }
        _sum.CopyPresent("usage", chunk);
        var choices = _sum.List("choices");
        foreach (var part in chunk.Objects("choices"))
        {
            while (choices.Count <= part.Index("index"))
                choices.Add(
                    new JsonObject
                    {
                        ["index"] = (long)choices.Count,
                        ["text"] = "",
                        ["logprobs"] = null,
                        ["finish_reason"] = null,
                    });
            Add((JsonObject)choices[part.Index("index")]!, part);
        }
    }

    private static void Add(JsonObject choice, JsonObject part)
    {
        choice.Append("text", part);
        choice.CopyPresent("finish_reason", part);
        if (part["logprobs"] is not JsonObject logprobs) return;
        if (choice["logprobs"] is not JsonObject) choice["logprobs"] = new JsonObject();
        var kept = (JsonObject)choice["logprobs"]!;
        foreach (var (name, value) in logprobs)
        {
            if (kept[name] is JsonArray before && value is JsonArray after) before.Append(after);
            else kept.Copy(name, logprobs);
        }
    }
}

/// <summary>Adds events up to a message.</summary>
internal sealed class MessageAccumulator : Accumulator<MessageEvent, Message>
{
    /// <summary>Of calls of tools, by block: what has come of their JSON.</summary>
    private readonly Dictionary<int, string> _inputs = new();

    private JsonObject? _sum;

    internal override Message? Whole => _sum is null ? null : new Message(_sum.DeepClone());

    internal override void Add(MessageEvent one)
    {
        var sent = one.ToJson();
        var type = sent.Text("type");
        if (type == "message_start") _sum = sent["message"]?.DeepClone() as JsonObject;
        if (_sum is null) return;
        if (type == "message_delta") AddEnd(_sum, sent);
        if (!type.StartsWith("content_block", System.StringComparison.Ordinal)) return;
        var content = _sum.List("content");
        var index = sent.Index("index");
        while (content.Count <= index) content.Add(new JsonObject());
        if (type == "content_block_start") content[index] = sent["content_block"]?.DeepClone() ?? new JsonObject();
        if (content[index] is not JsonObject block) return;
        block.Append("text", sent["delta"]);
        var before = _inputs.GetValueOrDefault(index, "");
        _inputs[index] = before + sent["delta"].Text("partial_json");
        if (type == "content_block_stop" && block.Text("type") == "tool_use") block["input"] = InputOf(_inputs[index]);
    }

    private static void AddEnd(JsonObject sum, JsonObject sent)
    {
        if (sent["delta"] is JsonObject delta)
            foreach (var (name, _) in delta) sum.Copy(name, delta);
        if (sent["usage"] is not JsonObject usage) return;
        if (sum["usage"] is not JsonObject) sum["usage"] = new JsonObject();
        foreach (var (name, _) in usage) ((JsonObject)sum["usage"]!).Copy(name, usage);
    }

    /// <summary>One that `max_tokens` cut is no JSON: its input stays empty, as in a whole answer.</summary>
    private static JsonObject InputOf(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject ?? new JsonObject();
        }
        catch (JsonException)
        {
            return new JsonObject();
        }
    }
}

/// <summary>
/// Adds events up to a response. The last event has all of it; until then there are the items that are done.
/// </summary>
internal sealed class ResponseAccumulator : Accumulator<ResponseEvent, Response>
{
    private JsonObject? _sum;

    internal override Response? Whole => _sum is null ? null : new Response(_sum.DeepClone());

    internal override void Add(ResponseEvent one)
    {
        var sent = one.ToJson();
        if (sent["response"] is JsonObject response) _sum = (JsonObject)response.DeepClone();
        var isDone = sent.Text("type") == "response.output_item.done";
        if (_sum is null || !isDone || sent["item"] is not JsonObject item) return;
        var output = _sum.List("output");
        var index = sent.Index("output_index");
        if (index < output.Count) output[index] = item.DeepClone();
        else output.Add(item.DeepClone());
    }
}
