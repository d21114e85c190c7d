// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class NamedRouteVersionsNodesObject extends JsonObject {
  public NamedRouteVersionsNodesObject() {
    put("type", "condition");
  }

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsNodesObject(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public NamedRouteVersionsNodesObject id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public NamedRouteVersionsNodesObject type(String type) {
    put("type", type);
    return this;
  }

  public NamedRouteVersionsItemNodesItemIf if_() {
    return getObject("if", NamedRouteVersionsItemNodesItemIf::new);
  }

  public NamedRouteVersionsNodesObject if_(NamedRouteVersionsItemNodesItemIf if_) {
    put("if", if_);
    return this;
  }

  public String ifTrue() {
    return getString("if_true");
  }

  public NamedRouteVersionsNodesObject ifTrue(String ifTrue) {
    put("if_true", ifTrue);
    return this;
  }

  public String ifFalse() {
    return getString("if_false");
  }

  public NamedRouteVersionsNodesObject ifFalse(String ifFalse) {
    put("if_false", ifFalse);
    return this;
  }
}
