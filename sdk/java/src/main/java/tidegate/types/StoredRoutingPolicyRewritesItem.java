// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class StoredRoutingPolicyRewritesItem extends JsonObject {
  public StoredRoutingPolicyRewritesItem() {}

  /** @param value whose fields these are; not a copy */
  public StoredRoutingPolicyRewritesItem(JsonNode value) {
    super(value);
  }

  public String from() {
    return getString("from");
  }

  public StoredRoutingPolicyRewritesItem from(String from) {
    put("from", from);
    return this;
  }

  public String to() {
    return getString("to");
  }

  public StoredRoutingPolicyRewritesItem to(String to) {
    put("to", to);
    return this;
  }
}
