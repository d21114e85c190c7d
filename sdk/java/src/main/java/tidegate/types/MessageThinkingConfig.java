// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** Accepted as a hint; these models do not think before they answer. */
public final class MessageThinkingConfig extends JsonObject {
  public MessageThinkingConfig() {}

  /** @param value whose fields these are; not a copy */
  public MessageThinkingConfig(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public MessageThinkingConfig type(String type) {
    put("type", type);
    return this;
  }

  public Long budgetTokens() {
    return getLong("budget_tokens");
  }

  public MessageThinkingConfig budgetTokens(long budgetTokens) {
    put("budget_tokens", budgetTokens);
    return this;
  }

  public String display() {
    return getString("display");
  }

  public MessageThinkingConfig display(String display) {
    put("display", display);
    return this;
  }
}
