using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <param name="Id">Empty where it has none.</param>
internal sealed record SentEvent(string Id, string Data);

/// <summary>Reads server-sent events, however they are split on their way.</summary>
internal sealed class EventReader
{
    private readonly Opened _source;
    private readonly byte[] _buffer = new byte[8_192];
    private int _at;
    private int _end;

    /// <summary>The line before ended with a carriage return: a line feed would belong to it.</summary>
    private bool _hasReturn;

    internal EventReader(Opened source) => _source = source;

    /// <summary>Null at the end; an event without the empty line that ends it is none.</summary>
    internal async Task<SentEvent?> NextAsync(CancellationToken cancellationToken)
    {
        var id = "";
        var data = new List<string>();
        while (await LineAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            if (line.Length == 0)
            {
                if (data.Count > 0) return new SentEvent(id, string.Join('\n', data));
                continue;
            }
            var colon = line.IndexOf(':');
            var field = colon < 0 ? line : line[..colon];
            var value = colon < 0 ? "" : line[(colon + 1)..];
            if (value.StartsWith(' ')) value = value[1..];
            if (field == "data") data.Add(value);
            else if (field == "id") id = value;
        }
        return null;
    }

    private async Task<string?> LineAsync(CancellationToken cancellationToken)
    {
        using var line = new MemoryStream();
        for (;;)
        {
            if (_at == _end)
            {
                _end = await _source.ReadAsync(_buffer, cancellationToken).ConfigureAwait(false);
                _at = 0;
                if (_end == 0) return null;
            }
            var one = _buffer[_at];
            _at += 1;
            var wasReturn = _hasReturn;
            _hasReturn = one == '\r';
            if (one == '\n' && wasReturn) continue;
            if (one is (byte)'\n' or (byte)'\r') return Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
            line.WriteByte(one);
        }
    }
}
