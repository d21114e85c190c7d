// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of RouteGraphNodesObject, RouteGraphNodesObject2, RouteGraphNodesObject3, RouteGraphNodesObject4: the fields of all. */
public final class RouteGraphNodesItem extends JsonObject {
  public RouteGraphNodesItem() {}

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public RouteGraphNodesItem id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public RouteGraphNodesItem type(String type) {
    put("type", type);
    return this;
  }

  public RouteGraphNodesItemIf if_() {
    return getObject("if", RouteGraphNodesItemIf::new);
  }

  public RouteGraphNodesItem if_(RouteGraphNodesItemIf if_) {
    put("if", if_);
    return this;
  }

  public String ifTrue() {
    return getString("if_true");
  }

  public RouteGraphNodesItem ifTrue(String ifTrue) {
    put("if_true", ifTrue);
    return this;
  }

  public String ifFalse() {
    return getString("if_false");
  }

  public RouteGraphNodesItem ifFalse(String ifFalse) {
    put("if_false", ifFalse);
    return this;
  }

  /** Of API keys, each of which has always the same; together 100. */
  public List<RouteGraphNodesItemOutputsItem> outputs() {
    return getList("outputs", RouteGraphNodesItemOutputsItem::new);
  }

  public RouteGraphNodesItem outputs(List<RouteGraphNodesItemOutputsItem> outputs) {
    put("outputs", outputs);
    return this;
  }

  public RouteGraphNodesItem outputs(RouteGraphNodesItemOutputsItem... outputs) {
    put("outputs", outputs);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public RouteGraphNodesItem model(String model) {
    put("model", model);
    return this;
  }

  /** The end, or what is fallen back on. */
  public String next() {
    return getString("next");
  }

  public RouteGraphNodesItem next(String next) {
    put("next", next);
    return this;
  }
}
