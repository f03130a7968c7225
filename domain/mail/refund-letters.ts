/** Letters about money that goes back (AVO-1, AVO-3). */
import { personName } from '../customer/address.ts';
import { dayLong, money } from '../format.ts';
import type { Language } from '../language.ts';
import type { Order } from '../order/order.ts';
import type { Refund, RefundWay } from '../refund/refund.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { GiftCard } from '../voucher/gift-card.ts';
import { paragraph } from './letter-parts.ts';
import { type Letter, finished, groups } from './letters.ts';
import type { MailBlock } from './mail.ts';
import { words } from './words.ts';

interface AboutRefund {
  refund: Refund;
  order: Order;
  profile: ShopProfile;
}

/** By which means the money went, the voucher left out: it has its own letter. */
export function refundLetter({ refund, order, profile }: AboutRefund): Letter {
  const { language } = order;
  const t = refundWords[language];
  const ways = refund.ways.filter(({ kind }) => kind !== 'voucher');
  const whole = ways.reduce((sum, { cents }) => sum + cents, 0);
  const rows = ways.map((way) => ({
    left: t.way(way, methodLabel(way, order, profile)),
    right: money(way.cents, language),
  }));
  const blocks: MailBlock[] = [
    paragraph(t.done(money(whole, language), order.code)),
    { kind: 'rows', rows },
    ...(ways.some(({ kind }) => kind === 'payment' || kind === 'recorded') ? [paragraph(t.delay)] : []),
    ...(refund.creditNoteId === null ? [] : [paragraph(t.creditNote)]),
  ];
  return signed(order, profile, { subject: t.subject(profile.name, order.code), blocks });
}

export function voucherLetter({ order, profile }: Omit<AboutRefund, 'refund'>, card: GiftCard): Letter {
  const { language } = order;
  const t = refundWords[language];
  const blocks: MailBlock[] = [
    paragraph(t.voucher(money(card.amountCents, language), order.code)),
    {
      kind: 'rows',
      rows: [
        { left: t.code, right: groups(card.code) },
        { left: t.amount, right: money(card.amountCents, language) },
        { left: t.expires, right: dayLong(card.expiresOn, language) },
      ],
    },
    paragraph(t.spend),
  ];
  return signed(order, profile, { subject: t.voucherSubject(profile.name, order.code), blocks });
}

function signed({ customer, language }: Order, profile: ShopProfile, { subject, blocks }: Letter): Letter {
  // French civilities stay in France
  const { civility, ...name } = customer;
  const hello = words[language].hello(personName({ ...name, civility: language === 'fr' ? civility : 'none' }));
  return finished({ subject, blocks: [paragraph(hello), ...blocks] }, profile, language);
}

function methodLabel({ kind, on, label }: RefundWay, { payment, language }: Order, profile: ShopProfile): string {
  const method = kind === 'recorded' ? on : (payment.receipts.find(({ id }) => id === on)?.method ?? payment.method);
  return profile.paymentMethods.find(({ id }) => id === method)?.label[language] ?? label;
}

const french = {
  subject: (shop: string, code: string) => `${shop} : remboursement de votre commande ${code}`,
  done: (amount: string, code: string) => `Nous vous avons remboursé ${amount} pour votre commande ${code}.`,
  way: ({ kind, label }: RefundWay, method: string) => (kind === 'giftCard' ? `Carte cadeau ${label}` : method),
  delay: 'Selon votre banque, la somme apparaît sur votre compte sous quelques jours.',
  creditNote: 'L’avoir correspondant est disponible sur simple demande.',
  voucherSubject: (shop: string, code: string) => `${shop} : votre bon d’achat pour la commande ${code}`,
  voucher: (amount: string, code: string) =>
    `Comme convenu, votre commande ${code} vous est remboursée par un bon d’achat de ${amount}.`,
  code: 'Code',
  amount: 'Montant',
  expires: 'Valable jusqu’au',
  spend: 'Il s’utilise en une ou plusieurs fois : donnez ce code en commandant.',
};

const english: typeof french = {
  subject: (shop, code) => `${shop}: refund of your order ${code}`,
  done: (amount, code) => `We have refunded ${amount} for your order ${code}.`,
  way: ({ kind, label }, method) => (kind === 'giftCard' ? `Gift card ${label}` : method),
  delay: 'Depending on your bank, it shows on your account within a few days.',
  creditNote: 'The credit note is yours on request.',
  voucherSubject: (shop, code) => `${shop}: your voucher for order ${code}`,
  voucher: (amount, code) => `As agreed, your order ${code} is refunded by a voucher of ${amount}.`,
  code: 'Code',
  amount: 'Amount',
  expires: 'Valid until',
  spend: 'Use it in one go or several: give this code when you order.',
};

const refundWords: Record<Language, typeof french> = { fr: french, en: english };
