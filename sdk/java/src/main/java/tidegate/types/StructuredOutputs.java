// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import tidegate.JsonObject;

/** Extension, vLLM's. What the text must look like, in exactly one of these forms, enforced token by token. A limit on tokens or a stop text can still cut the text short. */
public final class StructuredOutputs extends JsonObject {
  public StructuredOutputs() {}

  /** @param value whose fields these are; not a copy */
  public StructuredOutputs(JsonNode value) {
    super(value);
  }

  public Map<String, JsonNode> json() {
    return getMap("json", JsonObject::toNode);
  }

  public StructuredOutputs json(Map<String, ?> json) {
    put("json", json);
    return this;
  }

  /** A regular expression in ECMAScript's notation; the whole text matches it. */
  public String regex() {
    return getString("regex");
  }

  public StructuredOutputs regex(String regex) {
    put("regex", regex);
    return this;
  }

  /** The text is one of these. */
  public List<String> choice() {
    return getList("choice", JsonObject::toText);
  }

  public StructuredOutputs choice(List<String> choice) {
    put("choice", choice);
    return this;
  }

  /** A grammar in GBNF's notation; the text matches its rule `root`. */
  public String grammar() {
    return getString("grammar");
  }

  public StructuredOutputs grammar(String grammar) {
    put("grammar", grammar);
    return this;
  }
}
