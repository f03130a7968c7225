/** What prints by itself once an order is prepared, as the settings of this workstation say. */
import { idAfter } from '../../domain/ids.ts';
import type { Order } from '../../domain/order/order.ts';
import { type AutomaticKind, automaticKinds } from '../../domain/printing/kinds.ts';
import { isAutomatic } from '../../domain/printing/routes.ts';
import { printingWords } from './words.ts';
import { chosenLayout } from '../orders/chosen-layout.ts';
import { toast } from '../ui/toast.ts';
import { useWorkstation } from '../workstation-state.ts';
import { askToPrint } from './ask.ts';

export interface PrintedAfter {
  /** A surprise: no slip goes into this parcel (DOC-3). */
  noSlip: boolean;
  /** Something is on its way to a printer. */
  sent: boolean;
}

type Prepared = Pick<Order, 'id' | 'code' | 'surprise' | 'lines' | 'mode'>;

/**
 * To be called once « Préparée » is kept; never throws, for a printer is no reason to stop. `actId` is the id of that
 * command: the same one twice prints once. What fails waits in the print queue, for a person to see.
 */
export async function printAfterPreparing(order: Prepared, actId: string): Promise<PrintedAfter> {
  const { printing, locale } = useWorkstation.getState().preferences;
  let sent = false;
  for (const [index, kind] of automaticKinds.entries()) {
    if (!isAutomatic(printing, kind) || !has[kind](order)) continue;
    try {
      await askToPrint(kind, [order.id], chosenLayout(), idAfter(actId, index + 1));
      sent = true;
    } catch {
      const t = printingWords[locale];
      toast('error', t.notQueued(`${t.kinds[kind]} ${order.code}`));
    }
  }
  return { noSlip: order.surprise, sent };
}

const has: Record<AutomaticKind, (order: Prepared) => boolean> = {
  // DOC-3
  'delivery-note': ({ surprise, lines }) => !surprise && lines.length > 0,
  'message-cards': ({ lines }) => lines.some(({ wrap }) => wrap?.card),
  'address-labels': ({ mode }) => mode.kind !== 'mail',
};
