package tidegate.errors;

/** 409: the state of something, or an Idempotency-Key of another request, is in the way. */
public class ConflictException extends ApiException {
  private static final long serialVersionUID = 1L;

  public ConflictException(Details details) {
    super(details);
  }
}
