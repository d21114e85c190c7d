// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class RerankMetaApiVersion extends JsonObject {
  public RerankMetaApiVersion() {}

  /** @param value whose fields these are; not a copy */
  public RerankMetaApiVersion(JsonNode value) {
    super(value);
  }

  public String version() {
    return getString("version");
  }

  public RerankMetaApiVersion version(String version) {
    put("version", version);
    return this;
  }
}
