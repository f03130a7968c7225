import { useCallback, useEffect, useRef, useState } from 'react';
import { act, query } from '../api.ts';
import { createDraftKeeper } from '../phone-order/draft-keeper.ts';
import { useLeaving } from '../seat/leaving.ts';
import { useStaff } from '../workstation-state.ts';

export interface OwnText {
  text: string;
  setText(text: string): void;
  /** When it was last kept, if it was begun before and found again. */
  restoredAt: string | null;
  /** It was sent or thrown away: nothing of it is kept. */
  forget(): void;
}

/** A text that one person types about one thing, kept on this workstation for them alone until it is sent. */
export function useOwnText(about: string, shop: string): OwnText {
  const staffId = useStaff()?.id ?? '';
  const [text, show] = useState('');
  const [restoredAt, setRestoredAt] = useState<string | null>(null);
  const typed = useRef(false);
  const [id] = useState(() => idOf(`${staffId} ${about}`));
  const [keeper] = useState(() =>
    createDraftKeeper<string>(
      async (now) => {
        if (now.trim() === '') await act('discardDraft', { id: await id });
        else await act('saveDraft', { id: await id, kind: 'text', shop, title: staffId, json: JSON.stringify(now) });
      },
      // the field still holds it; the next key tries again
      () => undefined,
    ),
  );
  useEffect(() => {
    let gone = false;
    const find = async () => {
      const draft = await query('draftById', { id: await id });
      const kept: unknown = draft ? JSON.parse(draft.json) : null;
      if (gone || typed.current || typeof kept !== 'string' || kept === '') return;
      show(kept);
      setRestoredAt(draft?.updatedAt ?? null);
    };
    find().catch(() => undefined);
    return () => {
      gone = true;
      void keeper.flush();
    };
  }, [id, keeper]);
  useLeaving(keeper.flush);
  const setText = useCallback(
    (next: string) => {
      typed.current = true;
      show(next);
      keeper.typed(next);
    },
    [keeper],
  );
  const forget = useCallback(() => {
    setText('');
    setRestoredAt(null);
    void keeper.flush();
  }, [setText, keeper]);
  return { text, setText, restoredAt, forget };
}

/** The same words, the same id: who comes back finds it without any list. */
async function idOf(words: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(words)));
  const hex = Array.from(digest.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
