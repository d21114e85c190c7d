// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate;

import java.util.Map;

/** The HTTP status of each error code, for errors that come in a stream. */
final class Statuses {
  static final Map<String, Integer> BY_CODE =
      Map.ofEntries(
          Map.entry("invalid_json", 400),
          Map.entry("invalid_value", 400),
          Map.entry("unknown_parameter", 400),
          Map.entry("unsupported_parameter", 400),
          Map.entry("context_length_exceeded", 400),
          Map.entry("grammar_too_slow", 400),
          Map.entry("invalid_api_key", 401),
          Map.entry("not_signed_in", 401),
          Map.entry("invalid_credentials", 401),
          Map.entry("insufficient_credits", 402),
          Map.entry("permission_denied", 403),
          Map.entry("organization_suspended", 403),
          Map.entry("access_revoked", 403),
          Map.entry("no_matching_deployment", 404),
          Map.entry("model_not_found", 404),
          Map.entry("not_found", 404),
          Map.entry("unknown_url", 404),
          Map.entry("method_not_allowed", 405),
          Map.entry("request_timeout", 408),
          Map.entry("request_cancelled", 410),
          Map.entry("body_too_large", 413),
          Map.entry("unsupported_media_type", 415),
          Map.entry("idempotency_key_reused", 422),
          Map.entry("rate_limit_exceeded", 429),
          Map.entry("concurrency_limit_exceeded", 429),
          Map.entry("request_exceeds_limit", 400),
          Map.entry("budget_exceeded", 402),
          Map.entry("credits_on_hold", 429),
          Map.entry("no_capacity", 429),
          Map.entry("budget_exhausted", 402),
          Map.entry("internal_error", 500),
          Map.entry("backend_failed", 502),
          Map.entry("deadline_exceeded", 504));

  private Statuses() {}
}
