// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class WebhookList extends JsonObject {
  public WebhookList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public WebhookList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public WebhookList object(String object) {
    put("object", object);
    return this;
  }

  public List<Webhook> data() {
    return getList("data", Webhook::new);
  }

  public WebhookList data(List<Webhook> data) {
    put("data", data);
    return this;
  }

  public WebhookList data(Webhook... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public WebhookList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public WebhookList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public WebhookList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
