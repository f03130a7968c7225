/** Parcels that went astray (TRP-1…4). */
import type { Order } from '../../../domain/order/order.ts';
import type { CommandInput } from '../../../domain/commands.ts';
import { goneBack, worth } from './goes-back.ts';
import { type Story, firstPieces, sold, tell } from './story.ts';
import { mustGet } from '../../../domain/tx.ts';

type Opened = Omit<CommandInput<'openInvestigation'>, 'investigationId' | 'orderId' | 'parcelId'>;

/** The questions are being asked. */
export async function late(story: Story): Promise<void> {
  const order = await sent(story, 0);
  story.hours.wait(100);
  await opened(story, order, { kind: 'late', answers: [{ id: 'status-read', answer: 'yes' }] });
}

/** The carrier has its days to answer. */
export async function notReceived(story: Story): Promise<void> {
  const order = await sent(story, 1);
  story.hours.wait(80);
  const answers = ['letter-box', 'neighbours', 'caretaker', 'postman'].map((id) => ({ id, answer: 'yes' as const }));
  const investigationId = await opened(story, order, { kind: 'notReceived', answers });
  await eventTold(story, investigationId, 'Votre colis est livré au gardien ou à l’accueil.');
  story.hours.wait(1);
  const told = { investigationId, reference: 'ENQ-2041877', by: 'phone' } as const;
  await tell(story, story.crew.agent, 'tellCarrier', told);
}

/** Nothing can be done until it is here (TRP-3). */
export async function returning(story: Story): Promise<void> {
  const order = await sent(story, 2);
  story.hours.wait(70);
  const reason = 'Destinataire inconnu à l’adresse.';
  const investigationId = await opened(story, order, { kind: 'returnedToSender', reason });
  await eventTold(story, investigationId, 'Colis en cours de retour vers l’expéditeur.');
}

/** At the warehouse: send it again, or pay it back. */
export async function isBack(story: Story): Promise<void> {
  const order = await sent(story, 3);
  story.hours.wait(60);
  const reason = 'Pli avisé et non réclamé.';
  const investigationId = await opened(story, order, { kind: 'returnedToSender', reason });
  story.hours.wait(40);
  const back = { investigationId, orderId: order.id, parcelId: parcelOf(order), intact: true } as const;
  await tell(story, story.crew.warehouse, 'parcelBack', { ...back, note: 'Carton un peu froissé, article intact.' });
}

/** Paid back, and closed. */
export async function lost(story: Story): Promise<void> {
  const order = await sent(story, 4);
  story.hours.wait(90);
  const answers = ['status-read', 'not-received'].map((id) => ({ id, answer: 'yes' as const }));
  const investigationId = await opened(story, order, { kind: 'lost', answers });
  const told = { investigationId, reference: 'ENQ-1998102', by: 'letter' } as const;
  await tell(story, story.crew.agent, 'tellCarrier', told);
  story.hours.wait(48);
  const reason = 'Perte reconnue par le transporteur.';
  await tell(story, story.crew.agent, 'closeInvestigation', { investigationId, outcome: 'lost', reason });
  const expectedCents = await worth(story, order, [firstPieces(order)], 'all');
  const asked = { investigationId, how: { as: 'money' }, reason, restock: false, expectedCents } as const;
  await tell(story, story.crew.agent, 'refundInvestigation', asked);
  const { followUp } = await mustGet(story.tx.docs, 'investigations', investigationId);
  await goneBack(story, followUp.refundId === null ? [] : [followUp.refundId]);
}

/** Nobody has asked yet: the carrier's own service says nothing new (TRP-1). */
export async function standsStill(story: Story): Promise<void> {
  await sent(story, 0);
}

function sent(story: Story, nth: number): Promise<Order> {
  return sold(story, { of: [{ name: story.goods.plain[nth] ?? '' }], until: 'shipped' });
}

function parcelOf({ parcels }: Order): string {
  return parcels[0]?.id ?? '';
}

async function opened(story: Story, order: Order, asked: Opened): Promise<string> {
  const investigationId = story.chance.id();
  const about = { investigationId, orderId: order.id, parcelId: parcelOf(order) };
  await tell(story, story.crew.agent, 'openInvestigation', { ...about, ...asked });
  return investigationId;
}

function eventTold(story: Story, investigationId: string, label: string): Promise<void> {
  return tell(story, story.crew.agent, 'addTrackingEvent', { investigationId, at: story.hours.at(), label });
}
