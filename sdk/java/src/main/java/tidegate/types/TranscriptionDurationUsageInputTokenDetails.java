// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TranscriptionDurationUsageInputTokenDetails extends JsonObject {
  public TranscriptionDurationUsageInputTokenDetails() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionDurationUsageInputTokenDetails(JsonNode value) {
    super(value);
  }

  public long audioTokens() {
    return required("audio_tokens", getLong("audio_tokens"));
  }

  public TranscriptionDurationUsageInputTokenDetails audioTokens(long audioTokens) {
    put("audio_tokens", audioTokens);
    return this;
  }

  public long textTokens() {
    return required("text_tokens", getLong("text_tokens"));
  }

  public TranscriptionDurationUsageInputTokenDetails textTokens(long textTokens) {
    put("text_tokens", textTokens);
    return this;
  }
}
