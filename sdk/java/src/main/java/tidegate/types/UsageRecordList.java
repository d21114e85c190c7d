// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class UsageRecordList extends JsonObject {
  public UsageRecordList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public UsageRecordList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public UsageRecordList object(String object) {
    put("object", object);
    return this;
  }

  public List<UsageRecord> data() {
    return getList("data", UsageRecord::new);
  }

  public UsageRecordList data(List<UsageRecord> data) {
    put("data", data);
    return this;
  }

  public UsageRecordList data(UsageRecord... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public UsageRecordList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public UsageRecordList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public UsageRecordList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
