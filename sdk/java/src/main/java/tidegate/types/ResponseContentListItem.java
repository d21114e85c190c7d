// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** One of ResponseInputText, ResponseOutputTextParam, ResponseRefusalParam, ResponseContentListObject, ResponseContentListObject2, ResponseContentListObject3: the fields of all. */
public final class ResponseContentListItem extends JsonObject {
  public ResponseContentListItem() {}

  /** @param value whose fields these are; not a copy */
  public ResponseContentListItem(JsonNode value) {
    super(value);
  }

  public String type() {
    return getString("type");
  }

  public ResponseContentListItem type(String type) {
    put("type", type);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public ResponseContentListItem text(String text) {
    put("text", text);
    return this;
  }

  /** Accepted, and without effect. It tells where parts of the text came from. */
  public JsonNode annotations() {
    return get("annotations");
  }

  public ResponseContentListItem annotations(Object annotations) {
    put("annotations", annotations);
    return this;
  }

  /** Accepted, and without effect. It is how likely the text was. */
  public JsonNode logprobs() {
    return get("logprobs");
  }

  public ResponseContentListItem logprobs(Object logprobs) {
    put("logprobs", logprobs);
    return this;
  }

  /** Accepted, and without effect. It is what the text says, as an SDK read it. */
  public JsonNode parsed() {
    return get("parsed");
  }

  public ResponseContentListItem parsed(Object parsed) {
    put("parsed", parsed);
    return this;
  }

  public String refusal() {
    return getString("refusal");
  }

  public ResponseContentListItem refusal(String refusal) {
    put("refusal", refusal);
    return this;
  }
}
