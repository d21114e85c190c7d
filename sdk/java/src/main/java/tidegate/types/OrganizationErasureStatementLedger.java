// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationErasureStatementLedger extends JsonObject {
  public OrganizationErasureStatementLedger() {}

  /** @param value whose fields these are; not a copy */
  public OrganizationErasureStatementLedger(JsonNode value) {
    super(value);
  }

  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public OrganizationErasureStatementLedger sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  public String hash() {
    return getString("hash");
  }

  public OrganizationErasureStatementLedger hash(String hash) {
    put("hash", hash);
    return this;
  }
}
