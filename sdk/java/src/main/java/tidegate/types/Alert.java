// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class Alert extends JsonObject {
  public Alert() {
    put("object", "alert");
  }

  /** @param value whose fields these are; not a copy */
  public Alert(JsonNode value) {
    super(value);
  }

  /** The sequence, as a text. */
  public String id() {
    return getString("id");
  }

  public Alert id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Alert object(String object) {
    put("object", object);
    return this;
  }

  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public Alert sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  public String budgetId() {
    return getString("budget_id");
  }

  public Alert budgetId(String budgetId) {
    put("budget_id", budgetId);
    return this;
  }

  /** Unix seconds. */
  public long windowStartAt() {
    return required("window_start_at", getLong("window_start_at"));
  }

  public Alert windowStartAt(long windowStartAt) {
    put("window_start_at", windowStartAt);
    return this;
  }

  /** Percent of the cap. */
  public long threshold() {
    return required("threshold", getLong("threshold"));
  }

  public Alert threshold(long threshold) {
    put("threshold", threshold);
    return this;
  }

  public long capNanoUsd() {
    return required("cap_nano_usd", getLong("cap_nano_usd"));
  }

  public Alert capNanoUsd(long capNanoUsd) {
    put("cap_nano_usd", capNanoUsd);
    return this;
  }

  /** With the charge that passed the threshold. */
  public long spentNanoUsd() {
    return required("spent_nano_usd", getLong("spent_nano_usd"));
  }

  public Alert spentNanoUsd(long spentNanoUsd) {
    put("spent_nano_usd", spentNanoUsd);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Alert createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }
}
