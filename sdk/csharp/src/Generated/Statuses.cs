// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
#nullable enable

using System.Collections.Generic;

namespace Tidegate;

/// <summary>The HTTP status of each error code, for errors that come in a stream.</summary>
internal static class Statuses
{
    internal static readonly IReadOnlyDictionary<string, int> ByCode = new Dictionary<string, int>
    {
        ["invalid_json"] = 400,
        ["invalid_value"] = 400,
        ["unknown_parameter"] = 400,
        ["unsupported_parameter"] = 400,
        ["context_length_exceeded"] = 400,
        ["grammar_too_slow"] = 400,
        ["invalid_api_key"] = 401,
        ["not_signed_in"] = 401,
        ["invalid_credentials"] = 401,
        ["insufficient_credits"] = 402,
        ["permission_denied"] = 403,
        ["organization_suspended"] = 403,
        ["access_revoked"] = 403,
        ["no_matching_deployment"] = 404,
        ["model_not_found"] = 404,
        ["not_found"] = 404,
        ["unknown_url"] = 404,
        ["method_not_allowed"] = 405,
        ["request_timeout"] = 408,
        ["request_cancelled"] = 410,
        ["body_too_large"] = 413,
        ["unsupported_media_type"] = 415,
        ["idempotency_key_reused"] = 422,
        ["rate_limit_exceeded"] = 429,
        ["concurrency_limit_exceeded"] = 429,
        ["request_exceeds_limit"] = 400,
        ["budget_exceeded"] = 402,
        ["credits_on_hold"] = 429,
        ["no_capacity"] = 429,
        ["budget_exhausted"] = 402,
        ["internal_error"] = 500,
        ["backend_failed"] = 502,
        ["deadline_exceeded"] = 504,
    };
}
