// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Budget extends JsonObject {
  public Budget() {
    put("object", "budget");
  }

  /** @param value whose fields these are; not a copy */
  public Budget(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Budget id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Budget object(String object) {
    put("object", object);
    return this;
  }

  public String scope() {
    return getString("scope");
  }

  public Budget scope(String scope) {
    put("scope", scope);
    return this;
  }

  public String scopeId() {
    return getString("scope_id");
  }

  public Budget scopeId(String scopeId) {
    put("scope_id", scopeId);
    return this;
  }

  /** A calendar day or month in UTC, or all time. */
  public String window() {
    return getString("window");
  }

  public Budget window(String window) {
    put("window", window);
    return this;
  }

  public Long hardNanoUsd() {
    return getLong("hard_nano_usd");
  }

  public Budget hardNanoUsd(long hardNanoUsd) {
    put("hard_nano_usd", hardNanoUsd);
    return this;
  }

  public Budget hardNanoUsd(Long hardNanoUsd) {
    put("hard_nano_usd", hardNanoUsd);
    return this;
  }

  public Long softNanoUsd() {
    return getLong("soft_nano_usd");
  }

  public Budget softNanoUsd(long softNanoUsd) {
    put("soft_nano_usd", softNanoUsd);
    return this;
  }

  public Budget softNanoUsd(Long softNanoUsd) {
    put("soft_nano_usd", softNanoUsd);
    return this;
  }

  public List<Long> thresholds() {
    return getList("thresholds", JsonObject::toLong);
  }

  public Budget thresholds(List<Long> thresholds) {
    put("thresholds", thresholds);
    return this;
  }

  /** Charged in the window of now. */
  public long spentNanoUsd() {
    return required("spent_nano_usd", getLong("spent_nano_usd"));
  }

  public Budget spentNanoUsd(long spentNanoUsd) {
    put("spent_nano_usd", spentNanoUsd);
    return this;
  }

  /** Set aside for requests that are still running. */
  public long heldNanoUsd() {
    return required("held_nano_usd", getLong("held_nano_usd"));
  }

  public Budget heldNanoUsd(long heldNanoUsd) {
    put("held_nano_usd", heldNanoUsd);
    return this;
  }

  /** Unix seconds; null is never. */
  public Long resetsAt() {
    return getLong("resets_at");
  }

  public Budget resetsAt(long resetsAt) {
    put("resets_at", resetsAt);
    return this;
  }

  public Budget resetsAt(Long resetsAt) {
    put("resets_at", resetsAt);
    return this;
  }
}
