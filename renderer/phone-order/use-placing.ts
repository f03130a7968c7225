import { useCallback, useRef, useState } from 'react';
import type { ActionResult } from '../../domain/api.ts';
import { act, newId, refusalOf } from '../api.ts';
import type { PlaceArgs } from './form.ts';
import type { KeptDraft } from './use-draft.ts';

export type Placed = ActionResult<'placeOrder'>;

export type AskedLink = ActionResult<'sendPaymentLink'>;

export interface Placing {
  busy: boolean;
  /** The refusal or the fault of the last try; null once something changed. */
  no: unknown;
  placed: Placed | null;
  /** The link asked for instead: the order is placed once it is paid (ORD-10). */
  asked: AskedLink | null;
  place: (args: PlaceArgs, byLink: boolean) => Promise<void>;
  forget: () => void;
}

const idle = { busy: false, no: null, placed: null, asked: null };

/**
 * Places the order once: a second press while the first is under way does nothing, and after a fault the same
 * command is sent again. Only a refusal, which is an answer, lets a new command begin.
 */
export function usePlacing(draftId: string, kept: Pick<KeptDraft, 'hold' | 'resume'>): Placing {
  const commandId = useRef(newId());
  const linkId = useRef(newId());
  const running = useRef(false);
  const [state, setState] = useState<Pick<Placing, 'busy' | 'no' | 'placed' | 'asked'>>(idle);
  const place = async (args: PlaceArgs, byLink: boolean) => {
    if (running.current) return;
    running.current = true;
    setState({ ...idle, busy: true });
    try {
      await kept.hold();
      const ids = { commandId: commandId.current, draftId };
      if (byLink)
        setState({ ...idle, asked: await act('sendPaymentLink', { ...ids, linkId: linkId.current, order: args }) });
      else setState({ ...idle, placed: await act('placeOrder', { ...ids, args }) });
    } catch (error) {
      if (refusalOf(error) !== null) {
        commandId.current = newId();
        linkId.current = newId();
      }
      kept.resume();
      setState({ ...idle, no: error });
    } finally {
      running.current = false;
    }
  };
  const forget = useCallback(() => setState((last) => (last.no === null ? last : { ...last, no: null })), []);
  return { ...state, place, forget };
}
