// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Detokenization extends JsonObject {
  public Detokenization() {}

  /** @param value whose fields these are; not a copy */
  public Detokenization(JsonNode value) {
    super(value);
  }

  /** Special tokens are in it as text. */
  public String prompt() {
    return getString("prompt");
  }

  public Detokenization prompt(String prompt) {
    put("prompt", prompt);
    return this;
  }
}
