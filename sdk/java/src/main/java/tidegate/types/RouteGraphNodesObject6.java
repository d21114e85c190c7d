// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RouteGraphNodesObject6 extends JsonObject {
  public RouteGraphNodesObject6() {
    put("type", "budget");
  }

  /** @param value whose fields these are; not a copy */
  public RouteGraphNodesObject6(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public RouteGraphNodesObject6 id(String id) {
    put("id", id);
    return this;
  }

  public String type() {
    return getString("type");
  }

  public RouteGraphNodesObject6 type(String type) {
    put("type", type);
    return this;
  }

  /** A calendar day or month in UTC. */
  public String window() {
    return getString("window");
  }

  public RouteGraphNodesObject6 window(String window) {
    put("window", window);
    return this;
  }

  /** Requests go on along if_within while less than this is spent and held by those that did. It is passed by no more than those hold that run when it is reached. */
  public long capNanoUsd() {
    return required("cap_nano_usd", getLong("cap_nano_usd"));
  }

  public RouteGraphNodesObject6 capNanoUsd(long capNanoUsd) {
    put("cap_nano_usd", capNanoUsd);
    return this;
  }

  public String ifWithin() {
    return getString("if_within");
  }

  public RouteGraphNodesObject6 ifWithin(String ifWithin) {
    put("if_within", ifWithin);
    return this;
  }

  public String ifExceeded() {
    return getString("if_exceeded");
  }

  public RouteGraphNodesObject6 ifExceeded(String ifExceeded) {
    put("if_exceeded", ifExceeded);
    return this;
  }
}
