/**
 * An operation that generates in a dialect: from the body to the two forms of an answer, one JSON
 * object or a stream.
 */
import type { z } from "zod";

import type { Begun, Dialect, StreamWriter } from "../dialects/dialect.ts";
import { gather } from "../dialects/gathered.ts";
import { toApiError } from "../errors.ts";
import { generate, requireAdmissible, type GenerateCall } from "../gateway/generate.ts";
import type { Generation } from "../gateway/generation.ts";
import { logEvent } from "../observability/log.ts";
import { toByteStream } from "../streaming/relay.ts";
import { EVENT_STREAM_HEADERS } from "../streaming/sse.ts";
import { check, parseBody, requireJson } from "./body.ts";
import type { CallContext, OpenCall } from "./key-call.ts";

export interface GenerationParts<Body, Request> {
  readonly schema: z.ZodType<Body>;
  readonly dialect: Dialect<Request>;
  /** Fetches what a body refers to. */
  readonly resolve: (context: CallContext, body: Body) => Promise<Request>;
  /** What is done with an answer before its end is told. */
  readonly keeping?: Keeping<Request>;
}

export interface Keeping<Request> {
  readonly whole: (context: CallContext, begun: Begun<Request>, answer: object) => Promise<object>;
  readonly stream: (context: CallContext, begun: Begun<Request>) => StreamWriter;
}

/** Of an operation whose body says all. */
export function generationCall<Request>(
  parts: Pick<GenerationParts<Request, Request>, "schema" | "dialect">,
): OpenCall {
  return resolvingCall({ ...parts, resolve: async (_, body) => body });
}

export function resolvingCall<Body, Request>(parts: GenerationParts<Body, Request>): OpenCall {
  const { schema, dialect } = parts;
  const { prepare = (body: unknown) => body } = dialect;
  return ({ contentType }) => {
    requireJson(contentType);
    return (bytes) => {
      const value = check(prepare(parseBody(bytes)), schema);
      return async (context) => {
        const request = await parts.resolve(context, value);
        const call = { ...context.caller, ...dialect.toTerms(request) };
        return {
          call,
          stream: call.isStream ? { errors: dialect.errors } : null,
          requireAdmissible: (keyedName) =>
            requireAdmissible(context.services, { ...call, keyedName }),
          answer: (told) => answer(context, { ...call, ...told }, { ...parts, request }),
        };
      };
    };
  };
}

async function answer<Body, Request>(
  context: CallContext,
  call: GenerateCall,
  { dialect, keeping, request }: GenerationParts<Body, Request> & { readonly request: Request },
): Promise<Response> {
  const { services, startedAtMs: nowMs } = context;
  const generation = await generate(services, call);
  const { model, serviceTier, started } = generation;
  const { requestId } = call;
  const { now } = services;
  const names = { requestId, model, serviceTier };
  const begun: Begun<Request> = { request, terms: call, ...names, nowMs, now, started };
  if (call.isStream) {
    const writer = keeping?.stream(context, begun) ?? dialect.openStream(begun);
    return streamAnswer(requestId, generation, writer);
  }
  const whole = dialect.toWhole(begun, await gather(generation.events(), started.choices));
  const kept = keeping === undefined ? whole : await keeping.whole(context, begun, whole);
  return Response.json(kept, { headers: generation.head });
}

/** A stream always says how it ended: as its writer ends one, or with an error and then nothing. */
export function streamAnswer(
  requestId: string,
  generation: Generation,
  writer: StreamWriter,
): Response {
  const body = toByteStream(writeEvents(requestId, generation, writer), () => generation.leave());
  return new Response(body, {
    headers: { ...EVENT_STREAM_HEADERS, ...generation.head },
  });
}

async function* writeEvents(
  requestId: string,
  generation: Generation,
  writer: StreamWriter,
): AsyncGenerator<string> {
  const opening = writer.opening();
  if (opening !== "") yield opening;
  try {
    for await (const batch of generation.events()) {
      let text = "";
      for (const event of batch) {
        const written = writer.of(event);
        text += typeof written === "string" ? written : await written;
      }
      if (text !== "") yield text;
    }
  } catch (thrown) {
    const error = toApiError(thrown);
    logEvent("stream.broken", { requestId, code: error.code }, error.cause ?? error);
    yield writer.failed(error);
  }
}
