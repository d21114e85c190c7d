package tidegate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetriesTest {
  private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
  private static final Long NEVER = null;

  private static HttpHeaders header(String name, String value) {
    return HttpHeaders.of(Map.of(name, List.of(value)), (a, b) -> true);
  }

  private static void expect(
      Long delayMs, int status, HttpHeaders headers, int attempts, boolean isRepeatable) {
    Optional<Duration> delay =
        Retries.delay(new Retries.Failure(status, headers, attempts, 2, isRepeatable, 0, NOW));
    assertEquals(Optional.ofNullable(delayMs).map(Duration::ofMillis), delay);
  }

  @Test
  void whatHadNoAnswerIsSentAgainWhereThatIsTheSame() {
    expect(500L, 0, null, 1, true);
    expect(NEVER, 0, null, 1, false);
    expect(1_000L, 500, null, 2, true);
    expect(NEVER, 500, null, 3, true);
    expect(NEVER, 503, null, 1, false);
  }

  @Test
  void aLimitSaysWhen() {
    expect(50L, 429, header("retry-after-ms", "50"), 1, false);
    expect(2_000L, 429, header("retry-after", "2"), 1, true);
    expect(3_000L, 429, header("retry-after", "Fri, 02 Jan 2026 03:04:08 GMT"), 1, true);
    expect(0L, 429, header("retry-after", "Fri, 02 Jan 2026 03:04:01 GMT"), 1, true);
    expect(500L, 429, header("retry-after", "soon"), 1, true);
    expect(500L, 429, header("retry-after", "NaN"), 1, true);
    expect(500L, 429, header("retry-after", "-1"), 1, true);
    expect(NEVER, 429, header("retry-after", "90"), 1, true);
    expect(NEVER, 429, header("retry-after", "1e300"), 1, true);
  }

  @Test
  void theServiceIsObeyedButForMoney() {
    expect(NEVER, 402, header("x-should-retry", "true"), 1, true);
    expect(NEVER, 429, header("x-should-retry", "false"), 1, true);
    expect(500L, 409, header("x-should-retry", "true"), 1, false);
    expect(NEVER, 400, null, 1, true);
  }

  @Test
  void theWaitGrowsUpToABoundAndIsNeverTheSame() {
    assertEquals(Duration.ofMillis(375), Retries.backoff(1, 1));
    assertEquals(Duration.ofMillis(8_000), Retries.backoff(60, 0));
  }
}
