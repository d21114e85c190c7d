package tidegate;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;

/**
 * How requests are sent: all of a client's, or those of one call.
 *
 * @param apiKey null: requests carry none
 * @param baseUrl the origin, without a slash at its end
 */
record Settings(
    String apiKey,
    String baseUrl,
    Duration timeout,
    int maxRetries,
    Map<String, String> headers,
    HttpClient httpClient) {}
