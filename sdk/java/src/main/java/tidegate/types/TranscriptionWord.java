// Generated from openapi.yaml by scripts/emit-sdk.ts. Do not edit.
package tidegate.types;

import com.fasterxml.jackson.databind.JsonNode;
import tidegate.JsonObject;

public final class TranscriptionWord extends JsonObject {
  public TranscriptionWord() {}

  /** @param value whose fields these are; not a copy */
  public TranscriptionWord(JsonNode value) {
    super(value);
  }

  /** With the signs that are written at it. */
  public String word() {
    return getString("word");
  }

  public TranscriptionWord word(String word) {
    put("word", word);
    return this;
  }

  /** Seconds. */
  public double start() {
    return required("start", getDouble("start"));
  }

  public TranscriptionWord start(double start) {
    put("start", start);
    return this;
  }

  public double end() {
    return required("end", getDouble("end"));
  }

  public TranscriptionWord end(double end) {
    put("end", end);
    return this;
  }
}
