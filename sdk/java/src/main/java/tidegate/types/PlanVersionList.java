// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class PlanVersionList extends JsonObject {
  public PlanVersionList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public PlanVersionList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public PlanVersionList object(String object) {
    put("object", object);
    return this;
  }

  public List<PlanVersion> data() {
    return getList("data", PlanVersion::new);
  }

  public PlanVersionList data(List<PlanVersion> data) {
    put("data", data);
    return this;
  }

  public PlanVersionList data(PlanVersion... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public PlanVersionList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public PlanVersionList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public PlanVersionList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
