/** Numbers that must be continuous: drawn in the transaction that uses them, on the backend alone (DOC-4). */
import { z } from 'zod';

export const Counter = z.object({ id: z.string(), last: z.int().min(0) });
export type Counter = z.output<typeof Counter>;
