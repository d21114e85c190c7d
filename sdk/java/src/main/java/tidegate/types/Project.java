// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Project extends JsonObject {
  public Project() {
    put("object", "organization.project");
  }

  /** @param value whose fields these are; not a copy */
  public Project(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Project id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Project object(String object) {
    put("object", object);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public Project name(String name) {
    put("name", name);
    return this;
  }

  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public Project createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public Project status(String status) {
    put("status", status);
    return this;
  }

  public Long archivedAt() {
    return getLong("archived_at");
  }

  public Project archivedAt(long archivedAt) {
    put("archived_at", archivedAt);
    return this;
  }

  public Project archivedAt(Long archivedAt) {
    put("archived_at", archivedAt);
    return this;
  }

  public List<String> models() {
    return getList("models", JsonObject::toText);
  }

  public Project models(List<String> models) {
    put("models", models);
    return this;
  }

  public List<String> tiers() {
    return getList("tiers", JsonObject::toText);
  }

  public Project tiers(List<String> tiers) {
    put("tiers", tiers);
    return this;
  }
}
