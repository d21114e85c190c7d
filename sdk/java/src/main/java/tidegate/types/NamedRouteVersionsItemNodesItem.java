// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of NamedRouteVersionsNodesObject, NamedRouteVersionsNodesObject2, NamedRouteVersionsNodesObject3, NamedRouteVersionsNodesObject4, NamedRouteVersionsNodesObject5, NamedRouteVersionsNodesObject6: the fields of all. */
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

  /** Whose requests it counts together: all, or those of one API key. */
  public String per() {
    return getString("per");
  }

  public NamedRouteVersionsItemNodesItem per(String per) {
    put("per", per);
    return this;
  }

  /** `tokens`: of prompts and answers. While a request runs, as many as it may have at most. */
  public String metric() {
    return getString("metric");
  }

  public NamedRouteVersionsItemNodesItem metric(String metric) {
    put("metric", metric);
    return this;
  }

  public String period() {
    return getString("period");
  }

  public NamedRouteVersionsItemNodesItem period(String period) {
    put("period", period);
    return this;
  }

  /** The most that goes on along if_within in any stretch of the period's length. */
  public Long value() {
    return getLong("value");
  }

  public NamedRouteVersionsItemNodesItem value(long value) {
    put("value", value);
    return this;
  }

  public String ifWithin() {
    return getString("if_within");
  }

  public NamedRouteVersionsItemNodesItem ifWithin(String ifWithin) {
    put("if_within", ifWithin);
    return this;
  }

  public String ifExceeded() {
    return getString("if_exceeded");
  }

  public NamedRouteVersionsItemNodesItem ifExceeded(String ifExceeded) {
    put("if_exceeded", ifExceeded);
    return this;
  }

  /** A calendar day or month in UTC. */
  public String window() {
    return getString("window");
  }

  public NamedRouteVersionsItemNodesItem window(String window) {
    put("window", window);
    return this;
  }

  /** Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached. */
  public Long capNanoUsd() {
    return getLong("cap_nano_usd");
  }

  public NamedRouteVersionsItemNodesItem capNanoUsd(long capNanoUsd) {
    put("cap_nano_usd", capNanoUsd);
    return this;
  }
}
