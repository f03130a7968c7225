import { useSyncExternalStore } from 'react';

const STEP = 15_000;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: number | null = null;

/** The wall clock in epoch milliseconds, every 15 seconds, one timer for the whole window. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(told: () => void): () => void {
  listeners.add(told);
  timer ??= window.setInterval(tick, STEP);
  return () => {
    listeners.delete(told);
    if (listeners.size > 0 || timer === null) return;
    window.clearInterval(timer);
    timer = null;
  };
}

function tick(): void {
  now = Date.now();
  for (const told of listeners) told();
}
