// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class WebhookDeliveryList extends JsonObject {
  public WebhookDeliveryList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public WebhookDeliveryList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public WebhookDeliveryList object(String object) {
    put("object", object);
    return this;
  }

  public List<WebhookDelivery> data() {
    return getList("data", WebhookDelivery::new);
  }

  public WebhookDeliveryList data(List<WebhookDelivery> data) {
    put("data", data);
    return this;
  }

  public WebhookDeliveryList data(WebhookDelivery... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public WebhookDeliveryList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public WebhookDeliveryList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public WebhookDeliveryList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
