// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationErasureStatementErasedItem extends JsonObject {
  public OrganizationErasureStatementErasedItem() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationErasureStatementErasedItem(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public OrganizationErasureStatementErasedItem kind(String kind) {
    put("kind", kind);
    return this;
  }

  public long count() {
    return required("count", getLong("count"));
  }

  public OrganizationErasureStatementErasedItem count(long count) {
    put("count", count);
    return this;
  }

  public String sha256() {
    return getString("sha256");
  }

  public OrganizationErasureStatementErasedItem sha256(String sha256) {
    put("sha256", sha256);
    return this;
  }
}
