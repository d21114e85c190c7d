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

  /** true: the text is any JSON object. false is as absent. */
  public Boolean jsonObject() {
    return getBoolean("json_object");
  }

  public StructuredOutputs jsonObject(boolean jsonObject) {
    put("json_object", jsonObject);
    return this;
  }

  public StructuredOutputs jsonObject(Boolean jsonObject) {
    put("json_object", jsonObject);
    return this;
  }

  /** Accepted, and without effect. Forms are enforced in one way. */
  public JsonNode disableFallback() {
    return get("disable_fallback");
  }

  public StructuredOutputs disableFallback(Object disableFallback) {
    put("disable_fallback", disableFallback);
    return this;
  }

  public Boolean disableAdditionalProperties() {
    return getBoolean("disable_additional_properties");
  }

  public StructuredOutputs disableAdditionalProperties(boolean disableAdditionalProperties) {
    put("disable_additional_properties", disableAdditionalProperties);
    return this;
  }

  public StructuredOutputs disableAdditionalProperties(Boolean disableAdditionalProperties) {
    put("disable_additional_properties", disableAdditionalProperties);
    return this;
  }

  public Boolean disableAnyWhitespace() {
    return getBoolean("disable_any_whitespace");
  }

  public StructuredOutputs disableAnyWhitespace(boolean disableAnyWhitespace) {
    put("disable_any_whitespace", disableAnyWhitespace);
    return this;
  }

  public StructuredOutputs disableAnyWhitespace(Boolean disableAnyWhitespace) {
    put("disable_any_whitespace", disableAnyWhitespace);
    return this;
  }

  /** Not supported: JSON has a blank or a line break where it may. Refused with 400 unless null, false or empty. */
  public JsonNode whitespacePattern() {
    return get("whitespace_pattern");
  }

  public StructuredOutputs whitespacePattern(Object whitespacePattern) {
    put("whitespace_pattern", whitespacePattern);
    return this;
  }

  /** Not supported: Calls of tools are offered as tools. Refused with 400 unless null, false or empty. */
  public JsonNode structuralTag() {
    return get("structural_tag");
  }

  public StructuredOutputs structuralTag(Object structuralTag) {
    put("structural_tag", structuralTag);
    return this;
  }
}
