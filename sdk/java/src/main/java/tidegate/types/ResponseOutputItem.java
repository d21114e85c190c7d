// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of ResponseOutputMessage, ResponseFunctionCall: the fields of all. */
public final class ResponseOutputItem extends JsonObject {
  public ResponseOutputItem() {}

  /** @param value whose fields these are; not a copy */
  public ResponseOutputItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseOutputItem type(String type) {
    put("type", type);
    return this;
  }

  public String id() {
    return getString("id");
  }

  public ResponseOutputItem id(String id) {
    put("id", id);
    return this;
  }

  public String status() {
    return getString("status");
  }

  public ResponseOutputItem status(String status) {
    put("status", status);
    return this;
  }

  public String role() {
    return getString("role");
  }

  public ResponseOutputItem role(String role) {
    put("role", role);
    return this;
  }

  public List<ResponseOutputText> content() {
    return getList("content", ResponseOutputText::new);
  }

  public ResponseOutputItem content(List<ResponseOutputText> content) {
    put("content", content);
    return this;
  }

  public ResponseOutputItem content(ResponseOutputText... content) {
    put("content", content);
    return this;
  }

  public String callId() {
    return getString("call_id");
  }

  public ResponseOutputItem callId(String callId) {
    put("call_id", callId);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseOutputItem name(String name) {
    put("name", name);
    return this;
  }

  /** JSON, as the model wrote it. */
  public String arguments() {
    return getString("arguments");
  }

  public ResponseOutputItem arguments(String arguments) {
    put("arguments", arguments);
    return this;
  }
}
