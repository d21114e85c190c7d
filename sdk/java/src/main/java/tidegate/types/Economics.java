// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Economics extends JsonObject {
  public Economics() {
    put("object", "economics");
    put("is_estimate", true);
    put("source", "ledger");
  }

  /** @param value whose fields these are; not a copy */
  public Economics(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public Economics object(String object) {
    put("object", object);
    return this;
  }

  public boolean isEstimate() {
    return required("is_estimate", getBoolean("is_estimate"));
  }

  public Economics isEstimate(boolean isEstimate) {
    put("is_estimate", isEstimate);
    return this;
  }

  public String source() {
    return getString("source");
  }

  public Economics source(String source) {
    put("source", source);
    return this;
  }

  public long startTime() {
    return required("start_time", getLong("start_time"));
  }

  public Economics startTime(long startTime) {
    put("start_time", startTime);
    return this;
  }

  public long endTime() {
    return required("end_time", getLong("end_time"));
  }

  public Economics endTime(long endTime) {
    put("end_time", endTime);
    return this;
  }

  public String groupBy() {
    return getString("group_by");
  }

  public Economics groupBy(String groupBy) {
    put("group_by", groupBy);
    return this;
  }

  /** false: there was more than one answer reads; figures are of what it read. */
  public boolean isComplete() {
    return required("is_complete", getBoolean("is_complete"));
  }

  public Economics isComplete(boolean isComplete) {
    put("is_complete", isComplete);
    return this;
  }

  public long organizationsLeftOut() {
    return required("organizations_left_out", getLong("organizations_left_out"));
  }

  public Economics organizationsLeftOut(long organizationsLeftOut) {
    put("organizations_left_out", organizationsLeftOut);
    return this;
  }

  /** What all were charged in the period as the database has it, read or not. */
  public String periodChargedNanoUsd() {
    return getString("period_charged_nano_usd");
  }

  public Economics periodChargedNanoUsd(String periodChargedNanoUsd) {
    put("period_charged_nano_usd", periodChargedNanoUsd);
    return this;
  }

  public EconomicsTotal total() {
    return getObject("total", EconomicsTotal::new);
  }

  public Economics total(EconomicsTotal total) {
    put("total", total);
    return this;
  }

  /** Copies of requests that tried a deployment: a cost beside the total, of no organization, without revenue. */
  public EconomicsShadows shadows() {
    return getObject("shadows", EconomicsShadows::new);
  }

  public Economics shadows(EconomicsShadows shadows) {
    put("shadows", shadows);
    return this;
  }

  /** The most charged first; null is all others together. */
  public List<EconomicsGroupsItem> groups() {
    return getList("groups", EconomicsGroupsItem::new);
  }

  public Economics groups(List<EconomicsGroupsItem> groups) {
    put("groups", groups);
    return this;
  }

  public Economics groups(EconomicsGroupsItem... groups) {
    put("groups", groups);
    return this;
  }

  public List<EconomicsDevicesItem> devices() {
    return getList("devices", EconomicsDevicesItem::new);
  }

  public Economics devices(List<EconomicsDevicesItem> devices) {
    put("devices", devices);
    return this;
  }

  public Economics devices(EconomicsDevicesItem... devices) {
    put("devices", devices);
    return this;
  }
}
