// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class WebhookDelivery extends JsonObject {
  public WebhookDelivery() {
    put("object", "webhook_delivery");
  }

  /** @param value whose fields these are; not a copy */
  public WebhookDelivery(JsonNode value) {
    super(value);
  }

  /** The sequence, as a text. */
  public String id() {
    return getString("id");
  }

  public WebhookDelivery id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public WebhookDelivery object(String object) {
    put("object", object);
    return this;
  }

  /** `webhook-id`, the same at each attempt: who has seen it need not look again. */
  public String messageId() {
    return getString("message_id");
  }

  public WebhookDelivery messageId(String messageId) {
    put("message_id", messageId);
    return this;
  }

  public String webhookId() {
    return getString("webhook_id");
  }

  public WebhookDelivery webhookId(String webhookId) {
    put("webhook_id", webhookId);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public WebhookDelivery type(String type) {
    put("type", type);
    return this;
  }

  /** What is sent, byte by byte. */
  public String body() {
    return getString("body");
  }

  public WebhookDelivery body(String body) {
    put("body", body);
    return this;
  }

  public String state() {
    return getString("state");
  }

  public WebhookDelivery state(String state) {
    put("state", state);
    return this;
  }

  public long attempts() {
    return required("attempts", getLong("attempts"));
  }

  public WebhookDelivery attempts(long attempts) {
    put("attempts", attempts);
    return this;
  }

  /** HTTP's, of the last attempt. */
  public Long status() {
    return getLong("status");
  }

  public WebhookDelivery status(long status) {
    put("status", status);
    return this;
  }

  public WebhookDelivery status(Long status) {
    put("status", status);
    return this;
  }

  /** Why there is no status: `timeout`, `unreachable`, `address_not_allowed`, `queue_full`, `disabled`. */
  public String fault() {
    return getString("fault");
  }

  public WebhookDelivery fault(String fault) {
    put("fault", fault);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public WebhookDelivery createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public Long nextAttemptAt() {
    return getLong("next_attempt_at");
  }

  public WebhookDelivery nextAttemptAt(long nextAttemptAt) {
    put("next_attempt_at", nextAttemptAt);
    return this;
  }

  public WebhookDelivery nextAttemptAt(Long nextAttemptAt) {
    put("next_attempt_at", nextAttemptAt);
    return this;
  }

  public Long endedAt() {
    return getLong("ended_at");
  }

  public WebhookDelivery endedAt(long endedAt) {
    put("ended_at", endedAt);
    return this;
  }

  public WebhookDelivery endedAt(Long endedAt) {
    put("ended_at", endedAt);
    return this;
  }
}
