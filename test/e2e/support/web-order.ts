/** Orders of CadoMaestro's web shop, handed in as it does. */
import type { z } from 'zod';
import { type WebOrder, WebOrderAnswer } from '../../../backend/intake.ts';
import type { Backend } from './backend.ts';
import { deliveryOf, priceOf } from './catalogue.ts';

/** Through the shop's door; throws unless it is taken, for the first time or again. */
export async function handIn(
  { url, shopKey }: Backend,
  order: z.input<typeof WebOrder>,
): Promise<z.output<typeof WebOrderAnswer> & { status: number }> {
  const answer = await fetch(`${url}/shops/cadomaestro/orders`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-shop-key': shopKey },
    body: JSON.stringify(order),
  });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  return { ...WebOrderAnswer.parse(await answer.json()), status: answer.status };
}

/** One spinning top, paid by card. */
export function webOrder(externalId: string): z.input<typeof WebOrder> {
  const totalCents = priceOf('JEU-08', 1) + deliveryOf({ 'JEU-08': 1 });
  const address = {
    civility: 'm',
    lastName: 'Esquirol',
    firstName: 'Tancrède',
    company: '',
    complement1: '',
    complement2: '',
    street: '14 rue Pargaminières',
    locality: '',
    postalCode: '31000',
    city: 'Toulouse',
    country: 'FR',
    phone: '',
  } as const;
  return {
    externalId,
    placedAt: new Date().toISOString(),
    customer: {
      civility: 'm',
      lastName: 'Esquirol',
      firstName: 'Tancrède',
      email: 'tancrede.esquirol@exemple.fr',
      phone: '',
      birthDate: null,
      newsletter: false,
      note: '',
    },
    billing: address,
    delivery: address,
    modeId: 'colissimo-home',
    lines: [{ sku: 'JEU-08', quantity: 1 }],
    paymentMethod: 'card',
    totalCents,
    paidCents: totalCents,
    paymentReference: `PSP-${externalId}`,
  };
}
