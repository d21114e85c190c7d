// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class OrganizationEntry extends JsonObject {
  public OrganizationEntry() {
    put("object", "organization_entry");
  }

  /** @param value whose fields these are; not a copy */
  public OrganizationEntry(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public OrganizationEntry id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public OrganizationEntry object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public OrganizationEntry name(String name) {
    put("name", name);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public OrganizationEntry createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }
}
