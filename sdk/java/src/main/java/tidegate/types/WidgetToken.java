// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class WidgetToken extends JsonObject {
  public WidgetToken() {
    put("object", "widget_token");
  }

  /** @param value whose fields these are; not a copy */
  public WidgetToken(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public WidgetToken object(String object) {
    put("object", object);
    return this;
  }

  /** For a browser. It reads this usage and nothing else. */
  public String token() {
    return getString("token");
  }

  public WidgetToken token(String token) {
    put("token", token);
    return this;
  }

  /** Unix seconds. */
  public long expiresAt() {
    return required("expires_at", getLong("expires_at"));
  }

  public WidgetToken expiresAt(long expiresAt) {
    put("expires_at", expiresAt);
    return this;
  }

  /** The page to embed, with the token in its fragment. */
  public String url() {
    return getString("url");
  }

  public WidgetToken url(String url) {
    put("url", url);
    return this;
  }
}
