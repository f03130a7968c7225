import { useCallback, useRef, useState } from 'react';
import type { ActionResult } from '../../domain/api.ts';
import { act, newId, refusalOf } from '../api.ts';
import type { PlaceArgs } from './form.ts';
import type { KeptDraft } from './use-draft.ts';

export type Placed = ActionResult<'placeOrder'>;

export interface Placing {
  busy: boolean;
  /** The refusal or the fault of the last try; null once something changed. */
  no: unknown;
  placed: Placed | null;
  place: (args: PlaceArgs) => Promise<void>;
  forget: () => void;
}

/**
 * Places the order once: a second press while the first is under way does nothing, and after a fault the same
 * command is sent again. Only a refusal, which is an answer, lets a new command begin.
 */
export function usePlacing(draftId: string, kept: Pick<KeptDraft, 'hold' | 'resume'>): Placing {
  const commandId = useRef(newId());
  const running = useRef(false);
  const [state, setState] = useState<{ busy: boolean; no: unknown; placed: Placed | null }>({
    busy: false,
    no: null,
    placed: null,
  });
  const place = async (args: PlaceArgs) => {
    if (running.current) return;
    running.current = true;
    setState({ busy: true, no: null, placed: null });
    try {
      await kept.hold();
      const placed = await act('placeOrder', { commandId: commandId.current, draftId, args });
      setState({ busy: false, no: null, placed });
    } catch (error) {
      if (refusalOf(error) !== null) commandId.current = newId();
      kept.resume();
      setState({ busy: false, no: error, placed: null });
    } finally {
      running.current = false;
    }
  };
  const forget = useCallback(() => setState((last) => (last.no === null ? last : { ...last, no: null })), []);
  return { ...state, place, forget };
}
