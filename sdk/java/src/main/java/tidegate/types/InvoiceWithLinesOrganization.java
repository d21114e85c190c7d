// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class InvoiceWithLinesOrganization extends JsonObject {
  public InvoiceWithLinesOrganization() {}

  /** @param value whose fields these are; not a copy */
  public InvoiceWithLinesOrganization(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public InvoiceWithLinesOrganization id(String id) {
    put("id", id);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public InvoiceWithLinesOrganization name(String name) {
    put("name", name);
    return this;
  }
}
