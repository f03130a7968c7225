/** Payment links of calls: the form leaves the drafts for the link, and comes back from it (ORD-10, ORD-19). */
import type { ActionArgs, ActionResult } from '../domain/api.ts';
import { newId } from '../domain/ids.ts';
import { draftFrom } from '../domain/order/draft.ts';
import { Placed } from '../domain/order/place.ts';
import { AskedOrder } from '../domain/payment/ask.ts';
import { heldCents } from '../domain/payment/payment-link.ts';
import { refusal } from '../domain/refusal.ts';
import type { Actor } from '../domain/tx.ts';
import { answeredBefore, remember } from './answered.ts';
import type { StoreOptions } from './contract.ts';
import { allDrafts, saveDraft } from './drafts.ts';
import { type Clock, act } from './execute.ts';
import type { Writer } from './writer.ts';

/** The link and the end of its draft stand together or not at all. Throws `Refusal` with nothing written. */
export function sendPaymentLink(
  writer: Writer,
  clock: Clock,
  { commandId, draftId, linkId, order }: ActionArgs<'sendPaymentLink'>,
  actor: Actor,
): Promise<ActionResult<'sendPaymentLink'>> {
  return writer.write(async (scope) => {
    const { conn, changed } = scope;
    if (answeredBefore(conn, commandId)) return { commandId, linkId };
    await act(scope, clock, { commandId, name: 'askPayment', args: { linkId, order } }, actor);
    remember(conn, { command_id: commandId, order_id: null, code: null, draft_id: draftId });
    if (draftId !== null && conn.run(conn.sql.deleteFrom('draft').where('id', '=', draftId)) > 0) changed.add('draft');
    return { commandId, linkId };
  });
}

/** Once: asked again, it is the same draft. What was paid already stays with it. */
export function reopenPaymentLink(
  writer: Writer,
  options: Clock & Pick<StoreOptions, 'random'>,
  { commandId, linkId }: ActionArgs<'reopenPaymentLink'>,
  actor: Actor,
): Promise<ActionResult<'reopenPaymentLink'>> {
  return writer.write(async (scope) => {
    const { conn, docs } = scope;
    const link = docs.get('paymentLinks', linkId);
    const order = link && AskedOrder.safeParse(link.order).data;
    if (!link || !order) throw refusal('notFound', { table: 'paymentLinks', id: linkId });
    const made = answeredBefore(conn, commandId);
    const known = made && allDrafts(conn).find(({ id }) => id === commandId);
    if (known) return { draftId: known.id };
    if (!made) {
      await act(scope, options, { commandId, name: 'takeUpPaymentLink', args: { linkId } }, actor);
      remember(conn, { command_id: commandId, order_id: null, code: null, draft_id: null });
    }
    // an order's id is used once: the link may still be paid
    const args = Placed.omit({ code: true }).parse({ ...order, paidLinkId: heldCents(link) > 0 ? link.id : null });
    const json = JSON.stringify(draftFrom(args, newId(options.random)));
    const draft = { id: commandId, kind: 'phoneOrder' as const, shop: link.shop, title: link.customerName, json };
    saveDraft(scope, draft, options.now());
    return { draftId: commandId };
  });
}
