// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

/** The same of one kind of request; of others `quality` counts. 0 of `tools` or `schema`: it is never asked for those. */
public final class AutoTermsByKind extends JsonObject {
  public AutoTermsByKind() {}

  /** @param value whose fields these are; not a copy */
  public AutoTermsByKind(JsonNode value) {
    super(value);
  }

  public Long sumEasy() {
    return getLong("sum_easy");
  }

  public AutoTermsByKind sumEasy(long sumEasy) {
    put("sum_easy", sumEasy);
    return this;
  }

  public Long sumHard() {
    return getLong("sum_hard");
  }

  public AutoTermsByKind sumHard(long sumHard) {
    put("sum_hard", sumHard);
    return this;
  }

  public Long copy() {
    return getLong("copy");
  }

  public AutoTermsByKind copy(long copy) {
    put("copy", copy);
    return this;
  }

  public Long order() {
    return getLong("order");
  }

  public AutoTermsByKind order(long order) {
    put("order", order);
    return this;
  }

  public Long spelling() {
    return getLong("spelling");
  }

  public AutoTermsByKind spelling(long spelling) {
    put("spelling", spelling);
    return this;
  }

  public Long capital() {
    return getLong("capital");
  }

  public AutoTermsByKind capital(long capital) {
    put("capital", capital);
    return this;
  }

  public Long fact() {
    return getLong("fact");
  }

  public AutoTermsByKind fact(long fact) {
    put("fact", fact);
    return this;
  }

  public Long opposite() {
    return getLong("opposite");
  }

  public AutoTermsByKind opposite(long opposite) {
    put("opposite", opposite);
    return this;
  }

  public Long translation() {
    return getLong("translation");
  }

  public AutoTermsByKind translation(long translation) {
    put("translation", translation);
    return this;
  }

  public Long sentiment() {
    return getLong("sentiment");
  }

  public AutoTermsByKind sentiment(long sentiment) {
    put("sentiment", sentiment);
    return this;
  }

  public Long extraction() {
    return getLong("extraction");
  }

  public AutoTermsByKind extraction(long extraction) {
    put("extraction", extraction);
    return this;
  }

  public Long reading() {
    return getLong("reading");
  }

  public AutoTermsByKind reading(long reading) {
    put("reading", reading);
    return this;
  }

  public Long format() {
    return getLong("format");
  }

  public AutoTermsByKind format(long format) {
    put("format", format);
    return this;
  }

  public Long open() {
    return getLong("open");
  }

  public AutoTermsByKind open(long open) {
    put("open", open);
    return this;
  }

  public Long tools() {
    return getLong("tools");
  }

  public AutoTermsByKind tools(long tools) {
    put("tools", tools);
    return this;
  }

  public Long schema() {
    return getLong("schema");
  }

  public AutoTermsByKind schema(long schema) {
    put("schema", schema);
    return this;
  }
}
