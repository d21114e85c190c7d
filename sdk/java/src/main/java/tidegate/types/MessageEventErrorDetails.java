// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** Where `thread` was refused: SDKs go on without one when they read this. */
public final class MessageEventErrorDetails extends JsonObject {
  public MessageEventErrorDetails() {
    put("error_code", "thread_unsupported_request");
  }

  /** @param value whose fields these are; not a copy */
  public MessageEventErrorDetails(JsonNode value) {
    super(value);
  }

  public String errorCode() {
    return getString("error_code");
  }

  public MessageEventErrorDetails errorCode(String errorCode) {
    put("error_code", errorCode);
    return this;
  }

  public List<String> unsupported() {
    return getList("unsupported", JsonObject::toText);
  }

  public MessageEventErrorDetails unsupported(List<String> unsupported) {
    put("unsupported", unsupported);
    return this;
  }
}
