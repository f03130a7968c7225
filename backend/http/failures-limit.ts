/** Slows down guessing: only failures count, so that a shop behind one address is never held up by working normally. */
export interface FailuresLimit {
  /** Seconds to wait, or 0 when `who` may try. */
  wait(who: string): number;
  failed(who: string): void;
}

/** At most `max` failures of one `who` within `windowMs`; kept in memory, forgotten with the window. */
export function createFailuresLimit(max: number, windowMs: number, nowMs: () => number): FailuresLimit {
  const failures = new Map<string, number[]>();
  const recent = (who: string) => {
    const kept = (failures.get(who) ?? []).filter((at) => at > nowMs() - windowMs);
    if (kept.length > 0) failures.set(who, kept);
    else failures.delete(who);
    return kept;
  };
  return {
    wait(who) {
      const kept = recent(who);
      const [oldest = 0] = kept;
      return kept.length < max ? 0 : Math.ceil((oldest + windowMs - nowMs()) / 1000);
    },
    failed(who) {
      failures.set(who, [...recent(who), nowMs()].slice(-max));
      if (failures.size > 10_000) for (const other of failures.keys()) recent(other);
    },
  };
}
