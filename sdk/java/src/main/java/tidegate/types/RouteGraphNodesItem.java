// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of RouteGraphNodesObject, RouteGraphNodesObject2, RouteGraphNodesObject3, RouteGraphNodesObject4, RouteGraphNodesObject5, RouteGraphNodesObject6: the fields of all. */
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

  /** Whose requests it counts together: all, or those of one API key. */
  public String per() {
    return getString("per");
  }

  public RouteGraphNodesItem per(String per) {
    put("per", per);
    return this;
  }

  /** `tokens`: of prompts and answers. While a request runs, as many as it may have at most. */
  public String metric() {
    return getString("metric");
  }

  public RouteGraphNodesItem metric(String metric) {
    put("metric", metric);
    return this;
  }

  public String period() {
    return getString("period");
  }

  public RouteGraphNodesItem period(String period) {
    put("period", period);
    return this;
  }

  /** The most that goes on along if_within in any stretch of the period's length. */
  public Long value() {
    return getLong("value");
  }

  public RouteGraphNodesItem value(long value) {
    put("value", value);
    return this;
  }

  public String ifWithin() {
    return getString("if_within");
  }

  public RouteGraphNodesItem ifWithin(String ifWithin) {
    put("if_within", ifWithin);
    return this;
  }

  public String ifExceeded() {
    return getString("if_exceeded");
  }

  public RouteGraphNodesItem ifExceeded(String ifExceeded) {
    put("if_exceeded", ifExceeded);
    return this;
  }

  /** A calendar day or month in UTC. */
  public String window() {
    return getString("window");
  }

  public RouteGraphNodesItem window(String window) {
    put("window", window);
    return this;
  }

  /** Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached. */
  public Long capNanoUsd() {
    return getLong("cap_nano_usd");
  }

  public RouteGraphNodesItem capNanoUsd(long capNanoUsd) {
    put("cap_nano_usd", capNanoUsd);
    return this;
  }
}
