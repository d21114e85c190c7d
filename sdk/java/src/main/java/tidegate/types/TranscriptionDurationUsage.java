// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TranscriptionDurationUsage extends JsonObject {
  public TranscriptionDurationUsage() {
    put("type", "duration");
  }

  /** @param value whose fields these are; not a copy */
  public TranscriptionDurationUsage(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public TranscriptionDurationUsage type(String type) {
    put("type", type);
    return this;
  }

  /** Ten for each second of sound that is begun. */
  public long inputTokens() {
    return required("input_tokens", getLong("input_tokens"));
  }

  public TranscriptionDurationUsage inputTokens(long inputTokens) {
    put("input_tokens", inputTokens);
    return this;
  }

  public TranscriptionDurationUsageInputTokenDetails inputTokenDetails() {
    return getObject("input_token_details", TranscriptionDurationUsageInputTokenDetails::new);
  }

  public TranscriptionDurationUsage inputTokenDetails(TranscriptionDurationUsageInputTokenDetails inputTokenDetails) {
    put("input_token_details", inputTokenDetails);
    return this;
  }

  public long outputTokens() {
    return required("output_tokens", getLong("output_tokens"));
  }

  public TranscriptionDurationUsage outputTokens(long outputTokens) {
    put("output_tokens", outputTokens);
    return this;
  }

  public long totalTokens() {
    return required("total_tokens", getLong("total_tokens"));
  }

  public TranscriptionDurationUsage totalTokens(long totalTokens) {
    put("total_tokens", totalTokens);
    return this;
  }

  /** How long the sound lasts. */
  public double seconds() {
    return required("seconds", getDouble("seconds"));
  }

  public TranscriptionDurationUsage seconds(double seconds) {
    put("seconds", seconds);
    return this;
  }
}
