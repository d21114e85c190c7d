// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class ResponseOutputMessage extends JsonObject {
  public ResponseOutputMessage() {
    put("type", "message");
    put("role", "assistant");
  }

  /** @param value whose fields these are; not a copy */
  public ResponseOutputMessage(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseOutputMessage type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public ResponseOutputMessage id(String id) {
    put("id", id);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public ResponseOutputMessage status(String status) {
    put("status", status);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public ResponseOutputMessage role(String role) {
    put("role", role);
    return this;
  }

  public List<ResponseOutputText> content() {
    return getList("content", ResponseOutputText::new);
  }

  public ResponseOutputMessage content(List<ResponseOutputText> content) {
    put("content", content);
    return this;
  }

  public ResponseOutputMessage content(ResponseOutputText... content) {
    put("content", content);
    return this;
  }
}
