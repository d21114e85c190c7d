// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListWebhookDeliveriesQuery extends JsonObject {
  public ListWebhookDeliveriesQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListWebhookDeliveriesQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListWebhookDeliveriesQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListWebhookDeliveriesQuery after(String after) {
    put("after", after);
    return this;
  }

  public String webhookId() {
    return getString("webhook_id");
  }

  public ListWebhookDeliveriesQuery webhookId(String webhookId) {
    put("webhook_id", webhookId);
    return this;
  }
}
