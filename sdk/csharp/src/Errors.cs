using System;
using System.Net.Http.Headers;

namespace Tidegate;

/// <summary>Of every error that this SDK throws.</summary>
public class TidegateException : Exception
{
    public TidegateException(string message, Exception? cause = null)
        : base(message, cause) { }
}

/// <summary>No answer came, or it broke off and could not be taken up again.</summary>
public class ConnectionException : TidegateException
{
    public ConnectionException(string message, Exception? cause = null)
        : base(message, cause) { }
}

/// <summary>Nothing came for the time that a request may be silent.</summary>
public sealed class SilenceException : ConnectionException
{
    public SilenceException(TimeSpan timeout)
        : base($"nothing came for {timeout.TotalMilliseconds} ms") { }
}

/// <summary>A signature or a claim of a receipt is not what it should be.</summary>
public sealed class VerificationException : TidegateException
{
    public VerificationException(string message, Exception? cause = null)
        : base(message, cause) { }
}

/// <summary>What the service says of an error.</summary>
public sealed record ErrorDetails(
    int Status,
    HttpResponseHeaders Headers,
    string Message,
    string? Type = null,
    string? Code = null,
    string? Param = null)
{
    internal string? RequestId => Headers.First("x-request-id");
}

/// <summary>The service refused, or failed.</summary>
public class ApiException : TidegateException
{
    private readonly ErrorDetails _details;

    public ApiException(ErrorDetails details)
        : base($"{details.Status} {details.Message}{(details.RequestId is { } id ? $" ({id})" : "")}") =>
        _details = details;

    /// <summary>In a stream that had begun: the status that the error has elsewhere.</summary>
    public int Status => _details.Status;

    public HttpResponseHeaders Headers => _details.Headers;

    /// <summary>Stable; null where there is none.</summary>
    public string? Code => _details.Code;

    public string? Type => _details.Type;

    /// <summary>The field at fault; null where there is none.</summary>
    public string? Param => _details.Param;

    /// <summary>Finds the request in the service's log.</summary>
    public string? RequestId => _details.RequestId;

    internal static ApiException Of(ErrorDetails details) =>
        details.Status switch
        {
            400 => new BadRequestException(details),
            401 => new AuthenticationException(details),
            402 => new PaymentRequiredException(details),
            403 => new PermissionDeniedException(details),
            404 => new NotFoundException(details),
            409 => new ConflictException(details),
            410 => new RequestCancelledException(details),
            429 => new RateLimitException(details),
            >= 500 => new InternalServerException(details),
            _ => new ApiException(details),
        };
}

public sealed class BadRequestException : ApiException
{
    public BadRequestException(ErrorDetails details)
        : base(details) { }
}

public sealed class AuthenticationException : ApiException
{
    public AuthenticationException(ErrorDetails details)
        : base(details) { }
}

/// <summary>Credits or a budget are used up: asking again changes nothing.</summary>
public sealed class PaymentRequiredException : ApiException
{
    public PaymentRequiredException(ErrorDetails details)
        : base(details) { }
}

public sealed class PermissionDeniedException : ApiException
{
    public PermissionDeniedException(ErrorDetails details)
        : base(details) { }
}

public sealed class NotFoundException : ApiException
{
    public NotFoundException(ErrorDetails details)
        : base(details) { }
}

public sealed class ConflictException : ApiException
{
    public ConflictException(ErrorDetails details)
        : base(details) { }
}

/// <summary>
/// Somebody cancelled it, or nobody read it for too long. What was generated is charged, and its key runs nothing again.
/// </summary>
public sealed class RequestCancelledException : ApiException
{
    public RequestCancelledException(ErrorDetails details)
        : base(details) { }
}

public sealed class RateLimitException : ApiException
{
    public RateLimitException(ErrorDetails details)
        : base(details) { }
}

public sealed class InternalServerException : ApiException
{
    public InternalServerException(ErrorDetails details)
        : base(details) { }
}
