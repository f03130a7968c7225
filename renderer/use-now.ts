import { useSyncExternalStore } from 'react';

const STEP = 15_000;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: number | null = null;

/**
 * The wall clock in epoch milliseconds, at each quarter of a minute of that clock: what turns at 16:00:00 is seen then, and
 * not some seconds later. One timer for the whole window.
 */
export function useNow(): number {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(told: () => void): () => void {
  if (listeners.size === 0) start();
  listeners.add(told);
  return () => {
    listeners.delete(told);
    if (listeners.size === 0) stop();
  };
}

function start(): void {
  now = Date.now();
  document.addEventListener('visibilitychange', tick);
  schedule();
}

function stop(): void {
  document.removeEventListener('visibilitychange', tick);
  if (timer !== null) window.clearTimeout(timer);
  timer = null;
}

/** Timers may run a little early: the next one is set from the clock each time. */
function schedule(): void {
  if (timer !== null) window.clearTimeout(timer);
  timer = window.setTimeout(tick, STEP - (Date.now() % STEP));
}

function tick(): void {
  now = Date.now();
  schedule();
  for (const told of listeners) told();
}
