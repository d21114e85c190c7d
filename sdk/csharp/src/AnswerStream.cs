using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>A stream that adds its events up to the whole answer.</summary>
public sealed class AnswerStream<TEvent, TWhole> : EventStream<TEvent>
    where TEvent : class
    where TWhole : class
{
    private readonly Accumulator<TEvent, TWhole> _sum;

    /// <summary>The caller did not ask for the event that has the usage alone.</summary>
    private readonly bool _isUsageHidden;

    private bool _isIterated;

    internal AnswerStream(
        Transport transport,
        Call call,
        Opened opened,
        Func<JsonNode, TEvent> read,
        Accumulator<TEvent, TWhole> sum,
        bool isUsageHidden,
        CancellationToken cancellationToken)
        : base(transport, call, opened, read, cancellationToken)
    {
        _sum = sum;
        _isUsageHidden = isUsageHidden;
    }

    /// <summary>What has come so far, as a whole answer; null before the first event.</summary>
    public TWhole? Snapshot => _sum.Whole;

    /// <summary>The whole answer. It reads what is left of the stream, unless a loop did.</summary>
    public async Task<TWhole?> FinalAsync(CancellationToken cancellationToken = default)
    {
        if (!_isIterated)
        {
            await foreach (var _ in this.WithCancellation(cancellationToken).ConfigureAwait(false)) { }
        }
        return Snapshot;
    }

    public override IAsyncEnumerator<TEvent> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        _isIterated = true;
        return base.GetAsyncEnumerator(cancellationToken);
    }

    private protected override async Task<TEvent?> AdvanceAsync(CancellationToken cancellationToken)
    {
        while (await base.AdvanceAsync(cancellationToken).ConfigureAwait(false) is { } one)
        {
            _sum.Add(one);
            if (!_isUsageHidden || !_sum.IsUsage(one)) return one;
        }
        return null;
    }
}
