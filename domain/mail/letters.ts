/** What each letter of an order says (VIE-7, ORD-18, LIV-5, LIV-9). */
import { personName } from '../customer/address.ts';
import { dateTime, dayLong, money, typeset } from '../format.ts';
import type { Language } from '../language.ts';
import { balanceCents } from '../order/order.ts';
import type { Parcel } from '../order/parts.ts';
import type { PaymentLink } from '../payment/payment-link.ts';
import { type ShopProfile, carrierOf } from '../shop/profile.ts';
import type { GiftCard } from '../voucher/gift-card.ts';
import type { orderLetters } from './kinds.ts';
import { type About, customs, heading, orderDetails, paragraph, promised, whereabouts } from './letter-parts.ts';
import type { MailBlock } from './mail.ts';
import { words } from './words.ts';

export interface Letter {
  subject: string;
  blocks: MailBlock[];
}

export type OrderLetter = (typeof orderLetters)[number];

type Written = Letter;
const writers: Record<OrderLetter, (about: About) => Written> = {
  orderConfirmed: confirmed,
  transferAwaited: awaited,
  orderValidated: (about) =>
    plain(about, words[about.language].validated, [...promised(about), ...orderDetails(about)]),
  preparationStarted: (about) => plain(about, words[about.language].started, promised(about)),
  readyForPickUp: ready,
  orderShipped: shipped,
  trackingCorrected: corrected,
  orderCancelled: cancelled,
};

export function orderLetter(kind: OrderLetter, about: About): Letter {
  const { order, profile, language } = about;
  const { subject, blocks } = writers[kind](about);
  // French civilities stay in France
  const { civility, ...name } = order.customer;
  const hello = words[language].hello(personName({ ...name, civility: language === 'fr' ? civility : 'none' }));
  return finished({ subject, blocks: [paragraph(hello), ...blocks] }, profile, language);
}

function plain(
  { order, profile }: About,
  said: { subject: (shop: string, code: string) => string; text: (code: string) => string },
  more: MailBlock[],
): Written {
  return { subject: said.subject(profile.name, order.code), blocks: [paragraph(said.text(order.code)), ...more] };
}

function confirmed(about: About): Written {
  const { order, language } = about;
  const t = words[language].confirmed;
  const due = balanceCents(order);
  const waits = due > 0 ? [paragraph(t.recorded(money(due, language)))] : [];
  const details = [...orderDetails(about), ...customs(about), ...whereabouts(about), paragraph(t.check)];
  return plain(about, t, [...waits, ...promised(about), ...details]);
}

function awaited(about: About): Written {
  const { order, profile, language } = about;
  const t = words[language].transfer;
  const amount = money(balanceCents(order), language);
  const bank = profile.seller.bank;
  const rows = [
    { left: t.holder, right: profile.seller.company },
    ...(bank
      ? [
          { left: 'IBAN', right: groups(bank.iban) },
          { left: 'BIC', right: bank.bic },
        ]
      : []),
    { left: t.amount, right: amount },
    { left: t.reference, right: order.code },
  ];
  const blocks: MailBlock[] = [paragraph(t.text(amount, order.code)), { kind: 'rows', rows }];
  return {
    subject: t.subject(profile.name, order.code),
    blocks: [...blocks, ...orderDetails(about), ...customs(about), ...whereabouts(about)],
  };
}

function ready(about: About): Written {
  const { order, profile, language } = about;
  const t = words[language].ready;
  const { pickUp } = profile;
  const gifts = order.lines.some(({ personalisation, wrap }) => personalisation !== null || wrap !== null);
  return plain(about, t, [
    ...(pickUp && gifts && pickUp.giftMinutes > 0 ? [paragraph(t.later(pickUp.giftMinutes))] : []),
    heading(t.where),
    paragraph(profile.identity.lines.join('\n')),
    ...(pickUp ? [paragraph(t.hours(pickUp.from, pickUp.to))] : []),
    ...(pickUp?.intercom ? [paragraph(t.intercom(pickUp.intercom.from, pickUp.intercom.to))] : []),
    paragraph(t.identity),
  ]);
}

function shipped(about: About): Written {
  const { order, profile, language } = about;
  const t = words[language].shipped;
  const kept = profile.deliveryModes.find(({ id }) => id === order.mode.id)?.keptDays ?? null;
  return plain(about, t, [
    heading(t.parcels),
    ...order.parcels.flatMap((parcel) => parcelBlocks(parcel, profile, language)),
    ...(kept === null ? [] : [paragraph(t.kept(kept))]),
    ...whereabouts(about),
    ...customs(about),
  ]);
}

function parcelBlocks({ carrier: id, trackingNumber }: Parcel, profile: ShopProfile, language: Language): MailBlock[] {
  const carrier = carrierOf(profile, id);
  const t = words[language].shipped;
  const url = carrier?.trackingUrl.replace('{number}', encodeURIComponent(trackingNumber)) ?? '';
  return [
    { kind: 'rows', rows: [{ left: carrier?.name ?? id, right: trackingNumber }] },
    ...(carrier ? [{ kind: 'button', text: t.follow(trackingNumber), url } as const] : []),
    ...(carrier ? [paragraph(t.phone(carrier.name, carrier.phone, carrier.phoneCost[language]))] : []),
  ];
}

function corrected(about: About): Written {
  const { order, profile, language } = about;
  const t = words[language].corrected;
  const parcels = order.parcels.flatMap((parcel) => parcelBlocks(parcel, profile, language));
  return { subject: t.subject(profile.name, order.code), blocks: [paragraph(t.text), ...parcels] };
}

function cancelled(about: About): Written {
  const { order, language } = about;
  const t = words[language].cancelled;
  const { paidCents } = order.payment;
  return plain(about, t, paidCents > 0 ? [paragraph(t.refund(money(paidCents, language)))] : []);
}

export function linkLetter(link: PaymentLink, url: string, profile: ShopProfile): Letter {
  const { language, amountCents, expiresAt, orderCode, customerName } = link;
  const t = words[language].link;
  const amount = money(amountCents, language);
  const until =
    expiresAt === null ? [] : [paragraph(t.until(dateTime(expiresAt, profile.identity.timeZone, language)))];
  const blocks: MailBlock[] = [
    paragraph(words[language].hello(customerName)),
    paragraph(t.text(amount)),
    { kind: 'button', text: t.button(amount), url },
    ...until,
    ...(link.purpose === 'supplement' ? [] : [paragraph(t.warning)]),
  ];
  const subject = orderCode === null ? t.subject(profile.name) : t.supplement(profile.name, orderCode);
  return finished({ subject, blocks }, profile, language);
}

export function giftCardLetter(card: GiftCard, profile: ShopProfile, language: Language): Letter {
  const t = words[language].giftCard;
  const amount = money(card.amountCents, language);
  const blocks: MailBlock[] = [
    paragraph(words[language].hello(card.to)),
    paragraph(t.text(card.from, profile.name)),
    ...(card.message === '' ? [] : [paragraph(card.message)]),
    {
      kind: 'rows',
      rows: [
        { left: t.code, right: groups(card.code) },
        { left: t.amount, right: amount },
        { left: t.expires, right: dayLong(card.expiresOn, language) },
      ],
    },
  ];
  return finished({ subject: t.subject(card.from, amount), blocks }, profile, language);
}

export function invoiceLetter(
  { number, orderCode, name }: { number: string; orderCode: string; name: string },
  profile: ShopProfile,
  language: Language,
): Letter {
  const t = words[language].invoice;
  const blocks = [paragraph(words[language].hello(name)), paragraph(t.text(number, orderCode))];
  return finished({ subject: t.subject(profile.name, number), blocks }, profile, language);
}

/** Signed, and set with the typography of the language; what people typed is left as they typed it. */
export function finished({ subject, blocks }: Letter, profile: ShopProfile, language: Language): Letter {
  const signed = [...blocks, paragraph(profile.mail.signature[language])];
  return { subject: typeset(subject, language), blocks: signed };
}

/** `FR76 3000 1007…`: in fours, as it is read out. */
export function groups(text: string): string {
  return text.replace(/(.{4})(?=.)/gu, '$1 ');
}
