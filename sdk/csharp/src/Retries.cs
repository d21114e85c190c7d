using System;
using System.Globalization;
using System.Net.Http.Headers;

namespace Tidegate;

/// <param name="Status">0 where no answer came.</param>
/// <param name="Attempts">How often it was sent, this time included.</param>
/// <param name="IsRepeatable">Sending it twice has the effect of sending it once.</param>
/// <param name="Random">From 0 up to 1.</param>
internal sealed record Failure(
    int Status,
    HttpResponseHeaders? Headers,
    int Attempts,
    int MaxRetries,
    bool IsRepeatable,
    double Random,
    DateTimeOffset Now);

/// <summary>When a request that failed is sent again, and after how long. Pure.</summary>
internal static class Retries
{
    private const double FirstDelayMs = 500;
    private const double MaxDelayMs = 8_000;
    private const double MaxJitter = 0.25;

    /// <summary>What tells us to come back later than this is told to the caller instead.</summary>
    private const double MaxRetryAfterMs = 60_000;

    /// <summary>More than this is as good as for ever, and must not overflow.</summary>
    private const double DayMs = 86_400_000;

    /// <summary>How long to wait; null where it is not sent again.</summary>
    internal static TimeSpan? Delay(Failure failure)
    {
        if (failure.Attempts > failure.MaxRetries || !IsWorthIt(failure)) return null;
        if (RetryAfterMs(failure) is { } toldMs)
            return toldMs > MaxRetryAfterMs ? null : TimeSpan.FromMilliseconds(toldMs);
        return Backoff(failure.Attempts, failure.Random);
    }

    /// <summary>The wait after so many attempts that failed.</summary>
    internal static TimeSpan Backoff(int attempts, double random)
    {
        var delayMs = Math.Min(FirstDelayMs * Math.Pow(2, attempts - 1), MaxDelayMs);
        return TimeSpan.FromMilliseconds(delayMs * (1 - MaxJitter * random));
    }

    private static bool IsWorthIt(Failure failure)
    {
        if (failure.Status == 0) return failure.IsRepeatable;
        // Without money the same request fares the same, whatever else is said.
        if (failure.Status == 402) return false;
        var told = failure.Headers?.First("x-should-retry");
        if (told == "false") return false;
        // It was refused before anything was done.
        if (told == "true" && failure.Status < 500) return true;
        if (failure.Status == 429) return true;
        return failure.IsRepeatable && (failure.Status == 408 || failure.Status >= 500);
    }

    /// <summary>Reads `retry-after-ms`, or `retry-after` in seconds or as a date.</summary>
    private static double? RetryAfterMs(Failure failure)
    {
        if (ToMs(failure.Headers?.First("retry-after-ms"), 1) is { } toldMs) return toldMs;
        var text = failure.Headers?.First("retry-after");
        if (ToMs(text, 1_000) is { } inMs) return inMs;
        var isDate = DateTimeOffset.TryParseExact(
            text, "r", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until);
        return isDate ? Math.Max(0, (until - failure.Now).TotalMilliseconds) : null;
    }

    private static double? ToMs(string? text, double unitMs)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var count);
        if (!isNumber || double.IsNaN(count) || count < 0) return null;
        return Math.Min(count * unitMs, DayMs);
    }
}
