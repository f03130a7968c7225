/** Orders that only wait to be prepared, and the numbers that carriers stick on parcels. */
import { type Desk } from './desk.ts';
import { act, ask } from './api.ts';
import type { Backend } from './backend.ts';
import { type Bought, deliveryOf, priceOf } from './catalogue.ts';
import { countOrders } from './orders.ts';
import { handIn, webOrder } from './web-order.ts';

export interface Wanted {
  bought: Bought;
  surprise?: boolean;
  /** Of the first article; one that costs nothing more for it. */
  personalisation?: string;
}

/** Paid on the web and validated by who sits at this desk; resolves to its code. */
export async function toPrepare(backend: Backend, { page }: Desk, externalId: string, wanted: Wanted): Promise<string> {
  const entries = Object.entries(wanted.bought);
  const articles = entries.reduce((sum, [sku, pieces]) => sum + priceOf(sku, pieces), 0);
  const totalCents = articles + deliveryOf(wanted.bought);
  const lines = entries.map(([sku, quantity], index) => ({
    sku,
    quantity,
    personalisation: index === 0 ? (wanted.personalisation ?? '') : '',
  }));
  const { code } = await handIn(backend, {
    ...webOrder(externalId),
    lines,
    surprise: wanted.surprise ?? false,
    totalCents,
    paidCents: totalCents,
  });
  await act(page, 'syncNow', {});
  while ((await countOrders(page, code)) === 0) await act(page, 'syncNow', {});
  const view = await ask(page, 'orderByCode', { code });
  if (view?.order.status === 'recorded')
    await act(page, 'execute', {
      commandId: crypto.randomUUID(),
      name: 'validateOrder',
      args: { orderId: view.order.id },
    });
  return code;
}

/** A Colissimo number whose key holds (FACTS-FR §5). */
export function colissimo(serial: number): string {
  const digits = String(serial).padStart(10, '0');
  const sum = [...digits].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0);
  return `6A${digits}${(10 - (sum % 10)) % 10}`;
}
