package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.function.Function;

/** A stream that adds its events up to the whole answer. */
public final class AnswerStream<E, W> extends EventStream<E> {
  private final Accumulator<E, W> sum;

  /** The caller did not ask for the event that has the usage alone. */
  private final boolean isUsageHidden;

  private boolean isIterated;

  AnswerStream(
      Transport transport,
      Call call,
      HttpResponse<Body> opened,
      Function<JsonNode, E> read,
      Accumulator<E, W> sum,
      boolean isUsageHidden) {
    super(transport, call, opened, read);
    this.sum = sum;
    this.isUsageHidden = isUsageHidden;
  }

  /** What has come so far, as a whole answer; null before the first event. */
  public W snapshot() {
    return sum.whole();
  }

  /** The whole answer. It reads what is left of the stream, unless a loop did. */
  public W finalAnswer() {
    if (!isIterated) {
      for (Iterator<E> events = iterator(); events.hasNext(); ) events.next();
    }
    return snapshot();
  }

  @Override
  public Iterator<E> iterator() {
    isIterated = true;
    return super.iterator();
  }

  @Override
  E advance() {
    for (E event = super.advance(); event != null; event = super.advance()) {
      sum.add(event);
      if (!isUsageHidden || !sum.isUsage(event)) return event;
    }
    return null;
  }
}
