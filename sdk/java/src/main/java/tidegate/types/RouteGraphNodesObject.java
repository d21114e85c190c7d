// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesObject extends JsonObject {
  public RouteGraphNodesObject() {
    put("type", "condition");
  }

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObject(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public RouteGraphNodesObject id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public RouteGraphNodesObject type(String type) {
    put("type", type);
    return this;
  }

  public RouteGraphNodesItemIf if_() {
    return getObject("if", RouteGraphNodesItemIf::new);
  }

  public RouteGraphNodesObject if_(RouteGraphNodesItemIf if_) {
    put("if", if_);
    return this;
  }

  public String ifTrue() {
    return getString("if_true");
  }

  public RouteGraphNodesObject ifTrue(String ifTrue) {
    put("if_true", ifTrue);
    return this;
  }

  public String ifFalse() {
    return getString("if_false");
  }

  public RouteGraphNodesObject ifFalse(String ifFalse) {
    put("if_false", ifFalse);
    return this;
  }
}
