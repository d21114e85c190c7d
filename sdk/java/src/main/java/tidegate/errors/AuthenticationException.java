package tidegate.errors;

/** 401: there is no key, or not one that is known. */
public class AuthenticationException extends ApiException {
  private static final long serialVersionUID = 1L;

  public AuthenticationException(Details details) {
    super(details);
  }
}
