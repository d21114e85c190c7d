package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tidegate.EventReader.SentEvent;

class EventReaderTest {
  private static List<SentEvent> readAll(InputStream source) throws IOException {
    EventReader reader = new EventReader(source);
    List<SentEvent> events = new ArrayList<>();
    for (SentEvent event = reader.next(); event != null; event = reader.next()) events.add(event);
    return events;
  }

  /** Gives so many bytes at a time, and no more. */
  private static InputStream inPieces(byte[] bytes, int size) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public synchronized int read(byte[] into, int offset, int length) {
        return super.read(into, offset, Math.min(length, size));
      }
    };
  }

  @Test
  void eventsAreTheSameHoweverTheyAreSplit() throws IOException {
    List<SentEvent> want =
        List.of(
            new SentEvent("1", "naïve 😀"),
            new SentEvent("", "two\nlines"),
            new SentEvent("", "[DONE]"));
    List<String> lines =
        List.of(
            ": keep-alive", "", "id: 1", "event: x", "data: naïve 😀", "", "data:two",
            "data: lines", "", "data: [DONE]", "", "data: cut off");
    for (String end : List.of("\n", "\r\n", "\r")) {
      byte[] bytes = (String.join(end, lines) + end).getBytes(StandardCharsets.UTF_8);
      for (int size = 1; size <= bytes.length; size += 1)
        assertEquals(want, readAll(inPieces(bytes, size)));
    }
  }
}
