package tidegate;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads server-sent events, however they are split on their way. */
final class EventReader {
  /** @param id empty where it has none */
  record SentEvent(String id, String data) {}

  private final InputStream source;

  /** The line before ended with a carriage return: a line feed would belong to it. */
  private boolean hasReturn;

  EventReader(InputStream source) {
    this.source = new BufferedInputStream(source);
  }

  /** Null at the end; an event without the empty line that ends it is none. */
  SentEvent next() throws IOException {
    String id = "";
    List<String> data = new ArrayList<>();
    for (String line = line(); line != null; line = line()) {
      if (line.isEmpty()) {
        if (!data.isEmpty()) return new SentEvent(id, String.join("\n", data));
        continue;
      }
      int colon = line.indexOf(':');
      String field = colon < 0 ? line : line.substring(0, colon);
      String value = colon < 0 ? "" : line.substring(colon + 1);
      if (value.startsWith(" ")) value = value.substring(1);
      if (field.equals("data")) data.add(value);
      else if (field.equals("id")) id = value;
    }
    return null;
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int one = source.read(); one >= 0; one = source.read()) {
      boolean wasReturn = hasReturn;
      hasReturn = one == '\r';
      if (one == '\n' && wasReturn) continue;
      if (one == '\n' || one == '\r') return line.toString(StandardCharsets.UTF_8);
      line.write(one);
    }
    return null;
  }
}
