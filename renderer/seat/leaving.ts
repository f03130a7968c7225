/** What is typed is kept before a seat is left: pages that keep something say how. */
import { useEffect, useRef } from 'react';

const keepers = new Set<() => Promise<void>>();
/** A save that takes longer goes on behind; nobody waits for it in front of a locked screen. */
const MOST_MS = 300;

/** `keep` is asked to save at once whenever the screen is locked or another person sits down. */
export function useLeaving(keep: () => Promise<void>): void {
  const latest = useRef(keep);
  latest.current = keep;
  useEffect(() => {
    const mine = () => latest.current();
    keepers.add(mine);
    return () => {
      keepers.delete(mine);
    };
  }, []);
}

/** Never rejects. */
export async function keepAll(): Promise<void> {
  if (keepers.size === 0) return;
  const kept = Promise.allSettled([...keepers].map((keep) => keep()));
  await Promise.race([kept, new Promise((resolve) => window.setTimeout(resolve, MOST_MS))]);
}
