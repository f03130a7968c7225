/** The shape of one entry of the typed API. */
import { z } from 'zod';

export const Nothing = z.object({});
export const Text = z.string().max(200);

interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  in: I;
  out: O;
  /** False: may be called before anyone signed in. */
  signedIn: boolean;
}

export function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, signedIn = true): Call<I, O> {
  return { in: input, out: output, signedIn };
}
