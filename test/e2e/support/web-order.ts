/** An order as CadoMaestro's web shop hands it in: one spinning top, paid by card. */
import type { z } from 'zod';
import type { WebOrder } from '../../../backend/intake.ts';
import { priceOf } from './catalogue.ts';

const DELIVERY = 590;

export function webOrder(externalId: string): z.input<typeof WebOrder> {
  const totalCents = priceOf('JEU-08', 1) + DELIVERY;
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
