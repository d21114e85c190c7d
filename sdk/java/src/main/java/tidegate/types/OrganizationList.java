// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class OrganizationList extends JsonObject {
  public OrganizationList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public OrganizationList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public OrganizationList object(String object) {
    put("object", object);
    return this;
  }

  public List<OrganizationEntry> data() {
    return getList("data", OrganizationEntry::new);
  }

  public OrganizationList data(List<OrganizationEntry> data) {
    put("data", data);
    return this;
  }

  public OrganizationList data(OrganizationEntry... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public OrganizationList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public OrganizationList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public OrganizationList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
