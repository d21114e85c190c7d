// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListOrganizationEndUsersUsageQuery extends JsonObject {
  public ListOrganizationEndUsersUsageQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListOrganizationEndUsersUsageQuery(JsonNode value) {
    super(value);
  }

  /** Unix seconds, inclusive, a whole hour. The first bucket begins here. */
  public String startTime() {
    return getString("start_time");
  }

  public ListOrganizationEndUsersUsageQuery startTime(String startTime) {
    put("start_time", startTime);
    return this;
  }

  /** Unix seconds, exclusive, a whole hour. The last bucket ends here. Unset is the end of the bucket of now. */
  public String endTime() {
    return getString("end_time");
  }

  public ListOrganizationEndUsersUsageQuery endTime(String endTime) {
    put("end_time", endTime);
    return this;
  }

  /** Buckets lie on whole hours or days in UTC. */
  public String bucketWidth() {
    return getString("bucket_width");
  }

  public ListOrganizationEndUsersUsageQuery bucketWidth(String bucketWidth) {
    put("bucket_width", bucketWidth);
    return this;
  }

  /** Buckets on a page. */
  public String limit() {
    return getString("limit");
  }

  public ListOrganizationEndUsersUsageQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String page() {
    return getString("page");
  }

  public ListOrganizationEndUsersUsageQuery page(String page) {
    put("page", page);
    return this;
  }

  /** Your own customers, as you named them. */
  public List<String> endUserIds() {
    return getList("end_user_ids", JsonObject::toText);
  }

  public ListOrganizationEndUsersUsageQuery endUserIds(List<String> endUserIds) {
    put("end_user_ids", endUserIds);
    return this;
  }

  public List<String> apiKeyIds() {
    return getList("api_key_ids", JsonObject::toText);
  }

  public ListOrganizationEndUsersUsageQuery apiKeyIds(List<String> apiKeyIds) {
    put("api_key_ids", apiKeyIds);
    return this;
  }

  public List<String> projectIds() {
    return getList("project_ids", JsonObject::toText);
  }

  public ListOrganizationEndUsersUsageQuery projectIds(List<String> projectIds) {
    put("project_ids", projectIds);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public ListOrganizationEndUsersUsageQuery models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> groupBy() {
    return getList("group_by", JsonObject::toText);
  }

  public ListOrganizationEndUsersUsageQuery groupBy(List<String> groupBy) {
    put("group_by", groupBy);
    return this;
  }

  /** `true`: with what keys used themselves, as the end user with no name. All rows together are then the totals of the same filters. Not beside `end_user_ids`. */
  public String includeKeys() {
    return getString("include_keys");
  }

  public ListOrganizationEndUsersUsageQuery includeKeys(String includeKeys) {
    put("include_keys", includeKeys);
    return this;
  }
}
