import type { Order } from '../../domain/order/order.ts';
import type { Undo } from '../../domain/order/undo.ts';
import { execute, query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { useSay } from '../refusals.ts';
import { toast } from '../ui/toast.ts';
import { changeWords } from './dialogs/change-words.ts';

/** Says that a change was made and, for as long as the word stands, offers to take it back through the same gates (VIE-2). */
export function useUndo(): (done: string, before: Order, undo: Undo | null) => void {
  const t = useT(changeWords);
  const say = useSay();
  const takeBack = async (before: Order, undo: Undo) => {
    const view = await query('orderById', { orderId: before.id });
    // somebody else's change is not overwritten with what was there before both
    if (view?.order.timeline.length !== before.timeline.length + 1) return toast('info', t.changedSince);
    await execute(undo.name, undo.args);
    return toast('ok', t.undone);
  };
  return (done, before, undo) => {
    if (undo === null) return toast('ok', done);
    const run = () =>
      void takeBack(before, undo).catch((error: unknown) => {
        const { sentence, next } = say(error, before.shop);
        toast('error', t.notUndone(`${sentence} ${next}`));
      });
    return toast('ok', done, { label: t.undo, run });
  };
}
