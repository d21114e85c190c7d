// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of NamedRouteVersionsNodesObject, NamedRouteVersionsNodesObject2, NamedRouteVersionsNodesObject3, NamedRouteVersionsNodesObject4: the fields of all. */
public final class NamedRouteVersionsItemNodesItem extends JsonObject {
  public NamedRouteVersionsItemNodesItem() {}

  /** @param value whose fields these are; not a copy */
  public NamedRouteVersionsItemNodesItem(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public NamedRouteVersionsItemNodesItem id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public NamedRouteVersionsItemNodesItem type(String type) {
    put("type", type);
    return this;
  }

  public NamedRouteVersionsItemNodesItemIf if_() {
    return getObject("if", NamedRouteVersionsItemNodesItemIf::new);
  }

  public NamedRouteVersionsItemNodesItem if_(NamedRouteVersionsItemNodesItemIf if_) {
    put("if", if_);
    return this;
  }

  public String ifTrue() {
    return getString("if_true");
  }

  public NamedRouteVersionsItemNodesItem ifTrue(String ifTrue) {
    put("if_true", ifTrue);
    return this;
  }

  public String ifFalse() {
    return getString("if_false");
  }

  public NamedRouteVersionsItemNodesItem ifFalse(String ifFalse) {
    put("if_false", ifFalse);
    return this;
  }

  /** Of API keys, each of which has always the same; together 100. */
  public List<NamedRouteVersionsItemNodesItemOutputsItem> outputs() {
    return getList("outputs", NamedRouteVersionsItemNodesItemOutputsItem::new);
  }

  public NamedRouteVersionsItemNodesItem outputs(List<NamedRouteVersionsItemNodesItemOutputsItem> outputs) {
    put("outputs", outputs);
    return this;
  }

  public NamedRouteVersionsItemNodesItem outputs(NamedRouteVersionsItemNodesItemOutputsItem... outputs) {
    put("outputs", outputs);
    return this;
  }

  public String model() {
    return getString("model");
  }

  public NamedRouteVersionsItemNodesItem model(String model) {
    put("model", model);
    return this;
  }

  /** The end, or what is fallen back on. */
  public String next() {
    return getString("next");
  }

  public NamedRouteVersionsItemNodesItem next(String next) {
    put("next", next);
    return this;
  }
}
