// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class ChatMessageToolCallFunction extends JsonObject {
  public ChatMessageToolCallFunction() {}

  /** @param value whose fields these are; not a copy */
  public ChatMessageToolCallFunction(JsonNode value) {
    super(value);
  }

  public String name() {
    return getString("name");
  }

  public ChatMessageToolCallFunction name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. */
  public String arguments() {
    return getString("arguments");
  }

  public ChatMessageToolCallFunction arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }

  /** Accepted, and without effect. It is what `arguments` says, as an SDK read it. */
  public JsonNode parsedArguments() {
    return get("parsed_arguments");
  }

  public ChatMessageToolCallFunction parsedArguments(Object parsedArguments) {
    put("parsed_arguments", parsedArguments);
    return this;
  }
}
