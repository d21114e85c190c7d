package tidegate.errors;

import java.net.http.HttpHeaders;

/** The service refused, or failed. */
public class ApiException extends TidegateException {
  private static final long serialVersionUID = 1L;

  private final transient Details details;

  /** @param type,code,param null where there is none */
  public record Details(
      int status, HttpHeaders headers, String message, String type, String code, String param) {}

  public ApiException(Details details) {
    super(textOf(details));
    this.details = details;
  }

  /** The class that its status has. */
  public static ApiException of(Details details) {
    return switch (details.status()) {
      case 400 -> new BadRequestException(details);
      case 401 -> new AuthenticationException(details);
      case 402 -> new PaymentRequiredException(details);
      case 403 -> new PermissionDeniedException(details);
      case 404 -> new NotFoundException(details);
      case 409 -> new ConflictException(details);
      case 410 -> new RequestCancelledException(details);
      case 429 -> new RateLimitException(details);
      default ->
          details.status() >= 500
              ? new InternalServerException(details)
              : new ApiException(details);
    };
  }

  /** In a stream that had begun: the status that the error has elsewhere. */
  public int status() {
    return details.status();
  }

  public HttpHeaders headers() {
    return details.headers();
  }

  /** Stable; null where there is none. */
  public String code() {
    return details.code();
  }

  public String type() {
    return details.type();
  }

  /** The field at fault; null where there is none. */
  public String param() {
    return details.param();
  }

  /** Finds the request in the service's log; null where no answer named it. */
  public String requestId() {
    return requestIdOf(details);
  }

  private static String requestIdOf(Details details) {
    return details.headers().firstValue("x-request-id").orElse(null);
  }

  private static String textOf(Details details) {
    String text = details.status() + " " + details.message();
    String requestId = requestIdOf(details);
    return requestId == null ? text : text + " (" + requestId + ")";
  }
}
