// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListUsageQuery extends JsonObject {
  public ListUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListUsageQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListUsageQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The `last_id` of the page before. */
  public String after() {
    return getString("after");
  }

  public ListUsageQuery after(String after) {
    put("after", after);
    return this;
  }

  /** Unix seconds, inclusive. */
  public String startTime() {
    return getString("start_time");
  }

  public ListUsageQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. */
  public String endTime() {
    return getString("end_time");
  }

  public ListUsageQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  public List<String> projectIds() {
    return getList("project_ids", JsonObject::toText);
  }

  public ListUsageQuery projectIds(List<String> projectIds) {
    put("project_ids", projectIds);
    return this;
  }

  /** Keys, with those that they were rotated to. */
  public List<String> apiKeyIds() {
    return getList("api_key_ids", JsonObject::toText);
  }

  public ListUsageQuery apiKeyIds(List<String> apiKeyIds) {
    put("api_key_ids", apiKeyIds);
    return this;
  }

  /** People, by the keys of their own. */
  public List<String> userIds() {
    return getList("user_ids", JsonObject::toText);
  }

  public ListUsageQuery userIds(List<String> userIds) {
    put("user_ids", userIds);
    return this;
  }

  /** Your own customers, as you named them. */
  public List<String> endUserIds() {
    return getList("end_user_ids", JsonObject::toText);
  }

  public ListUsageQuery endUserIds(List<String> endUserIds) {
    put("end_user_ids", endUserIds);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ListUsageQuery models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> operations() {
    return getList("operations", JsonObject::toText);
  }

  public ListUsageQuery operations(List<String> operations) {
    put("operations", operations);
    return this;
  }

  /** Deployments that answered. */
  public List<String> deploymentIds() {
    return getList("deployment_ids", JsonObject::toText);
  }

  public ListUsageQuery deploymentIds(List<String> deploymentIds) {
    put("deployment_ids", deploymentIds);
    return this;
  }

  /** Whose machines answered. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public ListUsageQuery tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** That requests had where they were answered. */
  public List<String> serviceTiers() {
    return getList("service_tiers", JsonObject::toText);
  }

  public ListUsageQuery serviceTiers(List<String> serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }
}
