// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AuditEntryActor extends JsonObject {
  public AuditEntryActor() {}

  /** @param value whose fields these are; not a copy */
  public AuditEntryActor(JsonNode value) {
    super(value);
  }

  public String kind() {
    return getString("kind");
  }

  public AuditEntryActor kind(String kind) {
    put("kind", kind);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public AuditEntryActor id(String id) {
    put("id", id);
    return this;
  }
}
