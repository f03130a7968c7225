/** Paragraphs that several letters share; plain text throughout, never HTML. */
import { addressLines } from '../customer/address.ts';
import { dayLong, money, rate } from '../format.ts';
import type { Language } from '../language.ts';
import { type Order, balanceCents } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { MailBlock } from './mail.ts';
import { words } from './words.ts';

export interface About {
  order: Order;
  profile: ShopProfile;
  language: Language;
}

export const paragraph = (text: string): MailBlock => ({ kind: 'paragraph', text });
export const heading = (text: string): MailBlock => ({ kind: 'heading', text });
const rows = (pairs: readonly (readonly [string, string])[]): MailBlock => ({
  kind: 'rows',
  rows: pairs.map(([left, right]) => ({ left, right })),
});

/** Articles with their personalisation and wraps, then what is charged, down to the total (ORD-18). */
export function orderDetails({ order, profile, language }: About): MailBlock[] {
  const t = words[language];
  const amount = (cents: number) => money(cents, language);
  const { totals } = order;
  const articles = order.lines.map((line): readonly [string, string] => {
    const name = line.format === '' ? line.name : `${line.name} · ${line.format}`;
    const extras = [
      line.personalisation ? `${line.personalisation.label} : « ${line.personalisation.text} »` : '',
      line.wrap?.label ?? '',
      line.wrap?.card ? `${t.card} : « ${line.wrap.card.text} »` : '',
    ].filter((text) => text !== '');
    return [[`${line.quantity} × ${name}`, ...extras].join('\n'), amount(line.quantity * line.unitCents)];
  });
  const giftCards = order.giftCards.map(({ to, amountCents }): readonly [string, string] => [
    t.giftCardFor(to),
    amount(amountCents),
  ]);
  const sums: (readonly [string, string])[] = [
    ...(totals.optionsCents > 0 ? ([[t.options, amount(totals.optionsCents)]] as const) : []),
    ...(order.returnOption ? ([[t.returnOption, amount(totals.returnOptionCents)]] as const) : []),
    ...order.discounts.map(({ label, code, cents }) => [`${label} (${code})`, amount(-cents)] as const),
    ...(order.mode.kind === 'mail'
      ? []
      : ([[modeLabel(order, profile, language), amount(totals.deliveryCents)]] as const)),
    ...(totals.vatOffCents > 0 ? ([[t.vatOff, amount(-totals.vatOffCents)]] as const) : []),
    [t.total, amount(totals.totalCents)],
    ...totals.vat
      .filter(({ vatCents }) => vatCents > 0)
      .map(({ rateBp, vatCents }) => [t.vatOf(rate(rateBp, language)), amount(vatCents)] as const),
  ];
  return [heading(t.articles), rows([...articles, ...giftCards]), rows(sums)];
}

function modeLabel(order: Order, profile: ShopProfile, language: Language): string {
  return profile.deliveryModes.find(({ id }) => id === order.mode.id)?.label[language] ?? order.mode.label;
}

/** Where it is billed and delivered, and the point it is fetched at. */
export function whereabouts({ order, profile, language }: About): MailBlock[] {
  const t = words[language];
  const home = profile.identity.country;
  const { relay } = order;
  const point = relay ? [relay.name, relay.street, `${relay.postalCode} ${relay.city}`].join('\n') : null;
  const pairs: (readonly [string, string])[] = [
    [t.billing, addressLines(order.billing, home).join('\n')],
    ...(order.mode.kind === 'mail' ? [] : [[t.delivery, addressLines(order.delivery, home).join('\n')] as const]),
    ...(point === null ? [] : [[t.point, point] as const]),
    ...(order.instructions === '' ? [] : [[t.instructions, order.instructions] as const]),
  ];
  return [heading(t.addresses), rows(pairs)];
}

/** When it leaves and when it is expected (LIV-1); nothing where nothing is promised. */
export function promised({ order, language }: About): MailBlock[] {
  const t = words[language];
  const { promise } = order;
  if (!promise || order.mode.kind === 'warehouse' || balanceCents(order) > 0) return [];
  const day = (text: string) => dayLong(text, language);
  const arrives = promise.deliveryDay === null ? '' : ` ${t.arrives(day(promise.deliveryDay))}`;
  return [paragraph(`${t.leaves(day(promise.dispatchDay))}${arrives}`)];
}

/** PRX-2. */
export function customs({ order, profile, language }: About): MailBlock[] {
  return order.vat.charged ? [] : [paragraph(profile.vat.customs[language])];
}
