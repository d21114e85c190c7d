// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RerankMeta extends JsonObject {
  public RerankMeta() {}

  /** @param value whose fields these are; not a copy */
  public RerankMeta(JsonNode value) {
    super(value);
  }

  public RerankMetaApiVersion apiVersion() {
    return getObject("api_version", RerankMetaApiVersion::new);
  }

  public RerankMeta apiVersion(RerankMetaApiVersion apiVersion) {
    put("api_version", apiVersion);
    return this;
  }

  /** The query is read with each document. */
  public RerankMetaBilledUnits billedUnits() {
    return getObject("billed_units", RerankMetaBilledUnits::new);
  }

  public RerankMeta billedUnits(RerankMetaBilledUnits billedUnits) {
    put("billed_units", billedUnits);
    return this;
  }
}
