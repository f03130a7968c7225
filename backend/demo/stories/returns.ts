/** Returns, one of each state (RET-1…4). */
import type { CommandInput } from '../../../domain/commands.ts';
import type { Order } from '../../../domain/order/order.ts';
import { mustGet } from '../../../domain/tx.ts';
import { type Sale, type Story, firstPieces, sold, tell, webOf } from './story.ts';
import { goneBack } from './goes-back.ts';

type Asked = Partial<CommandInput<'openReturn'>>;

/** Asked for in the web shop; nobody looked at it yet. */
export async function requestedOnline(story: Story): Promise<void> {
  const [name = ''] = story.goods.plain;
  const order = await sold(story, { of: [{ name, quantity: 2 }], web: 'WEB-DEMO-R1', until: 'delivered' });
  story.hours.wait(24);
  const externalId = 'WEB-DEMO-R1-RETOUR';
  const wish = { reason: 'unwanted-gift', note: 'Nous en avons déjà un.', externalId };
  await asked(story, order, wish, true);
}

export async function requested(story: Story): Promise<void> {
  const order = await delivered(story, 1, { returnOption: true });
  await asked(story, order, { reason: 'changed-mind' });
}

/** On its way back, at no cost where the option was bought. */
export async function validated(story: Story): Promise<void> {
  const order = await delivered(story, 2, { returnOption: true });
  const returnId = await asked(story, order, { reason: 'wrong-choice', note: 'Trop grand pour la pièce.' });
  story.hours.wait(3);
  await tell(story, story.crew.agent, 'validateReturn', { returnId });
}

/** One good, one damaged: somebody must decide. */
export async function received(story: Story): Promise<void> {
  await sentBack(story, 3, { good: 1, damaged: 1 });
}

/** A manager's word is missing. */
export async function decided(story: Story): Promise<void> {
  await paidBack(story, 4, 'refund');
}

export async function refunded(story: Story): Promise<void> {
  const refundIds = await paidBack(story, 5, 'refund');
  await goneBack(story, refundIds);
}

/** The customer preferred a voucher: its balance is on the customer. */
export async function voucher(story: Story): Promise<void> {
  const refundIds = await paidBack(story, 6, 'voucher');
  await goneBack(story, refundIds);
}

export async function refused(story: Story): Promise<void> {
  const order = await delivered(story, 7, {});
  const returnId = await asked(story, order, { reason: 'changed-mind', note: 'Déjà utilisé une fois.' });
  story.hours.wait(2);
  const reason = 'L’article a été utilisé : il ne peut être revendu.';
  await tell(story, story.crew.agent, 'refuseReturn', { returnId, reason });
}

function delivered(story: Story, nth: number, sale: Partial<Sale>): Promise<Order> {
  const name = story.goods.plain[nth % story.goods.plain.length] ?? '';
  return sold(story, { of: [{ name, quantity: 2 }], until: 'delivered', ...sale });
}

async function asked(story: Story, order: Order, wish: Asked & { reason: string }, online = false): Promise<string> {
  const returnId = story.chance.id();
  story.hours.wait(20);
  const by = online ? webOf(story.shop) : story.crew.agent;
  await tell(story, by, 'openReturn', { returnId, orderId: order.id, lines: [firstPieces(order, 2)], ...wish });
  return returnId;
}

async function sentBack(story: Story, nth: number, { good, damaged }: { good: number; damaged: number }) {
  const order = await delivered(story, nth, { transfer: nth % 2 === 1, returnOption: nth % 2 === 0 });
  const returnId = await asked(story, order, { reason: 'unwanted-gift' });
  story.hours.wait(2);
  await tell(story, story.crew.agent, 'validateReturn', { returnId });
  story.hours.wait(50);
  const { lineId } = firstPieces(order);
  const note = damaged > 0 ? 'Un coin abîmé, emballage trop petit.' : '';
  const lines = [{ lineId, good, damaged, missing: 0 }];
  await tell(story, story.crew.warehouse, 'receiveReturn', { returnId, lines, note });
  return { returnId, lineId };
}

async function paidBack(story: Story, nth: number, outcome: 'refund' | 'voucher'): Promise<string[]> {
  const { returnId, lineId } = await sentBack(story, nth, { good: 2, damaged: 0 });
  story.hours.wait(3);
  const lines = [{ lineId, quantity: 2, outcome, restock: true }];
  const consent = outcome === 'voucher' ? 'Au téléphone : préfère un bon d’achat.' : '';
  await tell(story, story.crew.manager, 'decideReturn', { returnId, lines, consent });
  return (await mustGet(story.tx.docs, 'returns', returnId)).refundIds;
}
