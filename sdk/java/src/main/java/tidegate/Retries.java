package tidegate;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** When a request that failed is sent again, and after how long. Pure. */
final class Retries {
  private static final double FIRST_DELAY_MS = 500;
  private static final double MAX_DELAY_MS = 8_000;
  private static final double MAX_JITTER = 0.25;

  /** What tells us to come back later than this is told to the caller instead. */
  private static final Duration MAX_RETRY_AFTER = Duration.ofMinutes(1);

  private static final double DAY_MS = 86_400_000;

  /**
   * @param status 0 where no answer came
   * @param headers null where no answer came
   * @param attempts how often it was sent, this time included
   * @param isRepeatable sending it twice has the effect of sending it once
   * @param random from 0 up to 1
   */
  record Failure(
      int status,
      HttpHeaders headers,
      int attempts,
      int maxRetries,
      boolean isRepeatable,
      double random,
      Instant now) {
    private Optional<String> header(String name) {
      return headers == null ? Optional.empty() : headers.firstValue(name);
    }
  }

  private Retries() {}

  /** How long to wait; empty where it is not sent again. */
  static Optional<Duration> delay(Failure failure) {
    if (failure.attempts() > failure.maxRetries() || !isWorthIt(failure)) return Optional.empty();
    Optional<Duration> told = retryAfter(failure);
    if (told.isPresent()) return told.filter(delay -> delay.compareTo(MAX_RETRY_AFTER) <= 0);
    return Optional.of(backoff(failure.attempts(), failure.random()));
  }

  /** The wait after so many attempts that failed. */
  static Duration backoff(int attempts, double random) {
    double delayMs = Math.min(FIRST_DELAY_MS * Math.pow(2, attempts - 1), MAX_DELAY_MS);
    return Duration.ofMillis((long) (delayMs * (1 - MAX_JITTER * random)));
  }

  private static boolean isWorthIt(Failure failure) {
    int status = failure.status();
    if (status == 0) return failure.isRepeatable();
    // Without money the same request fares the same, whatever else is said.
    if (status == 402) return false;
    String told = failure.header("x-should-retry").orElse("");
    if (told.equals("false")) return false;
    // It was refused before anything was done.
    if (told.equals("true") && status < 500) return true;
    if (status == 429) return true;
    return failure.isRepeatable() && (status == 408 || status >= 500);
  }

  /** Reads `retry-after-ms`, or `retry-after` in seconds or as a date. */
  private static Optional<Duration> retryAfter(Failure failure) {
    return failure
        .header("retry-after-ms")
        .flatMap(text -> duration(text, 1))
        .or(() -> failure.header("retry-after").flatMap(text -> duration(text, 1_000)))
        .or(() -> failure.header("retry-after").flatMap(text -> until(text, failure.now())));
  }

  private static Optional<Duration> duration(String text, double unitMs) {
    try {
      double delayMs = Double.parseDouble(text) * unitMs;
      if (Double.isNaN(delayMs) || delayMs < 0) return Optional.empty();
      // More than a day is as good as for ever, and must not overflow.
      return Optional.of(Duration.ofMillis((long) Math.min(delayMs, DAY_MS)));
    } catch (NumberFormatException other) {
      return Optional.empty();
    }
  }

  private static Optional<Duration> until(String text, Instant now) {
    try {
      Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(then.isBefore(now) ? Duration.ZERO : Duration.between(now, then));
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }
}
