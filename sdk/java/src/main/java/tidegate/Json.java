package tidegate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;

/** Reads and writes JSON so that no number loses a digit. */
final class Json {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private Json() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  /** @throws IOException where it is no JSON */
  static JsonNode read(byte[] text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** @param value whatever Jackson writes */
  static byte[] write(Object value) {
    try {
      return MAPPER.writeValueAsBytes(value);
    } catch (JsonProcessingException failed) {
      throw new IllegalArgumentException("this is no JSON: " + failed.getMessage(), failed);
    }
  }

  /** A copy of the value as it would come back: a number is of the kind that its size asks for. */
  static JsonNode of(Object value) {
    if (value instanceof String text) return TextNode.valueOf(text);
    try {
      return read(write(value));
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
