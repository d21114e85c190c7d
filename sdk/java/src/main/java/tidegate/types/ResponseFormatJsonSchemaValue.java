// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseFormatJsonSchemaValue extends JsonObject {
  public ResponseFormatJsonSchemaValue() {}

  /** @param value whose fields these are; not a copy */
  public ResponseFormatJsonSchemaValue(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ResponseFormatJsonSchemaValue name(String name) {
    put("name", name);
    return this;
  }

  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseFormatJsonSchemaValue schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }
}
