/** Resolves when the work is done, whatever came of it, or after so long; for stops that must end. */
export async function soon(work: Promise<unknown> | null, withinMs: number): Promise<void> {
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, withinMs);
  await Promise.race([work?.catch(() => undefined), late.promise]);
  clearTimeout(timer);
}
