package tidegate;

import java.net.http.HttpHeaders;

/**
 * What stands beside an answer.
 *
 * @param requestId finds the request in the service's log
 * @param attempts how often the request was sent
 * @param idempotencyKey null where the request had none
 * @param isReplayed it was made for an earlier attempt, and charged then
 */
public record Meta(
    String requestId,
    int status,
    HttpHeaders headers,
    int attempts,
    String idempotencyKey,
    boolean isReplayed) {}
