/** Told to people who run the backend: no token, no PIN, nothing that a customer said. */
export type Log = (level: 'info' | 'warn' | 'error', text: string) => void;

/** Kind and place only: a message may quote what a customer told. */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((text) => /^\s+at /.test(text));
  const cause = error.cause === undefined ? [] : [`caused by ${traceOf(error.cause)}`];
  return [error.name, ...frames.slice(0, 6).map((text) => text.trim()), ...cause].join(' ');
}
