/** Texts as a compiled grammar takes them, without a model. */
import {
  Automaton,
  type Position,
} from "../../../../gpu-worker/src/grammar/automaton/automaton.ts";
import { compileSpec } from "../../../../gpu-worker/src/grammar/source.ts";
import type { GrammarSpec } from "../../../../gpu-worker/src/grammar/spec.ts";

/** Whether what is compiled takes each text whole. */
export function createAcceptor(spec: GrammarSpec): (text: string | Uint8Array) => boolean {
  const compiled = compileSpec(spec);
  if (!compiled.ok) throw new Error(compiled.message);
  const automaton = new Automaton<undefined>(compiled.program);
  return (text) => {
    let position: Position<undefined> | null = automaton.start(Infinity);
    for (const byte of Buffer.from(text)) {
      position = automaton.step(position, automaton.classOf(byte), Infinity);
      if (position === null) return false;
    }
    return position.isEnd;
  };
}
