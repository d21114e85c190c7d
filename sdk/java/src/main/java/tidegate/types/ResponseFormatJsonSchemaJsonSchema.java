// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseFormatJsonSchemaJsonSchema extends JsonObject {
  public ResponseFormatJsonSchemaJsonSchema() {}

  /** @param value whose fields these are; not a copy */
  public ResponseFormatJsonSchemaJsonSchema(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ResponseFormatJsonSchemaJsonSchema name(String name) {
    put("name", name);
    return this;
  }

  /** Accepted; the model is not shown it. */
  public String description() {
    return getString("description");
  }

  public ResponseFormatJsonSchemaJsonSchema description(String description) {
    put("description", description);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseFormatJsonSchemaJsonSchema schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  /** Accepted; the schema is enforced token by token whatever this says. */
  public Boolean strict() {
    return getBoolean("strict");
  }

  public ResponseFormatJsonSchemaJsonSchema strict(boolean strict) {
    put("strict", strict);
    return this;
  }

  public ResponseFormatJsonSchemaJsonSchema strict(Boolean strict) {
    put("strict", strict);
    return this;
  }
}
