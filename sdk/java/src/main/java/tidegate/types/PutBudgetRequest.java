// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PutBudgetRequest extends JsonObject {
  public PutBudgetRequest() {}

  /** @param value whose fields these are; not a copy */
  public PutBudgetRequest(JsonNode value) {
    super(value);
  }

  public String scope() {
    return getString("scope");
  }

  public PutBudgetRequest scope(String scope) {
    put("scope", scope);
    return this;
  }

  /** The organization's, project's or key's id. */
  public String scopeId() {
    return getString("scope_id");
  }

  public PutBudgetRequest scopeId(String scopeId) {
    put("scope_id", scopeId);
    return this;
  }

  /** A calendar day or month in UTC, or all time. */
  public String window() {
    return getString("window");
  }

  public PutBudgetRequest window(String window) {
    put("window", window);
    return this;
  }

  /** Never passed; null is no cap. */
  public Long hardNanoUsd() {
    return getLong("hard_nano_usd");
  }

  public PutBudgetRequest hardNanoUsd(long hardNanoUsd) {
    put("hard_nano_usd", hardNanoUsd);
    return this;
  }

  public PutBudgetRequest hardNanoUsd(Long hardNanoUsd) {
    put("hard_nano_usd", hardNanoUsd);
    return this;
  }

  /** Recorded when passed; null is none. */
  public Long softNanoUsd() {
    return getLong("soft_nano_usd");
  }

  public PutBudgetRequest softNanoUsd(long softNanoUsd) {
    put("soft_nano_usd", softNanoUsd);
    return this;
  }

  public PutBudgetRequest softNanoUsd(Long softNanoUsd) {
    put("soft_nano_usd", softNanoUsd);
    return this;
  }

  public String hardUsd() {
    return getString("hard_usd");
  }

  public PutBudgetRequest hardUsd(String hardUsd) {
    put("hard_usd", hardUsd);
    return this;
  }

  public String softUsd() {
    return getString("soft_usd");
  }

  public PutBudgetRequest softUsd(String softUsd) {
    put("soft_usd", softUsd);
    return this;
  }

  /** Percent of the soft cap, or of the hard one; each recorded once a window. */
  public List<Long> thresholds() {
    return getList("thresholds", JsonObject::toLong);
  }

  public PutBudgetRequest thresholds(List<Long> thresholds) {
    put("thresholds", thresholds);
    return this;
  }
}
