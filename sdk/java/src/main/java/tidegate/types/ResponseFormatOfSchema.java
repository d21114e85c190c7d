// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseFormatOfSchema extends JsonObject {
  public ResponseFormatOfSchema() {
    put("type", "json_schema");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatOfSchema(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatOfSchema type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseFormatOfSchema name(String name) {
    put("name", name);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseFormatOfSchema schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  public String description() {
    return getString("description");
  }

  public ResponseFormatOfSchema description(String description) {
    put("description", description);
    return this;
  }

  /** Accepted; the schema is enforced token by token whatever this says. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ResponseFormatOfSchema strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ResponseFormatOfSchema strict(Boolean strict) {
    put("strict", strict);
    return this;
  }
}
