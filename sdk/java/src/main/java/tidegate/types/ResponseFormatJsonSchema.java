// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

public final class ResponseFormatJsonSchema extends JsonObject {
  public ResponseFormatJsonSchema() {
    put("type", "json_schema");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseFormatJsonSchema(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseFormatJsonSchema type(String type) {
    put("type", type);
    return this;
  }

  /** OpenAI's form. */
  public ResponseFormatJsonSchemaJsonSchema jsonSchema() {
    return getObject("json_schema", ResponseFormatJsonSchemaJsonSchema::new);
  }

  public ResponseFormatJsonSchema jsonSchema(ResponseFormatJsonSchemaJsonSchema jsonSchema) {
    put("json_schema", jsonSchema);
    return this;
  }

  /** The schema, as llama.cpp takes it. */
  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ResponseFormatJsonSchema schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  /** As Hugging Face's TGI takes it. */
  public ResponseFormatJsonSchemaValue value() {
    return getObject("value", ResponseFormatJsonSchemaValue::new);
  }

  public ResponseFormatJsonSchema value(ResponseFormatJsonSchemaValue value) {
    put("value", value);
    return this;
  }
}
