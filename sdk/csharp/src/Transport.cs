using System;
using System.IO;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>Sends requests, again where that is right, and makes of what comes an answer or a stream.</summary>
internal sealed class Transport
{
    /// <summary>For the last word about a request that its caller has left.</summary>
    private static readonly TimeSpan AbandonTimeout = TimeSpan.FromSeconds(2);

    private readonly Settings _settings;

    internal Transport(Settings settings) => _settings = settings;

    internal async Task<T> SendAsync<T>(
        Spec spec, RequestOptions? options, Func<JsonNode, T> read, CancellationToken cancellationToken)
    {
        var call = Call.Of(spec, _settings, options);
        try
        {
            // The body is a part of the attempt: one that breaks off in it is made again.
            var (opened, text, attempts) = await AttemptAsync(
                call,
                null,
                async answered =>
                {
                    using (answered) return await answered.ReadAllAsync(cancellationToken).ConfigureAwait(false);
                },
                cancellationToken).ConfigureAwait(false);
            var value = read(Parse(text, opened, spec));
            if (value is Fields fields)
                fields.ResponseMeta = new Meta(
                    opened.Headers.First("x-request-id"),
                    opened.Status,
                    opened.Headers,
                    attempts,
                    call.IdempotencyKey,
                    opened.Headers.First("idempotent-replayed") == "true");
            return value;
        }
        catch (OperationCanceledException)
        {
            await AbandonAsync(call).ConfigureAwait(false);
            throw;
        }
    }

    internal async Task<EventStream<TEvent>> StreamAsync<TEvent>(
        Spec spec, RequestOptions? options, Func<JsonNode, TEvent> read, CancellationToken cancellationToken)
        where TEvent : class
    {
        var call = Call.Of(spec, _settings, options).Streamed(false);
        var opened = await OpenAsync(call, cancellationToken).ConfigureAwait(false);
        return new EventStream<TEvent>(this, call, opened, read, cancellationToken);
    }

    internal async Task<AnswerStream<TEvent, TWhole>> AccumulateAsync<TEvent, TWhole>(
        Spec spec,
        RequestOptions? options,
        Func<JsonNode, TEvent> read,
        Accumulator<TEvent, TWhole> sum,
        CancellationToken cancellationToken)
        where TEvent : class
        where TWhole : class
    {
        var asked = Call.Of(spec, _settings, options);
        var isUsageAdded = sum.TellsUsageOnRequest && !asked.SaysUsage;
        var call = asked.Streamed(isUsageAdded);
        var opened = await OpenAsync(call, cancellationToken).ConfigureAwait(false);
        return new AnswerStream<TEvent, TWhole>(this, call, opened, read, sum, isUsageAdded, cancellationToken);
    }

    private async Task<Opened> OpenAsync(Call call, CancellationToken cancellationToken)
    {
        try
        {
            return await ReopenAsync(call, null, cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            await AbandonAsync(call).ConfigureAwait(false);
            throw;
        }
    }

    /// <param name="lastEventId">Null for a stream that begins.</param>
    internal async Task<Opened> ReopenAsync(Call call, string? lastEventId, CancellationToken cancellationToken)
    {
        var (opened, _, _) = await AttemptAsync(call, lastEventId, answered => Task.FromResult(answered), cancellationToken)
            .ConfigureAwait(false);
        return opened;
    }

    /// <summary>Sends until an answer is good and taken, or another try is not worth it.</summary>
    private static async Task<(Opened Opened, T Taken, int Attempts)> AttemptAsync<T>(
        Call call, string? lastEventId, Func<Opened, Task<T>> take, CancellationToken cancellationToken)
    {
        for (var attempts = 1; ; attempts += 1)
        {
            TidegateException failed;
            Opened? refused = null;
            try
            {
                var opened = await Opened.OpenAsync(call, lastEventId, cancellationToken).ConfigureAwait(false);
                if (opened.IsGood) return (opened, await take(opened).ConfigureAwait(false), attempts);
                using (opened)
                {
                    var text = await opened.ReadAllAsync(cancellationToken).ConfigureAwait(false);
                    refused = opened;
                    failed = ServiceErrors.FromResponse(opened.Status, opened.Headers, text);
                }
            }
            catch (Exception broken) when (broken is HttpRequestException or IOException)
            {
                failed = new ConnectionException($"no answer came: {broken.Message}", broken);
            }
            catch (ConnectionException silent)
            {
                failed = silent;
            }
            var delay = Retries.Delay(
                new Failure(
                    refused?.Status ?? 0,
                    refused?.Headers,
                    attempts,
                    call.Settings.MaxRetries,
                    call.IsRepeatable,
                    Random.Shared.NextDouble(),
                    DateTimeOffset.UtcNow));
            if (delay is not { } wait) throw failed;
            await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Tells the service that nobody will come back for the rest. Without it the service finds out by itself, later, and what it
    /// makes until then costs; so it is waited for, briefly.
    /// </summary>
    internal static async Task AbandonAsync(Call call)
    {
        if (call.Abandoned() is not { } gone) return;
        using var timer = new CancellationTokenSource(AbandonTimeout);
        try
        {
            using var told = await Opened.OpenAsync(gone, null, timer.Token).ConfigureAwait(false);
        }
        catch (Exception unheard)
            when (unheard is OperationCanceledException or HttpRequestException or IOException or ConnectionException)
        {
            // The service finds out by itself.
        }
    }

    /// <summary>What is no JSON is its text.</summary>
    private static JsonNode Parse(string text, Opened opened, Spec spec)
    {
        if (!opened.IsJson) return spec.HasPlainText ? new JsonObject { ["text"] = text } : JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text) ?? throw new TidegateException("the answer is null");
        }
        catch (JsonException damaged)
        {
            throw new TidegateException($"the answer is no JSON: {damaged.Message}", damaged);
        }
    }
}
