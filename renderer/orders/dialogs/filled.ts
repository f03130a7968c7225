/** Reads what a reopened form held: whatever fits comes back, the rest keeps its starting value. */
import type { z } from 'zod';

export function filled<S extends z.ZodType>(schema: S, args: unknown, start: z.output<S>): z.output<S> {
  if (args === null || args === undefined) return start;
  const read = schema.safeParse(args);
  return read.success ? read.data : start;
}
