// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import tidegate.JsonObject;

/** One of ResponseFormatText, ResponseFormatJsonObject, ResponseFormatJsonSchema, ResponseFormatJson, ResponseFormatRegex: the fields of all. */
public final class ChatCompletionRequestResponseFormat extends JsonObject {
  public ChatCompletionRequestResponseFormat() {}

  /** @param value whose fields these are; not a copy */
  public ChatCompletionRequestResponseFormat(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ChatCompletionRequestResponseFormat type(String type) {
    put("type", type);
    return this;
  }

  /** The schema, as llama.cpp takes it. */
  public Map<String, JsonNode> schema() {
    return getMap("schema", JsonObject::toNode);
  }

  public ChatCompletionRequestResponseFormat schema(Map<String, ?> schema) {
    put("schema", schema);
    return this;
  }

  /** The schema, as Hugging Face's TGI takes it. */
  public JsonNode value() {
    return get("value");
  }

  public ChatCompletionRequestResponseFormat value(Map<String, ?> value) {
    put("value", value);
    return this;
  }

  public ChatCompletionRequestResponseFormat value(String value) {
    put("value", value);
    return this;
  }

  public ChatCompletionRequestResponseFormat value(ChatCompletionRequestResponseFormatValue value) {
    put("value", value);
    return this;
  }

  /** OpenAI's form. */
  public ChatCompletionRequestResponseFormatJsonSchema jsonSchema() {
    return getObject("json_schema", ChatCompletionRequestResponseFormatJsonSchema::new);
  }

  public ChatCompletionRequestResponseFormat jsonSchema(ChatCompletionRequestResponseFormatJsonSchema jsonSchema) {
    put("json_schema", jsonSchema);
    return this;
  }
}
