package tidegate.errors;

import java.time.Duration;

/** Nothing came for the time that a request may be silent. */
public class TimeoutException extends ConnectionException {
  private static final long serialVersionUID = 1L;

  public TimeoutException(Duration timeout) {
    super("nothing came for " + timeout.toMillis() + " ms");
  }
}
