// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreateWebhookRequest extends JsonObject {
  public CreateWebhookRequest() {}

  /** @param value whose fields these are; not a copy */
  public CreateWebhookRequest(JsonNode value) {
    super(value);
  }

  /** https, and of a host of the internet. Outside production also http, of this machine's loopback. Or `mailto:` and the address of a member, where the operator sends mails. */
  public String url() {
    return getString("url");
  }

  public CreateWebhookRequest url(String url) {
    put("url", url);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public CreateWebhookRequest description(String description) {
    put("description", description);
    return this;
  }

  /** What it is told of. */
  public List<String> events() {
    return getList("events", JsonObject::toText);
  }

  public CreateWebhookRequest events(List<String> events) {
    put("events", events);
    return this;
  }
}
