import { anAddress, someDetails } from '../../builders.ts';

let counter = 0;

/** An order as a web shop hands it in; each with an id of its own. */
export function aWebOrder(change: Record<string, unknown> = {}) {
  counter += 1;
  return {
    externalId: `PS-${counter}`,
    placedAt: '2026-03-16T10:30:00.000Z',
    customer: someDetails(),
    billing: anAddress(),
    delivery: anAddress(),
    modeId: 'colissimo',
    lines: [{ sku: 'MUG-BLANC', quantity: 1, personalisation: 'Zoé' }],
    paymentMethod: 'lien',
    totalCents: 1290 + 300 + 690,
    paidCents: 1290 + 300 + 690,
    ...change,
  };
}
