/** Texts as a compiled grammar takes them, without a model. */
import { Automaton, type Place } from "../../../../gpu-worker/src/grammar/automaton/automaton.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { GrammarSpec } from "../../../../gpu-worker/src/grammar/spec.ts";

/** Whether what is compiled takes each text whole. */
export function createAcceptor(spec: GrammarSpec): (text: string | Uint8Array) => boolean {
  const compiled = compileSpec(spec);
  if (!compiled.ok) throw new Error(compiled.message);
  const automaton = new Automaton<undefined>(compiled.program);
  return (text) => {
    let place: Place<undefined> | null = automaton.start(Infinity).bare;
    for (const byte of Buffer.from(text)) {
      place = automaton.follow(place, byte, Infinity);
      if (place === null) return false;
    }
    return place.position.isEnd;
  };
}
