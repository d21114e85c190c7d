// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ComplianceReportRetention extends JsonObject {
  public ComplianceReportRetention() {}

  /** @param value whose fields these are; not a copy */
  public ComplianceReportRetention(JsonNode value) {
    super(value);
  }

  /** How long a response of `/v1/responses` can be read again. 0: none is stored, whatever its request asks for, and its `store` says so. What is older is erased at once. */
  public long storedResponsesDays() {
    return required("stored_responses_days", getLong("stored_responses_days"));
  }

  public ComplianceReportRetention storedResponsesDays(long storedResponsesDays) {
    put("stored_responses_days", storedResponsesDays);
    return this;
  }

  public long storedResponses() {
    return required("stored_responses", getLong("stored_responses"));
  }

  public ComplianceReportRetention storedResponses(long storedResponses) {
    put("stored_responses", storedResponses);
    return this;
  }

  public String responseCacheMode() {
    return getString("response_cache_mode");
  }

  public ComplianceReportRetention responseCacheMode(String responseCacheMode) {
    put("response_cache_mode", responseCacheMode);
    return this;
  }

  public long responseCacheTtlSeconds() {
    return required("response_cache_ttl_seconds", getLong("response_cache_ttl_seconds"));
  }

  public ComplianceReportRetention responseCacheTtlSeconds(long responseCacheTtlSeconds) {
    put("response_cache_ttl_seconds", responseCacheTtlSeconds);
    return this;
  }

  public long cachedAnswers() {
    return required("cached_answers", getLong("cached_answers"));
  }

  public ComplianceReportRetention cachedAnswers(long cachedAnswers) {
    put("cached_answers", cachedAnswers);
    return this;
  }

  /** How long the answer of a request with an Idempotency-Key is kept. */
  public long idempotentAnswersHours() {
    return required("idempotent_answers_hours", getLong("idempotent_answers_hours"));
  }

  public ComplianceReportRetention idempotentAnswersHours(long idempotentAnswersHours) {
    put("idempotent_answers_hours", idempotentAnswersHours);
    return this;
  }

  /** How long an answer is kept whose SDK left before it was there, for the retry that takes it. 0: not at all. */
  public long untakenAnswersSeconds() {
    return required("untaken_answers_seconds", getLong("untaken_answers_seconds"));
  }

  public ComplianceReportRetention untakenAnswersSeconds(long untakenAnswersSeconds) {
    put("untaken_answers_seconds", untakenAnswersSeconds);
    return this;
  }
}
