package tidegate;

/** What stands in the signature under the end of a page of the ledger. */
public record LedgerProof(String organizationId, long sequence, String hash) {}
