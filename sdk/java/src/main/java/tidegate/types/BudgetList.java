// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class BudgetList extends JsonObject {
  public BudgetList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public BudgetList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public BudgetList object(String object) {
    put("object", object);
    return this;
  }

  public List<Budget> data() {
    return getList("data", Budget::new);
  }

  public BudgetList data(List<Budget> data) {
    put("data", data);
    return this;
  }

  public BudgetList data(Budget... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public BudgetList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public BudgetList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public BudgetList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
