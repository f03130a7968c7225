import { useCallback, useEffect, useRef, useState } from 'react';
import { Bench, broughtBack, emptyBench } from '../../domain/warehouse/bench.ts';
import { act, newId, query } from '../api.ts';
import { useLeaving } from '../seat/leaving.ts';

interface BenchState {
  /** Null until what was kept here is read. */
  bench: Bench | null;
  /** Works on what stands now, however fast scans come; kept at once. Returns what it came to. */
  change(next: (bench: Bench) => Bench): Bench;
}

/** What lies on this person's bench: it outlives a crash, a sign-out and whoever works here in between. */
export function useBenchState(shop: string, staffId: string): BenchState {
  const [bench, setBench] = useState<Bench | null>(null);
  const now = useRef<Bench>(emptyBench);
  const draftId = useRef<string | null>(null);
  const saving = useRef<{ under: Promise<void> | null; again: boolean }>({ under: null, again: false });
  useEffect(() => {
    let stale = false;
    const show = (kept: Bench) => {
      if (stale) return;
      now.current = kept;
      setBench(kept);
    };
    query('benchDraft', { shop }).then(
      (draft) => {
        draftId.current ??= draft?.id ?? null;
        show(draft ? keptBench(draft.json) : emptyBench);
      },
      () => show(emptyBench),
    );
    return () => {
      stale = true;
    };
  }, [shop, staffId]);
  const save = useCallback(() => {
    const { current } = saving;
    const saveAll = async () => {
      while (current.again) {
        current.again = false;
        const json = JSON.stringify(now.current);
        draftId.current ??= newId();
        const draft = { id: draftId.current, kind: 'bench', shop, title: staffId, json } as const;
        // a workstation that cannot keep it says so in the frame; the next scan tries again
        await act('saveDraft', draft).catch(() => undefined);
      }
      current.under = null;
    };
    current.again = true;
    current.under ??= saveAll();
  }, [shop, staffId]);
  // the last scan before the seat is locked is kept while there is still somebody to keep it for
  useLeaving(() => saving.current.under ?? Promise.resolve());
  const change = useCallback(
    (next: (bench: Bench) => Bench) => {
      const after = broughtBack(next(now.current));
      if (after === now.current) return after;
      now.current = after;
      setBench(after);
      save();
      return after;
    },
    [save],
  );
  return { bench, change };
}

/** Written by another version of the program, it may not be readable: the bench is then clear. */
function keptBench(json: string): Bench {
  try {
    return Bench.parse(JSON.parse(json));
  } catch {
    return emptyBench;
  }
}
