/** PUT /admin/v1/models/{id}: offer a model, say where it runs and what it costs. */
import { catalogModelSchema, putModelRequestSchema } from "../../contract/admin.ts";
import { LIMITS } from "../../contract/common.ts";
import { ApiError } from "../../errors.ts";
import { putModel } from "../../gateway/catalog-changes.ts";
import { actorOf } from "../access.ts";
import { defineOperation } from "../define-operation.ts";
import { FOR_OPERATORS } from "../operation.ts";
import { toCatalogModel } from "./shapes.ts";

const MODEL_ID = /^[A-Za-z0-9][\w.:-]*(\/[\w.:-]+)?$/;

export const putModelOperation = defineOperation({
  method: "put",
  path: "/admin/v1/models/{id}",
  operationId: "putModel",
  tag: "Admin",
  summary:
    "Create or change a model. A changed price becomes a new version; running requests keep theirs.",
  access: FOR_OPERATORS,
  pathParameters: { id: "The model's id. It may contain slashes." },
  spanningParameter: "id",
  body: {
    schema: putModelRequestSchema,
    example: {
      owned_by: "tidegate",
      context_tokens: 2048,
      max_output_tokens: 2048,
      deployments: [{ id: "local", url: "http://127.0.0.1:8788" }],
      price: {
        input_nano_usd_per_million_tokens: 100_000_000,
        cached_input_nano_usd_per_million_tokens: 10_000_000,
        output_nano_usd_per_million_tokens: 400_000_000,
      },
    },
  },
  status: 200,
  response: { description: "The model as it is now offered.", schema: catalogModelSchema },
  errors: [],
  handler: async ({ c, params, body }) => {
    const id = params.id;
    if (id.length > LIMITS.maxIdLength || !MODEL_ID.test(id)) {
      throw new ApiError("invalid_value", {
        message: `The model id must match ${MODEL_ID.source}.`,
        param: "id",
      });
    }
    return toCatalogModel(await putModel(c.env, id, body, actorOf(c)));
  },
});
