/** Customers' own keys for providers, on the wire. A key goes in and never comes out. */
import { z } from "zod";

import { shownTime } from "./common.ts";
import { text } from "./fields.ts";

export const putProviderKeyRequestSchema = z
  .strictObject({
    key: text({
      min: 8,
      max: 1_024,
      pattern: /^[\x21-\x7e]+$/,
      rule: "must be 8 to 1024 characters of ASCII that can be seen",
    }).meta({ description: "As the provider gave it. It is kept sealed, and never shown." }),
  })
  .meta({ id: "PutProviderKeyRequest" });

export const providerKeySchema = z
  .object({
    id: z.string().meta({ description: "The provider's name." }),
    object: z.literal("provider_key"),
    provider: z.string().meta({ description: "As targets name it in `customer_keys`." }),
    hint: z.string().meta({ description: "Its last four characters." }),
    sealed_by: z.string().meta({ description: "Id of the sealing key, for rotation." }),
    created_at: shownTime,
  })
  .meta({ id: "ProviderKey" });
