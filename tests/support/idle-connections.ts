/**
 * Set up before tests with real processes: `fetch` lets go of a connection that was idle for a
 * second. workerd closes one after five, and Node's own four leave a slow machine too little time
 * to see that before the next call is on its way.
 */
interface Dispatcher {
  readonly constructor: new (options: { readonly keepAliveTimeout: number }) => Dispatcher;
}

const IDLE_MS = 1_000;
/** Where Node keeps what `fetch` sends by. */
const PLACE = Symbol.for("undici.globalDispatcher.1");
// Node makes it when it is first asked for.
void fetch("data:,");
const usual = Reflect.get(globalThis, PLACE) as Dispatcher | undefined;
if (usual !== undefined)
  Reflect.set(globalThis, PLACE, new usual.constructor({ keepAliveTimeout: IDLE_MS }));
