import { z } from 'zod';

/** Languages in which customers are written to. */
export const Language = z.enum(['fr', 'en']);
export type Language = z.output<typeof Language>;
