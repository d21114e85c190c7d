// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ChangeWebhookRequest extends JsonObject {
  public ChangeWebhookRequest() {}

  /** @param value whose fields these are; not a copy */
  public ChangeWebhookRequest(JsonNode value) {
    super(value);
  }

  /** https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails. */
  public String url() {
    return getString("url");
  }

  public ChangeWebhookRequest url(String url) {
    put("url", url);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public ChangeWebhookRequest description(String description) {
    put("description", description);
    return this;
  }

  public List<String> events() {
    return getList("events", JsonObject::toText);
  }

  public ChangeWebhookRequest events(List<String> events) {
    put("events", events);
    return this;
  }

  /** What waits for a webhook that is disabled has failed. */
  public Boolean disabled() {
    return getBoolean("disabled");
  }

  public ChangeWebhookRequest disabled(boolean disabled) {
    put("disabled", disabled);
    return this;
  }
}
