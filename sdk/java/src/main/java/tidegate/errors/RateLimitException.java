package tidegate.errors;

/** 429: a limit, or all of the capacity, is used up for now. */
public class RateLimitException extends ApiException {
  private static final long serialVersionUID = 1L;

  public RateLimitException(Details details) {
    super(details);
  }
}
