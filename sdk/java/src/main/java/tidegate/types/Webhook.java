// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Webhook extends JsonObject {
  public Webhook() {
    put("object", "webhook");
  }

  /** @param value whose fields these are; not a copy */
  public Webhook(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Webhook id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Webhook object(String object) {
    put("object", object);
    return this;
  }

  public String url() {
    return getString("url");
  }

  public Webhook url(String url) {
    put("url", url);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public Webhook description(String description) {
    put("description", description);
    return this;
  }

  public List<String> events() {
    return getList("events", JsonObject::toText);
  }

  public Webhook events(List<String> events) {
    put("events", events);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public Webhook state(String state) {
    put("state", state);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Webhook createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  /** Until when events have a signature by the secret of before as well. Unix seconds. */
  public Long oldSecretEndsAt() {
    return getLong("old_secret_ends_at");
  }

  public Webhook oldSecretEndsAt(long oldSecretEndsAt) {
    put("old_secret_ends_at", oldSecretEndsAt);
    return this;
  }

  public Webhook oldSecretEndsAt(Long oldSecretEndsAt) {
    put("old_secret_ends_at", oldSecretEndsAt);
    return this;
  }
}
