// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AssignPlanRequest extends JsonObject {
  public AssignPlanRequest() {}

  /** @param value whose fields these are; not a copy */
  public AssignPlanRequest(JsonNode value) {
    super(value);
  }

  /** null: no plan from then on. */
  public String plan() {
    return getString("plan");
  }

  public AssignPlanRequest plan(String plan) {
    put("plan", plan);
    return this;
  }

  /** null: the newest. */
  public Long version() {
    return getLong("version");
  }

  public AssignPlanRequest version(long version) {
    put("version", version);
    return this;
  }

  public AssignPlanRequest version(Long version) {
    put("version", version);
    return this;
  }

  /** Unix seconds from which it is in force; null, or a time that has passed, is now. What was to begin then or later is replaced. */
  public Long startsAt() {
    return getLong("starts_at");
  }

  public AssignPlanRequest startsAt(long startsAt) {
    put("starts_at", startsAt);
    return this;
  }

  public AssignPlanRequest startsAt(Long startsAt) {
    put("starts_at", startsAt);
    return this;
  }
}
