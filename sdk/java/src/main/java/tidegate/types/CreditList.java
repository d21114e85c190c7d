// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class CreditList extends JsonObject {
  public CreditList() {
    put("object", "list");
  }

  /** @param value whose fields these are; not a copy */
  public CreditList(JsonNode value) {
    super(value);
  }

  public String object() {
    return getString("object");
  }

  public CreditList object(String object) {
    put("object", object);
    return this;
  }

  public List<Credit> data() {
    return getList("data", Credit::new);
  }

  public CreditList data(List<Credit> data) {
    put("data", data);
    return this;
  }

  public CreditList data(Credit... data) {
    put("data", data);
    return this;
  }

  public String firstId() {
    return getString("first_id");
  }

  public CreditList firstId(String firstId) {
    put("first_id", firstId);
    return this;
  }

  public String lastId() {
    return getString("last_id");
  }

  public CreditList lastId(String lastId) {
    put("last_id", lastId);
    return this;
  }

  public boolean hasMore() {
    return required("has_more", getBoolean("has_more"));
  }

  public CreditList hasMore(boolean hasMore) {
    put("has_more", hasMore);
    return this;
  }
}
