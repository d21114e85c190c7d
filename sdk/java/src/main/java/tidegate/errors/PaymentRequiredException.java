package tidegate.errors;

/** 402: credits or a budget are used up. Asking again changes nothing. */
public class PaymentRequiredException extends ApiException {
  private static final long serialVersionUID = 1L;

  public PaymentRequiredException(Details details) {
    super(details);
  }
}
