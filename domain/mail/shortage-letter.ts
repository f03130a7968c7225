/** Pieces of an order are missing: what the customer may choose, and how to tell us (ORD-3); sent when staff ask for it. */
import { personName } from '../customer/address.ts';
import { dayLong } from '../format.ts';
import type { Language } from '../language.ts';
import { refusal } from '../refusal.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { stockId } from '../catalogue/article.ts';
import type { Shortage } from '../warehouse/shortage.ts';
import { type About, paragraph } from './letter-parts.ts';
import { type Letter, finished } from './letters.ts';
import { words } from './words.ts';
import { type Unsent, unsent } from './write.ts';

const french = {
  subject: (shop: string, code: string) => `${shop} : un article de votre commande ${code} nous manque`,
  text: (code: string) =>
    `En préparant votre commande ${code}, nous avons vu qu’il nous manque un article. Nous vous prions de nous en excuser.`,
  missing: 'Ce qui manque',
  back: (day: string) => `Nous l’attendons pour le ${day}.`,
  choose:
    'Vous pouvez attendre son retour, recevoir le reste sans lui, choisir un autre article, ou annuler votre commande : ce que vous avez payé en trop vous est remboursé.',
  tell: (phone: string) => `Dites-nous ce que vous préférez en répondant à ce message ou au ${phone}.`,
};
const english: typeof french = {
  subject: (shop, code) => `${shop}: an article of your order ${code} is missing`,
  text: (code) => `While preparing your order ${code}, we found that an article is missing. We are very sorry.`,
  missing: 'What is missing',
  back: (day) => `We expect it on ${day}.`,
  choose:
    'You can wait for it, have the rest without it, choose another article, or cancel your order: what you paid too much is refunded.',
  tell: (phone) => `Tell us what you prefer by answering this message or on ${phone}.`,
};
const shortageWords: Record<Language, typeof french> = { fr: french, en: english };

/** Throws `Refusal` mailUnsendable once it is settled. */
export async function letterOfShortage(tx: Tx, ctx: Ctx, orderId: string): Promise<Unsent> {
  const order = await mustGet(tx, 'orders', orderId);
  const profile = await mustGetShop(tx, ctx, order.shop);
  const shortage = await tx.get('shortages', orderId);
  if (!shortage || shortage.state === 'settled')
    throw refusal('mailUnsendable', { rule: 'ORD-3', field: 'orderId', why: 'shortage' });
  const days = await Promise.all(
    shortage.lines.map(async ({ sku }) => (await tx.get('stock', stockId(order.shop, sku)))?.restockOn ?? null),
  );
  const { customer, language } = order;
  return {
    ...unsent,
    shop: order.shop,
    kind: 'shortage',
    orderId,
    customerId: customer.id,
    to: customer.email,
    state: customer.email === '' ? 'noAddress' : 'queued',
    language,
    ...shortageLetter({ order, profile, language }, shortage, days),
  };
}

/** `restockOn`: of each missing article, in their order. */
function shortageLetter(
  { order, profile, language }: About,
  shortage: Pick<Shortage, 'lines'>,
  restockOn: readonly (string | null)[],
): Letter {
  const t = shortageWords[language];
  const { civility, ...name } = order.customer;
  const hello = words[language].hello(personName({ ...name, civility: language === 'fr' ? civility : 'none' }));
  const rows = shortage.lines.map((line, index) => {
    const day = restockOn[index] ?? null;
    return { left: `${line.missing} × ${line.name}`, right: day === null ? '' : t.back(dayLong(day, language)) };
  });
  const blocks = [
    paragraph(hello),
    paragraph(t.text(order.code)),
    { kind: 'heading', text: t.missing } as const,
    { kind: 'rows', rows } as const,
    paragraph(t.choose),
    paragraph(t.tell(profile.identity.phone)),
  ];
  return finished({ subject: t.subject(profile.name, order.code), blocks }, profile, language);
}
