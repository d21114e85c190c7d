// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class MadeWebhook extends JsonObject {
  public MadeWebhook() {
    put("object", "webhook");
  }

  /** @param value whose fields these are; not a copy */
  public MadeWebhook(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public MadeWebhook id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public MadeWebhook object(String object) {
    put("object", object);
    return this;
  }

  public String url() {
    return getString("url");
  }

  public MadeWebhook url(String url) {
    put("url", url);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public MadeWebhook description(String description) {
    put("description", description);
    return this;
  }

  public List<String> events() {
    return getList("events", JsonObject::toText);
  }

  public MadeWebhook events(List<String> events) {
    put("events", events);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public MadeWebhook state(String state) {
    put("state", state);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public MadeWebhook createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  /** Until when events have a signature by the secret of before as well. Unix seconds. */
  public Long oldSecretEndsAt() {
    return getLong("old_secret_ends_at");
  }

  public MadeWebhook oldSecretEndsAt(long oldSecretEndsAt) {
    put("old_secret_ends_at", oldSecretEndsAt);
    return this;
  }

  public MadeWebhook oldSecretEndsAt(Long oldSecretEndsAt) {
    put("old_secret_ends_at", oldSecretEndsAt);
    return this;
  }

  /** `whsec_` and 32 bytes in base64; shown this once, and never stored. */
  public String secret() {
    return getString("secret");
  }

  public MadeWebhook secret(String secret) {
    put("secret", secret);
    return this;
  }
}
