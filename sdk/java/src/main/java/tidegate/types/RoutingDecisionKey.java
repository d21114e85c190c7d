// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class RoutingDecisionKey extends JsonObject {
  public RoutingDecisionKey() {}

  /** @param value whose fields these are; not a copy */
  public RoutingDecisionKey(JsonNode value) {
    super(value);
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public RoutingDecisionKey models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public RoutingDecisionKey tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }
}
