// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of TranscriptionUsage, TranscriptionDurationUsage: the fields of all. */
public final class TranscriptionUsage extends JsonObject {
  public TranscriptionUsage() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionUsage(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public TranscriptionUsage type(String type) {
    put("type", type);
    return this;
  }

  /** Ten for each second of sound that is begun. */
  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public TranscriptionUsage inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public TranscriptionUsageInputTokenDetails inputTokenDetails() {
    return getObject("input_token_details", TranscriptionUsageInputTokenDetails::new);
  }

  public TranscriptionUsage inputTokenDetails(TranscriptionUsageInputTokenDetails inputTokenDetails) {
    put("input_token_details", inputTokenDetails);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public TranscriptionUsage outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public TranscriptionUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }

  /** How long the sound lasts. */
  public Double seconds() {
    return getDouble("seconds");
  }

  public TranscriptionUsage seconds(double seconds) {
    put("seconds", seconds);
    return this;
  }
}
