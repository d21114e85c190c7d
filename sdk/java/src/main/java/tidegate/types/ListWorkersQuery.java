// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ListWorkersQuery extends JsonObject {
  public ListWorkersQuery() {}

  /** @param value whose fields these are; not a copy */
  public ListWorkersQuery(JsonNode value) {
    super(value);
  }

  /** Objects on a page, at most 100; 20 if unset. */
  public String limit() {
    return getString("limit");
  }

  public ListWorkersQuery limit(String limit) {
    put("limit", limit);
    return this;
  }

  /** The last id of the page before. */
  public String after() {
    return getString("after");
  }

  public ListWorkersQuery after(String after) {
    put("after", after);
    return this;
  }

  /** Of this pool alone; without it, of every pool that a deployment names. */
  public String pool() {
    return getString("pool");
  }

  public ListWorkersQuery pool(String pool) {
    put("pool", pool);
    return this;
  }
}
