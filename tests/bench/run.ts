/**
 * `npm run bench -- edge|account|usage|pages|engine|quality|grammar|bodies|pool|affinity
 * |overload|continuation|auto|beside [--quick]`: runs one benchmark by its name.
 */
const BENCHMARKS: Readonly<Record<string, () => Promise<{ run(args: string[]): Promise<void> }>>> =
  {
    edge: () => import("./edge.bench.ts"),
    account: () => import("./account.bench.ts"),
    usage: () => import("./usage.bench.ts"),
    pages: () => import("./pages.bench.ts"),
    engine: () => import("./engine.bench.ts"),
    quality: () => import("./quality.bench.ts"),
    grammar: () => import("./grammar.bench.ts"),
    bodies: () => import("./bodies.bench.ts"),
    pool: () => import("./pool.bench.ts"),
    affinity: () => import("./affinity.bench.ts"),
    overload: () => import("./overload.bench.ts"),
    continuation: () => import("./continuation.bench.ts"),
    auto: () => import("./auto.bench.ts"),
    beside: () => import("./beside.bench.ts"),
  };

const [name = "", ...args] = process.argv.slice(2);
const load = BENCHMARKS[name];
if (load === undefined) {
  console.error(`bench: name one of ${Object.keys(BENCHMARKS).join(", ")}`);
  process.exit(2);
}
const benchmark = await load();
await benchmark.run(args);

export {};
