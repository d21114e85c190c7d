// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesObject5 extends JsonObject {
  public RouteGraphNodesObject5() {
    put("type", "limit");
  }

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObject5(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public RouteGraphNodesObject5 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public RouteGraphNodesObject5 type(String type) {
    put("type", type);
    return this;
  }

  /** Whose requests it counts together: all, or those of one API key. */
  public String per() {
    return getString("per");
  }

  public RouteGraphNodesObject5 per(String per) {
    put("per", per);
    return this;
  }

  /** `tokens`: of prompts and answers. While a request runs, as many as it may have at most. */
  public String metric() {
    return getString("metric");
  }

  public RouteGraphNodesObject5 metric(String metric) {
    put("metric", metric);
    return this;
  }

  public String period() {
    return getString("period");
  }

  public RouteGraphNodesObject5 period(String period) {
    put("period", period);
    return this;
  }

  /** The most that goes on along if_within in any stretch of the period's length. */
  public long value() {
    return required("value", getLong("value"));
  }

  public RouteGraphNodesObject5 value(long value) {
    put("value", value);
    return this;
  }

  public String ifWithin() {
    return getString("if_within");
  }

  public RouteGraphNodesObject5 ifWithin(String ifWithin) {
    put("if_within", ifWithin);
    return this;
  }

  public String ifExceeded() {
    return getString("if_exceeded");
  }

  public RouteGraphNodesObject5 ifExceeded(String ifExceeded) {
    put("if_exceeded", ifExceeded);
    return this;
  }
}
