using System;
using System.IO;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace Tidegate;

/// <summary>An attempt that brought an answer, whose body is read as it comes. One that is silent for too long ends.</summary>
internal sealed class Opened : IDisposable
{
    private readonly HttpResponseMessage _response;
    private readonly Stream _body;
    private readonly TimeSpan _limit;

    private Opened(HttpResponseMessage response, Stream body, TimeSpan limit)
    {
        _response = response;
        _body = body;
        _limit = limit;
    }

    internal int Status => (int)_response.StatusCode;

    internal bool IsGood => _response.IsSuccessStatusCode;

    internal HttpResponseHeaders Headers => _response.Headers;

    internal bool IsJson =>
        _response.Content.Headers.ContentType?.MediaType?.Contains("json", StringComparison.Ordinal) == true;

    /// <exception cref="SilenceException">No answer began in time.</exception>
    internal static async Task<Opened> OpenAsync(Call call, string? lastEventId, CancellationToken cancellationToken)
    {
        var limit = call.Settings.Timeout;
        return await WithinAsync(
            limit,
            async token =>
            {
                using var request = call.ToRequest(lastEventId);
                var response = await call.Settings.HttpClient
                    .SendAsync(request, HttpCompletionOption.ResponseHeadersRead, token)
                    .ConfigureAwait(false);
                try
                {
                    var body = await response.Content.ReadAsStreamAsync(token).ConfigureAwait(false);
                    return new Opened(response, body, limit);
                }
                catch
                {
                    response.Dispose();
                    throw;
                }
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>0 at the end.</summary>
    /// <exception cref="SilenceException">Nothing came for too long.</exception>
    internal Task<int> ReadAsync(byte[] buffer, CancellationToken cancellationToken) =>
        WithinAsync(_limit, token => _body.ReadAsync(buffer, 0, buffer.Length, token), cancellationToken);

    /// <summary>All of it, as a text.</summary>
    internal async Task<string> ReadAllAsync(CancellationToken cancellationToken)
    {
        using var text = new MemoryStream();
        var buffer = new byte[16_384];
        for (;;)
        {
            var count = await ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (count == 0) return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length);
            text.Write(buffer, 0, count);
        }
    }

    public void Dispose()
    {
        _body.Dispose();
        _response.Dispose();
    }

    private static async Task<T> WithinAsync<T>(
        TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken)
    {
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timer.CancelAfter(limit);
        try
        {
            return await work(timer.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new SilenceException(limit);
        }
    }
}
