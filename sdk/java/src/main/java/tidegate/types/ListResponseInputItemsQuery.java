// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ListResponseInputItemsQuery extends JsonObject {
  public ListResponseInputItemsQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListResponseInputItemsQuery(JsonNode value) {
    super(value);
  }

  public String limit() {
    return getString("limit");
  }

  public ListResponseInputItemsQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  public String after() {
    return getString("after");
  }

  public ListResponseInputItemsQuery after(String after) {
    put("after", after);
    return this;
  }

  public String order() {
    return getString("order");
  }

  public ListResponseInputItemsQuery order(String order) {
    put("order", order);
    return this;
  }

  /** Accepted, and without effect: items are given with all that they have. */
  public List<String> include() {
    return getList("include", JsonObject::toText);
  }

  public ListResponseInputItemsQuery include(List<String> include) {
    put("include", include);
    return this;
  }
}
