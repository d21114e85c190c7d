// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListAllUsageQuery extends JsonObject {
  public ListAllUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListAllUsageQuery(JsonNode value) {
    super(value);
  }

  /** Unix seconds, inclusive, a whole hour. The first bucket begins here. */
  public String startTime() {
    return getString("start_time");
  }

  public ListAllUsageQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now. */
  public String endTime() {
    return getString("end_time");
  }

  public ListAllUsageQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  /** Buckets lie on whole hours or days in UTC. */
  public String bucketWidth() {
    return getString("bucket_width");
  }

  public ListAllUsageQuery bucketWidth(String bucketWidth) {
    put("bucket_width", bucketWidth);
    return this;
  }

  /** Buckets on a page. */
  public String limit() {
    return getString("limit");
  }

  public ListAllUsageQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String page() {
    return getString("page");
  }

  public ListAllUsageQuery page(String page) {
    put("page", page);
    return this;
  }

  public List<String> organizationIds() {
    return getList("organization_ids", JsonObject::toText);
  }

  public ListAllUsageQuery organizationIds(List<String> organizationIds) {
    put("organization_ids", organizationIds);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ListAllUsageQuery models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> operations() {
    return getList("operations", JsonObject::toText);
  }

  public ListAllUsageQuery operations(List<String> operations) {
    put("operations", operations);
    return this;
  }

  /** Deployments that answered. */
  public List<String> deploymentIds() {
    return getList("deployment_ids", JsonObject::toText);
  }

  public ListAllUsageQuery deploymentIds(List<String> deploymentIds) {
    put("deployment_ids", deploymentIds);
    return this;
  }

  /** Whose machines answered. */
  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public ListAllUsageQuery tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }

  /** That requests had where they were answered. */
  public List<String> serviceTiers() {
    return getList("service_tiers", JsonObject::toText);
  }

  public ListAllUsageQuery serviceTiers(List<String> serviceTiers) {
    put("service_tiers", serviceTiers);
    return this;
  }

  public List<String> groupBy() {
    return getList("group_by", JsonObject::toText);
  }

  public ListAllUsageQuery groupBy(List<String> groupBy) {
    put("group_by", groupBy);
    return this;
  }
}
