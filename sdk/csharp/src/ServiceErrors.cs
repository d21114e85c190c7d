using System.Linq;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Tidegate;

/// <summary>Reads the errors of the service: OpenAI's envelope, Anthropic's, or the Responses API's event.</summary>
internal static class ServiceErrors
{
    private const int MaxShownText = 200;

    /// <param name="text">Of the body, whatever it is.</param>
    internal static ApiException FromResponse(int status, HttpResponseHeaders headers, string text)
    {
        if (ErrorIn(Parse(text)) is { } error) return Create(status, headers, error);
        var shown = text.Length > MaxShownText ? text[..MaxShownText] : text;
        return ApiException.Of(new ErrorDetails(status, headers, shown.Length == 0 ? "no message" : shown));
    }

    /// <summary>Null for an event that is no error.</summary>
    internal static ApiException? FromEvent(JsonNode? value, HttpResponseHeaders headers)
    {
        if (ErrorIn(value) is not { } error) return null;
        var isKnown = Statuses.ByCode.TryGetValue(TextIn(error, "code") ?? "", out var status);
        return Create(isKnown ? status : 500, headers, error);
    }

    /// <summary>The first value of a header; null without one.</summary>
    internal static string? First(this HttpResponseHeaders headers, string name) =>
        headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;

    /// <summary>A field that is a text; null for whatever else.</summary>
    internal static string? TextIn(JsonNode? value, string name) =>
        value is JsonObject fields && fields[name] is JsonValue one && one.TryGetValue(out string? text) ? text : null;

    private static JsonObject? ErrorIn(JsonNode? value)
    {
        if (value is not JsonObject envelope) return null;
        if (envelope["error"] is JsonObject error && TextIn(error, "message") is not null) return error;
        var isEvent = TextIn(envelope, "type") == "error" && TextIn(envelope, "message") is not null;
        return isEvent ? envelope : null;
    }

    private static ApiException Create(int status, HttpResponseHeaders headers, JsonObject error) =>
        ApiException.Of(
            new ErrorDetails(
                status,
                headers,
                TextIn(error, "message") ?? "",
                TextIn(error, "type"),
                TextIn(error, "code"),
                TextIn(error, "param")));

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
