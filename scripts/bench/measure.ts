/** Times and ratios as the report prints them. */
export interface Spread {
  samples: number;
  p50: number;
  p95: number;
  max: number;
}

/** What a figure could be at best, measured in the same run. */
export interface Limit {
  what: string;
  value: number;
}

export interface Figure {
  unit: 'ms' | 'docs/s' | 'notes/s' | 'MB' | 's';
  /** The figure itself: p95 of a spread. */
  value: number;
  spread?: Spread;
  /** What DESIGN asks for: at most for times and sizes, at least for rates. */
  target: number | null;
  limit: Limit | null;
  /** How many times the limit's cost. */
  ratio: number | null;
  note?: string;
}

/** Milliseconds. */
export function spreadOf(times: readonly number[]): Spread {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0);
  return { samples: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}

/** A time beside the usual time of what bounds it. */
export function timed(times: readonly number[], target: number | null, limit: Limit | null, note = ''): Figure {
  const spread = spreadOf(times);
  const ratio = limit && round(spread.p50 / limit.value);
  return { unit: 'ms', value: spread.p95, spread, target, limit, ratio, ...(note === '' ? {} : { note }) };
}

export function rate(unit: 'docs/s' | 'notes/s', value: number, target: number | null, limit: Limit | null): Figure {
  const ratio = limit && round(limit.value / value);
  return {
    unit,
    value: Math.round(value),
    target,
    limit: limit && { ...limit, value: Math.round(limit.value) },
    ratio,
  };
}

export async function timesOf<T>(items: readonly T[], act: (item: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (const item of items) times.push(await timeOf(() => act(item)));
  return times;
}

/** Milliseconds. */
export async function timeOf(act: () => unknown): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** Three digits that count. */
export function round(value: number): number {
  return Number(value.toPrecision(3));
}
