using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace Tidegate;

/// <summary>What is asked of the service.</summary>
/// <param name="Path">From the root of the service, its parameters filled in.</param>
internal sealed record Spec(string Method, string Path)
{
    /// <summary>Null without any.</summary>
    internal Fields? Query { get; init; }

    /// <summary>Null without one.</summary>
    internal Fields? Body { get; init; }

    /// <summary>The body is sent as multipart/form-data, not as JSON.</summary>
    internal bool IsForm { get; init; }

    /// <summary>The service runs it once for each Idempotency-Key.</summary>
    internal bool IsKeyed { get; init; }

    /// <summary>The answer may be a text without JSON around it, which stands for its field `text`.</summary>
    internal bool HasPlainText { get; init; }

    internal bool IsPost => Method == "POST";

    /// <summary>The path with its query.</summary>
    internal string Target
    {
        get
        {
            if (Query is null) return Path;
            var pairs = new List<string>();
            foreach (var (name, value) in Query.ToJson())
            {
                var values = value is JsonArray list ? list : Enumerable.Repeat(value, 1);
                foreach (var one in values)
                    if (one is not null) pairs.Add($"{Segment(name)}={Segment(one.ToString())}");
            }
            var text = string.Join('&', pairs);
            return text.Length == 0 ? Path : $"{Path}?{text}";
        }
    }

    /// <summary>A text within a path or a query.</summary>
    internal static string Segment(string value) => Uri.EscapeDataString(value);
}

/// <summary>A request as all of its attempts send it.</summary>
/// <param name="Body">Null without one.</param>
/// <param name="IdempotencyKey">Null without one.</param>
internal sealed record Call(Spec Spec, Settings Settings, Encoded? Body, string? IdempotencyKey)
{
    private const string UserAgent = "tidegate-csharp/0.1.0";

    internal static Call Of(Spec spec, Settings settings, RequestOptions? options)
    {
        var key = options?.IdempotencyKey ?? $"tgsdk-{Guid.NewGuid()}";
        var body = spec.Body is null ? null : Encoded.Of(spec, spec.Body.ToJson());
        return new Call(spec, settings.With(options), body, spec.IsPost ? key : null);
    }

    internal bool IsRepeatable => !Spec.IsPost || Spec.IsKeyed;

    /// <summary>Whether the caller has said if the usage should come.</summary>
    internal bool SaysUsage =>
        Spec.Body?.Get("stream_options") is JsonObject options && options["include_usage"] is not null;

    /// <summary>The same, answered as a stream.</summary>
    /// <param name="isUsageAdded">At the end of it.</param>
    internal Call Streamed(bool isUsageAdded)
    {
        var body = (JsonObject)(Spec.Body?.ToJson().DeepClone() ?? new JsonObject());
        body["stream"] = true;
        if (isUsageAdded)
        {
            if (body["stream_options"] is not JsonObject) body["stream_options"] = new JsonObject();
            body["stream_options"]!["include_usage"] = true;
        }
        return this with { Body = Encoded.Of(Spec, body) };
    }

    /// <summary>The last word about it: nobody will come back for the rest. Null where there is none.</summary>
    internal Call? Abandoned()
    {
        if (!Spec.IsKeyed || IdempotencyKey is null) return null;
        return Of(new Spec("DELETE", $"/v1/requests/{Spec.Segment(IdempotencyKey)}"), Settings, null);
    }

    /// <param name="lastEventId">Null for a request that begins.</param>
    internal HttpRequestMessage ToRequest(string? lastEventId)
    {
        var request = new HttpRequestMessage(new HttpMethod(Spec.Method), Settings.BaseUrl + Spec.Target);
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
        {
            ["accept"] = "application/json, text/event-stream",
            ["user-agent"] = UserAgent,
        };
        if (Settings.ApiKey is not null) headers["authorization"] = $"Bearer {Settings.ApiKey}";
        if (IdempotencyKey is not null) headers["idempotency-key"] = IdempotencyKey;
        foreach (var (name, value) in Settings.Headers) headers[name] = value;
        if (lastEventId is not null) headers["last-event-id"] = lastEventId;
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        if (Body is not null)
        {
            request.Content = new ByteArrayContent(Body.Bytes);
            request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(Body.ContentType);
        }
        return request;
    }
}
