// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class CreateWidgetTokenRequest extends JsonObject {
  public CreateWidgetTokenRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateWidgetTokenRequest(JsonNode value) {
    super(value);
  }

  /** It ends then, and before that when the key that made it ends. */
  public Long expiresInSeconds() {
    return getLong("expires_in_seconds");
  }

  public CreateWidgetTokenRequest expiresInSeconds(long expiresInSeconds) {
    put("expires_in_seconds", expiresInSeconds);
    return this;
  }

  /** The usage of this project alone; null: of all. */
  public String projectId() {
    return getString("project_id");
  }

  public CreateWidgetTokenRequest projectId(String projectId) {
    put("project_id", projectId);
    return this;
  }

  /** The usage of this key alone; null: of all. */
  public String apiKeyId() {
    return getString("api_key_id");
  }

  public CreateWidgetTokenRequest apiKeyId(String apiKeyId) {
    put("api_key_id", apiKeyId);
    return this;
  }

  /** Whether it shows what was charged, beside requests and tokens. */
  public Boolean showsCost() {
    return getBoolean("shows_cost");
  }

  public CreateWidgetTokenRequest showsCost(boolean showsCost) {
    put("shows_cost", showsCost);
    return this;
  }
}
