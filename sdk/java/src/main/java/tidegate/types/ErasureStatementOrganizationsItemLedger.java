// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ErasureStatementOrganizationsItemLedger extends JsonObject {
  public ErasureStatementOrganizationsItemLedger() {}

  /** @param value whose fields these are; not a copy */
  public ErasureStatementOrganizationsItemLedger(JsonNode value) {
    super(value);
  }

  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public ErasureStatementOrganizationsItemLedger sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  public String hash() {
    return getString("hash");
  }

  public ErasureStatementOrganizationsItemLedger hash(String hash) {
    put("hash", hash);
    return this;
  }
}
