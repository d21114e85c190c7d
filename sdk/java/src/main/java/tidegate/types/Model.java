// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import tidegate.JsonObject;

public final class Model extends JsonObject {
  public Model() {
    put("object", "model");
  }

  /** @param value whose fields these are; not a copy */
  public Model(JsonNode value) {
    super(value);
  }

  public String id() {
    return getString("id");
  }

  public Model id(String id) {
    put("id", id);
    return this;
  }

  public String object() {
    return getString("object");
  }

  public Model object(String object) {
    put("object", object);
    return this;
  }

  /** Unix seconds. */
  public long created() {
    return required("created", getLong("created"));
  }

  public Model created(long created) {
    put("created", created);
    return this;
  }

  public String ownedBy() {
    return getString("owned_by");
  }

  public Model ownedBy(String ownedBy) {
    put("owned_by", ownedBy);
    return this;
  }

  /** Tokens of prompt and completion together; of a task, tokens of one input. */
  public long contextLength() {
    return required("context_length", getLong("context_length"));
  }

  public Model contextLength(long contextLength) {
    put("context_length", contextLength);
    return this;
  }

  /** What it can be asked for. */
  public List<String> tasks() {
    return getList("tasks", JsonObject::toText);
  }

  public Model tasks(List<String> tasks) {
    put("tasks", tasks);
    return this;
  }

  /** Of an answer; 0 where it writes no text. */
  public long maxOutputTokens() {
    return required("max_output_tokens", getLong("max_output_tokens"));
  }

  public Model maxOutputTokens(long maxOutputTokens) {
    put("max_output_tokens", maxOutputTokens);
    return this;
  }

  public List<String> capabilities() {
    return getList("capabilities", JsonObject::toText);
  }

  public Model capabilities(List<String> capabilities) {
    put("capabilities", capabilities);
    return this;
  }

  /** What you pay now, in OpenRouter's form. */
  public ModelPricing pricing() {
    return getObject("pricing", ModelPricing::new);
  }

  public Model pricing(ModelPricing pricing) {
    put("pricing", pricing);
    return this;
  }

  /** What everybody else pays. */
  public ModelListPricing listPricing() {
    return getObject("list_pricing", ModelListPricing::new);
  }

  public Model listPricing(ModelListPricing listPricing) {
    put("list_pricing", listPricing);
    return this;
  }

  /** Other names of it. */
  public List<String> aliases() {
    return getList("aliases", JsonObject::toText);
  }

  public Model aliases(List<String> aliases) {
    put("aliases", aliases);
    return this;
  }

  /** Unix seconds; it may lie ahead. */
  public Long deprecatedAt() {
    return getLong("deprecated_at");
  }

  public Model deprecatedAt(long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  public Model deprecatedAt(Long deprecatedAt) {
    put("deprecated_at", deprecatedAt);
    return this;
  }

  /** The day, in UTC, from whose beginning on it is gone. */
  public String shutdownDate() {
    return getString("shutdown_date");
  }

  public Model shutdownDate(String shutdownDate) {
    put("shutdown_date", shutdownDate);
    return this;
  }

  /** What to use instead. */
  public String successor() {
    return getString("successor");
  }

  public Model successor(String successor) {
    put("successor", successor);
    return this;
  }
}
