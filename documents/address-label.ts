/** Address labels, one per parcel: postal form, sender, carrier and the order's bars; never a price. */
import { modeLabel } from '../domain/order/labels.ts';
import type { Order } from '../domain/order/order.ts';
import { countryName } from '../domain/customer/address.ts';
import { postal, postalLines } from '../domain/place/postal.ts';
import { type Refusal, refusal } from '../domain/refusal.ts';
import { type ShopProfile, carrierOf } from '../domain/shop/profile.ts';
import { type Letterhead, letterhead } from './letterhead.ts';
import { parcelsOf } from './parcels.ts';
import { priceFilter } from './without-prices.ts';

export interface AddressLabel {
  code: string;
  /** Printed before; in French as the rest. */
  duplicate: boolean;
  sender: Letterhead;
  /** Carrier, or the shop's words for a parcel that is fetched. */
  carrier: string;
  mode: string;
  /** `Colis 1 / 2`; empty for a single one. */
  parcel: string;
  signature: string;
  to: string[];
  /** `Point n° 012345`, empty where it goes to the door. */
  point: string;
  phone: string;
  instructions: string;
}

/** AFNOR's own, where the carrier says nothing of its labels. */
const LINE = 38;

export function whyNoAddressLabel({ mode, code }: Pick<Order, 'mode' | 'code'>): Refusal | undefined {
  return mode.kind === 'mail'
    ? refusal('nothingToPrint', { rule: 'LIV-9', document: 'address-labels', code })
    : undefined;
}

/** In French whatever the customer reads: those who carry the parcel begin here. */
export function addressLabels(order: Order, profile: ShopProfile, duplicate = false): AddressLabel[] {
  const clean = priceFilter(order);
  const carrier = order.mode.carrier === null ? undefined : carrierOf(profile, order.mode.carrier);
  const mode = profile.deliveryModes.find(({ id }) => id === order.mode.id);
  const phone = order.delivery.phone === '' ? order.customer.phone : order.delivery.phone;
  const parcels = parcelsOf(order, profile, 'fr');
  return parcels.map(({ number, of }) => ({
    code: order.code,
    duplicate,
    sender: senderOf(profile),
    carrier: carrier?.name ?? '',
    mode: clean(modeLabel(order, profile, 'fr')),
    parcel: of === 1 ? '' : `Colis ${number} / ${of}`,
    signature: mode?.signature ? 'Contre signature' : '',
    to: recipient(order, carrier?.lineLength ?? LINE),
    point: order.relay ? `Point n° ${order.relay.number}` : '',
    phone: phone === '' ? '' : `Tél. ${phone}`,
    instructions: clean(order.instructions),
  }));
}

/** Half a label is narrow: each way to reach the shop on a line of its own. */
function senderOf(profile: ShopProfile): Letterhead {
  const head = letterhead(profile);
  return { ...head, lines: head.lines.flatMap((line) => line.split(' · ')) };
}

/** A parcel for a point is addressed to the person there. */
function recipient({ delivery, relay }: Order, carrierLine: number): string[] {
  const { lines } = postalLines(delivery, { carrierLine });
  if (!relay) return lines;
  const [person = ''] = postalLines({ ...delivery, company: '' }, { carrierLine }).lines;
  const town = `${relay.postalCode} ${postal(relay.city)}`;
  const abroad = relay.country === delivery.country ? [] : [postal(countryName(relay.country))];
  return [person, postal(relay.name), postal(relay.street), town, ...abroad];
}
