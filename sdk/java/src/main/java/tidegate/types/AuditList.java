// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class AuditList extends JsonObject {
  public AuditList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public AuditList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public AuditList object(String object) {
    put("object", object);
    return this;
  }

  public List<AuditEntry> data() {
    return getList("data", AuditEntry::new);
  }

  public AuditList data(List<AuditEntry> data) {
    put("data", data);
    return this;
  }

  public AuditList data(AuditEntry... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public AuditList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public AuditList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public AuditList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
