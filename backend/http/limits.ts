/** How much, how deep and how slowly one may speak. Sizes of bodies are in `routes.ts`. */
import { BadUse } from './errors.ts';

/** A whole request; a full queue over a slow line takes its time. */
export const REQUEST_MS = 60_000;
export const HEADERS_MS = 10_000;
/** Longer than a proxy keeps its connections, so that it is never the backend that closes one in use. */
export const KEEP_ALIVE_MS = 75_000;
/** Neither sent nor taken for so long: nobody is there. */
export const SILENT_SOCKET_MS = 120_000;
export const CONNECTIONS = 1_000;
/** Commands and orders have five or six levels. */
const LEVELS = 32;

/** Throws `BadUse` tooDeep: what walks through a value by recursion later must not run out of stack. */
export function mustBeShallow(value: unknown): void {
  // bytes have no depth
  if (value instanceof Uint8Array) return;
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > LEVELS) throw new BadUse(400, 'tooDeep', { levels: LEVELS });
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
}
