// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class AuditEntry extends JsonObject {
  public AuditEntry() {
    put("object", "audit_entry");
  }

  /** @param value whose fields these are; not a copy */
  public AuditEntry(JsonNode value) {
    super(value);
  }

  /** The sequence, as a text. */
  public String id() {
    return getString("id");
  }

  public AuditEntry id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public AuditEntry object(String object) {
    put("object", object);
    return this;
  }

  public long sequence() {
    return required("sequence", getLong("sequence"));
  }

  public AuditEntry sequence(long sequence) {
    put("sequence", sequence);
    return this;
  }

  /** Unix seconds. */
  public long createdAt() {
    return required("created_at", getLong("created_at"));
  }

  public AuditEntry createdAt(long createdAt) {
    put("created_at", createdAt);
    return this;
  }

  public AuditEntryActor actor() {
    return getObject("actor", AuditEntryActor::new);
  }

  public AuditEntry actor(AuditEntryActor actor) {
    put("actor", actor);
    return this;
  }

  public String action() {
    return getString("action");
  }

  public AuditEntry action(String action) {
    put("action", action);
    return this;
  }

  public String target() {
    return getString("target");
  }

  public AuditEntry target(String target) {
    put("target", target);
    return this;
  }

  public JsonNode before() {
    return get("before");
  }

  public AuditEntry before(Object before) {
    put("before", before);
    return this;
  }

  public JsonNode after() {
    return get("after");
  }

  public AuditEntry after(Object after) {
    put("after", after);
    return this;
  }
}
