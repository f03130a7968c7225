/** Taking a backend down, step by step. */
import { type Log, traceOf } from './log.ts';

const STEP_MS = 2_000;

export interface Step {
  what: string;
  run(): Promise<unknown>;
  /** More than the two seconds a step has otherwise. */
  withinMs?: number;
}

/** Each step gets its turn whatever became of those before it, and only so much time: a stop always ends. */
export async function stopInOrder(steps: readonly Step[], log: Log): Promise<void> {
  for (const { what, run, withinMs = STEP_MS } of steps) {
    const late = Promise.withResolvers<'late'>();
    const timer = setTimeout(() => late.resolve('late'), withinMs);
    try {
      if ((await Promise.race([run(), late.promise])) === 'late') log('warn', `not waited for any longer: ${what}`);
    } catch (error) {
      log('warn', `while stopping, ${what}: ${traceOf(error)}`);
    } finally {
      clearTimeout(timer);
    }
  }
}
