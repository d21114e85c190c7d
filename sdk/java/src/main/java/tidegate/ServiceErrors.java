package tidegate;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tidegate.errors.ApiException;

/** Reads the errors of the service: OpenAI's envelope, Anthropic's, or the Responses API's event. */
final class ServiceErrors {
  private static final int MAX_SHOWN_TEXT = 200;

  private ServiceErrors() {}

  /** @param text of the body, whatever it is */
  static ApiException fromResponse(int status, HttpHeaders headers, byte[] text) {
    Optional<JsonNode> error = parse(text).flatMap(ServiceErrors::errorIn);
    if (error.isPresent()) return create(status, headers, error.get());
    String shown = new String(text, StandardCharsets.UTF_8);
    String message = shown.substring(0, Math.min(shown.length(), MAX_SHOWN_TEXT));
    return ApiException.of(
        new ApiException.Details(
            status, headers, message.isEmpty() ? "no message" : message, null, null, null));
  }

  /** Empty for an event that is no error. */
  static Optional<ApiException> fromEvent(JsonNode event, HttpHeaders headers) {
    return errorIn(event)
        .map(
            error ->
                create(
                    Statuses.BY_CODE.getOrDefault(error.path("code").asText(), 500),
                    headers,
                    error));
  }

  private static Optional<JsonNode> errorIn(JsonNode value) {
    JsonNode error = value.path("error");
    if (error.path("message").isTextual()) return Optional.of(error);
    boolean isEvent = value.path("type").asText().equals("error");
    return isEvent && value.path("message").isTextual() ? Optional.of(value) : Optional.empty();
  }

  private static ApiException create(int status, HttpHeaders headers, JsonNode error) {
    return ApiException.of(
        new ApiException.Details(
            status,
            headers,
            error.path("message").asText(),
            error.path("type").textValue(),
            error.path("code").textValue(),
            error.path("param").textValue()));
  }

  private static Optional<JsonNode> parse(byte[] text) {
    try {
      return Optional.of(Json.read(text));
    } catch (IOException other) {
      return Optional.empty();
    }
  }
}
