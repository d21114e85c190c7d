// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TranscriptionSegment extends JsonObject {
  public TranscriptionSegment() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionSegment(JsonNode value) {
    super(value);
  }

  public long id() {
    return required("id", getLong("id"));
  }

  public TranscriptionSegment id(long id) {
    put("id", id);
    return this;
  }

  /** Seconds. */
  public double start() {
    return required("start", getDouble("start"));
  }

  public TranscriptionSegment start(double start) {
    put("start", start);
    return this;
  }

  public double end() {
    return required("end", getDouble("end"));
  }

  public TranscriptionSegment end(double end) {
    put("end", end);
    return this;
  }

  public String text() {
    return getString("text");
  }

  public TranscriptionSegment text(String text) {
    put("text", text);
    return this;
  }
}
