// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListOrganizationUsageQuery extends JsonObject {
  public ListOrganizationUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListOrganizationUsageQuery(JsonNode value) {
    super(value);
  }

  /** Unix seconds, inclusive. The first bucket begins here, wherever in its minute, hour or day that is. */
  public String startTime() {
    return getString("start_time");
  }

  public ListOrganizationUsageQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive. The last bucket ends here: two windows that adjoin count nothing twice. Unset is the end of the bucket of now. */
  public String endTime() {
    return getString("end_time");
  }

  public ListOrganizationUsageQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  /** Buckets lie on whole minutes, hours or days in UTC. */
  public String bucketWidth() {
    return getString("bucket_width");
  }

  public ListOrganizationUsageQuery bucketWidth(String bucketWidth) {
    put("bucket_width", bucketWidth);
    return this;
  }

  public List<String> projectIds() {
    return getList("project_ids", JsonObject::toText);
  }

  public ListOrganizationUsageQuery projectIds(List<String> projectIds) {
    put("project_ids", projectIds);
    return this;
  }

  public List<String> apiKeyIds() {
    return getList("api_key_ids", JsonObject::toText);
  }

  public ListOrganizationUsageQuery apiKeyIds(List<String> apiKeyIds) {
    put("api_key_ids", apiKeyIds);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ListOrganizationUsageQuery models(List<String> models) {
    put("models", models);
    return this;
  }

  /** Deployments that answered. */
  public List<String> deploymentIds() {
    return getList("deployment_ids", JsonObject::toText);
  }

  public ListOrganizationUsageQuery deploymentIds(List<String> deploymentIds) {
    put("deployment_ids", deploymentIds);
    return this;
  }

  /** Whose machines answered. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public ListOrganizationUsageQuery tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** That requests had where they were answered. */
  public List<String> serviceTiers() {
    return getList("service_tiers", JsonObject::toText);
  }

  public ListOrganizationUsageQuery serviceTiers(List<String> serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }

  /** Buckets on a page. */
  public String limit() {
    return getString("limit");
  }

  public ListOrganizationUsageQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String page() {
    return getString("page");
  }

  public ListOrganizationUsageQuery page(String page) {
    put("page", page);
    return this;
  }

  /** People, by the keys of their own. */
  public List<String> userIds() {
    return getList("user_ids", JsonObject::toText);
  }

  public ListOrganizationUsageQuery userIds(List<String> userIds) {
    put("user_ids", userIds);
    return this;
  }

  public List<String> groupBy() {
    return getList("group_by", JsonObject::toText);
  }

  public ListOrganizationUsageQuery groupBy(List<String> groupBy) {
    put("group_by", groupBy);
    return this;
  }
}
