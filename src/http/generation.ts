/**
 * An operation that generates in a dialect: from the body to the two forms of an answer, one JSON
 * object or a stream.
 */
import type { z } from "zod";

import type { Begun, Dialect, StreamWriter } from "../dialects/dialect.ts";
import { gather } from "../dialects/gathered.ts";
import { toApiError } from "../errors.ts";
import { generate, type GenerateCall } from "../gateway/generate.ts";
import type { Generation } from "../gateway/generation.ts";
import { logEvent } from "../observability/log.ts";
import { toByteStream } from "../streaming/relay.ts";
import { EVENT_STREAM_HEADERS } from "../streaming/sse.ts";
import { readBody } from "./body.ts";
import { answerInTime } from "./early-head.ts";
import { callerPartOf, runInObject } from "./in-object.ts";
import type { ApiContext } from "./operation.ts";

export interface GenerationParts<Body, Request> {
  readonly schema: z.ZodType<Body>;
  readonly dialect: Dialect<Request>;
  /** Fetches what a body refers to. */
  readonly resolve: (c: ApiContext, body: Body) => Promise<Request>;
  /** What is done with an answer before its end is told. */
  readonly keeping?: Keeping<Request>;
}

export interface Keeping<Request> {
  readonly whole: (c: ApiContext, begun: Begun<Request>, answer: object) => Promise<object>;
  readonly stream: (c: ApiContext, begun: Begun<Request>) => StreamWriter;
}

/** The handler of an operation whose body says all. */
export function generationHandler<Request>(
  parts: Pick<GenerationParts<Request, Request>, "schema" | "dialect">,
): (c: ApiContext) => Promise<Response> {
  return resolvingHandler({ ...parts, resolve: async (_, body) => body });
}

export function resolvingHandler<Body, Request>(
  parts: GenerationParts<Body, Request>,
): (c: ApiContext) => Promise<Response> {
  const { schema, dialect } = parts;
  return async (c) => {
    const { value, bytes } = await readBody(c, schema, dialect.prepare);
    const request = await parts.resolve(c, value);
    const call = { ...callerPartOf(c), ...dialect.toTerms(request) };
    return answerInTime(c, { call, form: dialect.errors }, async (timed) => {
      const elsewhere = await runInObject(c, timed, bytes);
      return elsewhere ?? answer(c, timed, { ...parts, request });
    });
  };
}

async function answer<Body, Request>(
  c: ApiContext,
  call: GenerateCall,
  { dialect, keeping, request }: GenerationParts<Body, Request> & { readonly request: Request },
): Promise<Response> {
  const generation = await generate(c.var.services, call);
  const { model, serviceTier, started } = generation;
  const requestId = c.get("requestId");
  const nowMs = c.get("startedAtMs");
  const { now } = c.var.services;
  const names = { requestId, model, serviceTier };
  const begun: Begun<Request> = { request, terms: call, ...names, nowMs, now, started };
  if (call.isStream) {
    const writer = keeping?.stream(c, begun) ?? dialect.openStream(begun);
    return streamAnswer(requestId, generation, writer);
  }
  const whole = dialect.toWhole(begun, await gather(generation.events(), started.choices));
  const kept = keeping === undefined ? whole : await keeping.whole(c, begun, whole);
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
