using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>
/// A stream of events that goes on where it broke. Each event has a number; when the connection is lost, the same request is sent
/// again with its Idempotency-Key and the number of the last event, and the service continues there. Nothing is generated, nor
/// charged, a second time. It can be iterated once; leaving the loop ends the generation, and what it costs.
/// </summary>
public class EventStream<TEvent> : IAsyncEnumerable<TEvent>, IAsyncDisposable
    where TEvent : class
{
    private const string Done = "[DONE]";

    /// <summary>The last events of dialects that have no `[DONE]`.</summary>
    private static readonly HashSet<string> LastTypes = new()
    {
        "message_stop",
        "response.completed",
        "response.incomplete",
        "response.failed",
        "response.cancelled",
    };

    private readonly Transport _transport;
    private readonly Call _call;
    private readonly Func<JsonNode, TEvent> _read;
    private readonly CancellationToken _cancellationToken;
    private Opened _opened;
    private EventReader _events;
    private int _isTaken;
    private int _isClosed;

    /// <summary>The number of the last event that came.</summary>
    private long _after;

    private bool _isEnded;

    /// <summary>Connections in a row that broke and brought nothing new.</summary>
    private int _failures;

    internal EventStream(
        Transport transport,
        Call call,
        Opened opened,
        Func<JsonNode, TEvent> read,
        CancellationToken cancellationToken)
    {
        _transport = transport;
        _call = call;
        _opened = opened;
        _read = read;
        _cancellationToken = cancellationToken;
        _events = new EventReader(opened);
    }

    /// <summary>Finds the request in the service's log.</summary>
    public string? RequestId => Headers.First("x-request-id");

    /// <summary>Of the answer.</summary>
    public HttpResponseHeaders Headers => _opened.Headers;

    /// <summary>The name under which the request runs once.</summary>
    public string IdempotencyKey => _call.IdempotencyKey ?? "";

    /// <summary>How often it was continued on another connection.</summary>
    public int Resumes { get; private set; }

    /// <summary>Ends a stream that is not iterated. The service is told before this returns, in two seconds at most.</summary>
    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (Interlocked.Exchange(ref _isClosed, 1) == 1) return;
        _opened.Dispose();
        if (!_isEnded) await Transport.AbandonAsync(_call).ConfigureAwait(false);
    }

    public virtual IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        if (Interlocked.Exchange(ref _isTaken, 1) == 1)
            throw new InvalidOperationException("a stream can be iterated once");
        return IterateAsync(cancellationToken);
    }

    private async IAsyncEnumerator<TEvent> IterateAsync(CancellationToken cancellationToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_cancellationToken, cancellationToken);
        try
        {
            while (await AdvanceAsync(either.Token).ConfigureAwait(false) is { } one) yield return one;
        }
        finally
        {
            await DisposeAsync().ConfigureAwait(false);
        }
    }

    /// <summary>The next event; null after the last.</summary>
    private protected virtual async Task<TEvent?> AdvanceAsync(CancellationToken cancellationToken)
    {
        while (!_isEnded)
        {
            Exception broken;
            try
            {
                var sent = await _events.NextAsync(cancellationToken).ConfigureAwait(false);
                if (sent is null) throw new ConnectionException("the stream broke off before its end");
                if (Take(sent) is { } taken) return taken;
                continue;
            }
            catch (Exception failed)
                when (failed is IOException or HttpRequestException or JsonException or ConnectionException)
            {
                broken = failed;
            }
            await ResumeAsync(broken, cancellationToken).ConfigureAwait(false);
        }
        return null;
    }

    /// <summary>Null for an event that came before, and for the end.</summary>
    private TEvent? Take(SentEvent sent)
    {
        var hasNumber = sent.Id.Length > 0;
        var number = NumberOf(sent.Id);
        var isKnown = hasNumber && number <= _after;
        if (hasNumber && !isKnown) _after = number;
        if (sent.Data == Done)
        {
            _isEnded = true;
            return null;
        }
        var value = JsonNode.Parse(sent.Data);
        if (ServiceErrors.FromEvent(value, Headers) is { } refused)
        {
            // The service has ended it.
            _isEnded = true;
            throw refused;
        }
        if (ServiceErrors.TextIn(value, "type") is { } type && LastTypes.Contains(type)) _isEnded = true;
        if (isKnown || value is null) return null;
        // One without a number may have come before.
        if (hasNumber) _failures = 0;
        return _read(value);
    }

    /// <summary>Opens the next connection, or says why there is none.</summary>
    private async Task ResumeAsync(Exception broken, CancellationToken cancellationToken)
    {
        _failures += 1;
        if (_failures > _call.Settings.MaxRetries)
            throw broken as ConnectionException
                ?? new ConnectionException("the stream broke off and could not be taken up again", broken);
        _opened.Dispose();
        var wait = Retries.Backoff(_failures, Random.Shared.NextDouble());
        await Task.Delay(wait, cancellationToken).ConfigureAwait(false);
        var after = _after.ToString(CultureInfo.InvariantCulture);
        _opened = await _transport.ReopenAsync(_call, after, cancellationToken).ConfigureAwait(false);
        _events = new EventReader(_opened);
        Resumes += 1;
    }

    private static long NumberOf(string id) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
