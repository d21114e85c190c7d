using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>A list that comes in pages, each with items. Iterated, it has every item.</summary>
public sealed class Pages<TPage, TItem> : IAsyncEnumerable<TItem>
    where TPage : Fields
{
    private readonly Transport _transport;
    private readonly Spec _spec;
    private readonly RequestOptions? _options;
    private readonly string _cursor;
    private readonly Func<JsonNode, TPage> _readPage;
    private readonly Func<JsonNode, TItem> _readItem;

    internal Pages(
        Transport transport,
        Spec spec,
        RequestOptions? options,
        string cursor,
        Func<JsonNode, TPage> readPage,
        Func<JsonNode, TItem> readItem)
    {
        _transport = transport;
        _spec = spec;
        _options = options;
        _cursor = cursor;
        _readPage = readPage;
        _readItem = readItem;
    }

    /// <summary>The first page alone.</summary>
    public Task<TPage> FirstAsync(CancellationToken cancellationToken = default) =>
        _transport.SendAsync(_spec, _options, _readPage, cancellationToken);

    /// <summary>Page by page.</summary>
    public async IAsyncEnumerable<TPage> EachAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (Spec? next = _spec; next is not null; )
        {
            var page = await _transport.SendAsync(next, _options, _readPage, cancellationToken).ConfigureAwait(false);
            yield return page;
            next = After(page.ToJson());
        }
    }

    /// <summary>Every item of every page.</summary>
    public async IAsyncEnumerator<TItem> GetAsyncEnumerator(CancellationToken cancellationToken = default)
    {
        await foreach (var page in EachAsync(cancellationToken).ConfigureAwait(false))
        {
            if (page.ToJson()["data"] is not JsonArray items) yield break;
            foreach (var item in items)
                if (item is not null) yield return _readItem(item);
        }
    }

    private Spec? After(JsonObject page)
    {
        var hasMore = page["has_more"] is JsonValue said && said.TryGetValue(out bool more) && more;
        if (!hasMore || page["data"] is not JsonArray { Count: > 0 } data) return null;
        var value = _cursor switch
        {
            "next_page" => page["next_page"],
            "last_id" => page["last_id"],
            _ => data[^1]?["sequence"],
        };
        if (value is null) return null;
        var query = new NextQuery(_spec.Query?.ToJson().DeepClone() ?? new JsonObject());
        query.Put(_cursor == "next_page" ? "page" : "after", value);
        return _spec with { Query = query };
    }

    private sealed class NextQuery : Fields
    {
        internal NextQuery(JsonNode value)
            : base(value) { }
    }
}
