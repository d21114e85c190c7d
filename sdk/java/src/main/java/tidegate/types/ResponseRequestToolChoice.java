// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

/** One of ResponseNamedTool, ResponseAllowedTools: the fields of all. */
public final class ResponseRequestToolChoice extends JsonObject {
  public ResponseRequestToolChoice() {}

  /** @param value whose fields these are; not a copy */
  public ResponseRequestToolChoice(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseRequestToolChoice type(String type) {
    put("type", type);
    return this;
  }

  public String name() {
    return getString("name");
  }

  public ResponseRequestToolChoice name(String name) {
    put("name", name);
    return this;
  }

  public String mode() {
    return getString("mode");
  }

  public ResponseRequestToolChoice mode(String mode) {
    put("mode", mode);
    return this;
  }

  public List<ResponseRequestToolChoiceToolsItem> tools() {
    return getList("tools", ResponseRequestToolChoiceToolsItem::new);
  }

  public ResponseRequestToolChoice tools(List<ResponseRequestToolChoiceToolsItem> tools) {
    put("tools", tools);
    return this;
  }

  public ResponseRequestToolChoice tools(ResponseRequestToolChoiceToolsItem... tools) {
    put("tools", tools);
    return this;
  }
}
