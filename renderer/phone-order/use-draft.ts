import { useCallback, useEffect, useRef, useState } from 'react';
import type { PhoneOrderDraft } from '../../domain/order/draft.ts';
import { act } from '../api.ts';
import { useLeaving } from '../seat/leaving.ts';
import { createDraftKeeper } from './draft-keeper.ts';

export type DraftChange = Partial<PhoneOrderDraft> | ((draft: PhoneOrderDraft) => PhoneOrderDraft);

/** `savedAt` null: a call that has just begun. */
export interface LoadedDraft {
  draft: PhoneOrderDraft;
  savedAt: string | null;
}

export interface KeptDraft {
  draft: PhoneOrderDraft;
  change: (next: DraftChange) => void;
  /** Instant of the last save; null before the first. */
  savedAt: string | null;
  /** True while something typed is not kept yet, because the last save failed. */
  failed: boolean;
  flush: () => Promise<void>;
  /** Nothing is saved between these: placing removes the draft, and no late save may bring it back. */
  hold: () => Promise<void>;
  resume: () => void;
}

/** The form's state, saved as it is typed, when the field is left and when the window goes (ORD-19). */
export function useDraft(
  id: string,
  { draft: initial, savedAt }: LoadedDraft,
  titleOf: (draft: PhoneOrderDraft) => string,
): KeptDraft {
  const [draft, setDraft] = useState(initial);
  const [saved, setSaved] = useState<{ at: string | null; failed: boolean }>({ at: savedAt, failed: false });
  const title = useRef(titleOf);
  title.current = titleOf;
  const [keeper] = useState(() =>
    createDraftKeeper<PhoneOrderDraft>(
      async (typed) => {
        const { shop } = typed;
        const json = JSON.stringify(typed);
        const { savedAt } = await act('saveDraft', { id, kind: 'phoneOrder', shop, title: title.current(typed), json });
        setSaved({ at: savedAt, failed: false });
      },
      () => setSaved((last) => ({ ...last, failed: true })),
    ),
  );
  const first = useRef(draft);
  useEffect(() => {
    if (draft !== first.current) keeper.typed(draft);
  }, [draft, keeper]);
  useEffect(() => {
    const leave = () => void keeper.flush();
    window.addEventListener('pagehide', leave);
    window.addEventListener('focusout', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      window.removeEventListener('focusout', leave);
      leave();
    };
  }, [keeper]);
  useLeaving(keeper.flush);
  const change = useCallback(
    (next: DraftChange) => setDraft((last) => (typeof next === 'function' ? next(last) : { ...last, ...next })),
    [],
  );
  return {
    draft,
    change,
    savedAt: saved.at,
    failed: saved.failed,
    flush: keeper.flush,
    hold: keeper.hold,
    resume: keeper.resume,
  };
}
