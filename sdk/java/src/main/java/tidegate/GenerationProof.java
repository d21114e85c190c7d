package tidegate;

import tidegate.types.GenerationLedger;

/** What stands in the receipt of a generation. */
public record GenerationProof(String organizationId, GenerationLedger entry) {}
