/** What each letter about a return says (RET-3, RET-4, DOC-6). No amount is in any of them. */
import { personName } from '../customer/address.ts';
import { dateTime, dayLong, localDay } from '../format.ts';
import type { Language } from '../language.ts';
import type { Order } from '../order/order.ts';
import type { Return } from '../return/return.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { MailKind } from './kinds.ts';
import { heading, paragraph } from './letter-parts.ts';
import { type Letter, finished } from './letters.ts';
import type { MailBlock } from './mail.ts';
import { returnWords } from './return-words.ts';
import { words } from './words.ts';

export const returnLetters = [
  'returnRequested',
  'returnValidated',
  'returnRefused',
  'returnReceived',
] as const satisfies readonly MailKind[];
export type ReturnLetter = (typeof returnLetters)[number];

export interface AboutReturn {
  doc: Return;
  order: Order;
  profile: ShopProfile;
}

type Writer = (about: AboutReturn, language: Language) => Letter;

const writers: Record<ReturnLetter, Writer> = {
  returnRequested: requested,
  returnValidated: validated,
  returnRefused: refused,
  returnReceived: received,
};

export function returnLetter(kind: ReturnLetter, about: AboutReturn): Letter {
  const { order, profile } = about;
  const { language } = order;
  const { subject, blocks } = writers[kind](about, language);
  // French civilities stay in France
  const { civility, ...name } = order.customer;
  const hello = words[language].hello(personName({ ...name, civility: language === 'fr' ? civility : 'none' }));
  return finished({ subject, blocks: [paragraph(hello), ...blocks] }, profile, language);
}

/** The acknowledgement that the law asks for: what was said, on which day, at which hour. */
function requested({ doc, order, profile }: AboutReturn, language: Language): Letter {
  const t = returnWords[language];
  const zone = profile.identity.timeZone;
  const reason = profile.returns.reasons.find(({ id }) => id === doc.reason)?.label[language] ?? doc.reason;
  const earlier = doc.askedOn < localDay(doc.openedAt, zone);
  const said = [{ left: t.reason, right: reason }, ...(doc.note === '' ? [] : [{ left: t.note, right: doc.note }])];
  return {
    subject: t.requested.subject(profile.name, doc.code),
    blocks: [
      paragraph(t.requested.text(doc.code, doc.orderCode, dateTime(doc.openedAt, zone, language))),
      ...(earlier ? [paragraph(t.requested.told(dayLong(doc.askedOn, language)))] : []),
      ...pieces(doc, order, language),
      { kind: 'rows', rows: said },
      paragraph(t.requested.next),
    ],
  };
}

function validated({ doc, order, profile }: AboutReturn, language: Language): Letter {
  const t = returnWords[language].validated;
  const { lines } = profile.identity;
  return {
    subject: t.subject(profile.name, doc.code),
    blocks: [
      paragraph(t.text(doc.code, doc.orderCode)),
      ...(doc.sendBackBy === null ? [] : [paragraph(t.until(dayLong(doc.sendBackBy, language)))]),
      paragraph(lines.join('\n')),
      paragraph(t.postage[doc.postage]),
      ...pieces(doc, order, language),
      paragraph(t.after),
    ],
  };
}

function refused({ doc, order, profile }: AboutReturn, language: Language): Letter {
  const t = returnWords[language].refused;
  return {
    subject: t.subject(profile.name, doc.code),
    blocks: [
      paragraph(t.text(doc.code, doc.orderCode)),
      paragraph(doc.refusal),
      ...pieces(doc, order, language),
      paragraph(t.call(profile.identity.phone)),
    ],
  };
}

function received({ doc, order, profile }: AboutReturn, language: Language): Letter {
  const t = returnWords[language].received;
  const rows = (doc.reception?.lines ?? []).map(({ lineId, good, damaged, missing }) => {
    const counts = [
      ...(good > 0 ? [t.good(good)] : []),
      ...(damaged > 0 ? [t.damaged(damaged)] : []),
      ...(missing > 0 ? [t.missing(missing)] : []),
    ];
    return { left: nameOf(order, lineId), right: counts.join(', ') };
  });
  return {
    subject: t.subject(profile.name, doc.code),
    blocks: [paragraph(t.text(doc.code, doc.orderCode)), { kind: 'rows', rows }, paragraph(t.next)],
  };
}

function pieces(doc: Return, order: Order, language: Language): MailBlock[] {
  const rows = doc.lines.map(({ lineId, quantity }) => ({ left: nameOf(order, lineId), right: `× ${quantity}` }));
  return [heading(returnWords[language].articles), { kind: 'rows', rows }];
}

function nameOf({ lines }: Order, lineId: string): string {
  const found = lines.find(({ id }) => id === lineId);
  if (!found) return '';
  return found.format === '' ? found.name : `${found.name} · ${found.format}`;
}
