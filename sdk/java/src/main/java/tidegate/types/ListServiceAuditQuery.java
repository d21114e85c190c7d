// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListServiceAuditQuery extends JsonObject {
  public ListServiceAuditQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListServiceAuditQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListServiceAuditQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListServiceAuditQuery after(String after) {
    put("after", after);
    return this;
  }

  public String actorId() {
    return getString("actor_id");
  }

  public ListServiceAuditQuery actorId(String actorId) {
    put("actor_id", actorId);
    return this;
  }

  public String action() {
    return getString("action");
  }

  public ListServiceAuditQuery action(String action) {
    put("action", action);
    return this;
  }

  public String target() {
    return getString("target");
  }

  public ListServiceAuditQuery target(String target) {
    put("target", target);
    return this;
  }

  /** Unix seconds, inclusive. */
  public String startTime() {
    return getString("start_time");
  }

  public ListServiceAuditQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public String endTime() {
    return getString("end_time");
  }

  public ListServiceAuditQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }
}
