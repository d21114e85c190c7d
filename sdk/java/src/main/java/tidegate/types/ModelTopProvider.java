// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ModelTopProvider extends JsonObject {
  public ModelTopProvider() {
    put("is_moderated", false);
  }

  /** @param value whose fields these are; not a copy */
  public ModelTopProvider(JsonNode value) {
    super(value);
  }

  public long contextLength() {
    return required("context_length", getLong("context_length"));
  }

  public ModelTopProvider contextLength(long contextLength) {
    put("context_length", contextLength);
    return this;
  }

  public long maxCompletionTokens() {
    return required("max_completion_tokens", getLong("max_completion_tokens"));
  }

  public ModelTopProvider maxCompletionTokens(long maxCompletionTokens) {
    put("max_completion_tokens", maxCompletionTokens);
    return this;
  }

  public boolean isModerated() {
    return required("is_moderated", getBoolean("is_moderated"));
  }

  public ModelTopProvider isModerated(boolean isModerated) {
    put("is_moderated", isModerated);
    return this;
  }
}
