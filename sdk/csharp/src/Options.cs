using System;
using System.Collections.Generic;
using System.Net.Http;

namespace Tidegate;

/// <summary>How a client sends its requests. Nothing in it is required.</summary>
public sealed class ClientOptions
{
    private const string DefaultBaseUrl = "http://127.0.0.1:8787";

    /// <summary>TIDEGATE_API_KEY unless said otherwise.</summary>
    public string? ApiKey { get; set; } = Environment("TIDEGATE_API_KEY");

    /// <summary>The origin of the service: TIDEGATE_BASE_URL unless said otherwise.</summary>
    public string BaseUrl { get; set; } = Environment("TIDEGATE_BASE_URL") ?? DefaultBaseUrl;

    /// <summary>Without a byte for so long, an attempt is over.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>How often a request is sent again.</summary>
    public int MaxRetries { get; set; } = 2;

    /// <summary>For every request.</summary>
    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();

    /// <summary>Replaces the client that sends. Its own Timeout must be infinite: streams are long.</summary>
    public HttpClient? HttpClient { get; set; }

    internal Settings ToSettings()
    {
        var origin = BaseUrl.TrimEnd('/');
        if (origin.EndsWith("/v1", StringComparison.Ordinal)) origin = origin[..^3];
        var client = HttpClient ?? NewClient();
        return new Settings(ApiKey, origin, Timeout, MaxRetries, new Dictionary<string, string>(Headers), client);
    }

    private static HttpClient NewClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = System.Threading.Timeout.InfiniteTimeSpan };

    private static string? Environment(string name) =>
        System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}

/// <summary>How one call is sent, where it is not as the client's others.</summary>
public sealed class RequestOptions
{
    /// <summary>Without a byte for so long, an attempt is over.</summary>
    public TimeSpan? Timeout { get; set; }

    /// <summary>How often the request is sent again.</summary>
    public int? MaxRetries { get; set; }

    /// <summary>Under which name the request runs once; a new one for each call unless said.</summary>
    public string? IdempotencyKey { get; set; }

    public IDictionary<string, string> Headers { get; } = new Dictionary<string, string>();
}

/// <summary>How requests are sent: all of a client's, or those of one call.</summary>
internal sealed record Settings(
    string? ApiKey,
    string BaseUrl,
    TimeSpan Timeout,
    int MaxRetries,
    IReadOnlyDictionary<string, string> Headers,
    HttpClient HttpClient)
{
    internal Settings With(RequestOptions? options)
    {
        if (options is null) return this;
        var headers = new Dictionary<string, string>(Headers);
        foreach (var (name, value) in options.Headers) headers[name] = value;
        return this with
        {
            Timeout = options.Timeout ?? Timeout,
            MaxRetries = options.MaxRetries ?? MaxRetries,
            Headers = headers,
        };
    }
}
