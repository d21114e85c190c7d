using System.Net.Http.Headers;

namespace Tidegate;

/// <summary>What stands beside an answer.</summary>
/// <param name="RequestId">Finds the request in the service's log.</param>
/// <param name="Attempts">How often the request was sent.</param>
/// <param name="IdempotencyKey">Null where the request had none.</param>
/// <param name="IsReplayed">It was made for an earlier attempt, and charged then.</param>
public sealed record Meta(
    string? RequestId,
    int Status,
    HttpResponseHeaders Headers,
    int Attempts,
    string? IdempotencyKey,
    bool IsReplayed);
