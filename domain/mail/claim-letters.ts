/** What each letter about a claim says (SAV-1…8). The one that asks for evidence is read on the screen before it goes. */
import type { Claim } from '../claim/claim.ts';
import { claimRulesOf, missingEvidence } from '../claim/evidence.ts';
import { missingWords } from '../claim/missing-words.ts';
import { personName } from '../customer/address.ts';
import type { Language } from '../language.ts';
import type { Order } from '../order/order.ts';
import type { ShopProfile } from '../shop/profile.ts';
import { claimWords } from './claim-words.ts';
import type { MailKind } from './kinds.ts';
import { heading, paragraph } from './letter-parts.ts';
import { type Letter, finished } from './letters.ts';
import type { MailBlock } from './mail.ts';
import { words } from './words.ts';

export const claimLetters = [
  'claimEvidenceMissing',
  'claimAccepted',
  'claimRefused',
] as const satisfies readonly MailKind[];
export type ClaimLetter = (typeof claimLetters)[number];

export interface AboutClaim {
  claim: Claim;
  order: Order;
  profile: ShopProfile;
  /** Code of the order that makes it good; null where there is none. */
  madeCode: string | null;
}

const writers: Record<ClaimLetter, (about: AboutClaim, language: Language) => Letter> = {
  claimEvidenceMissing: missing,
  claimAccepted: accepted,
  claimRefused: refused,
};

export function claimLetter(kind: ClaimLetter, about: AboutClaim): Letter {
  const { order, profile } = about;
  const { language } = order;
  const { subject, blocks } = writers[kind](about, language);
  // French civilities stay in France
  const { civility, ...name } = order.customer;
  const hello = words[language].hello(personName({ ...name, civility: language === 'fr' ? civility : 'none' }));
  return finished({ subject, blocks: [paragraph(hello), ...blocks, ...pieces(about, language)] }, profile, language);
}

function missing({ claim, order, profile }: AboutClaim, language: Language): Letter {
  const t = claimWords[language].missing;
  const rules = claimRulesOf(profile, claim.kind);
  // the number is read here, off their photo: they are not asked to type it
  const asked = missingEvidence(claim, order, profile).filter(({ what }) => what !== 'parcelNumber');
  const labels = missingWords(asked, claim.kind, profile, language);
  const rows = asked.map(({ what }, index) => ({
    left: what === 'photo' ? t.photo : t.question,
    right: labels[index] ?? '',
  }));
  return {
    subject: t.subject(profile.name, order.code),
    blocks: [
      paragraph(t.text(rules?.label[language] ?? '', order.code)),
      heading(t.list),
      { kind: 'rows', rows },
      paragraph(t.reply),
      ...(rules ? [paragraph(rules.advice[language])] : []),
      ...(profile.contact.claimBusinessDays === 1 ? [paragraph(t.within)] : []),
    ],
  };
}

function accepted({ claim, order, profile, madeCode }: AboutClaim, language: Language): Letter {
  const t = claimWords[language].accepted;
  const { outcome } = claim;
  const said = (): string[] => {
    if (outcome?.kind === 'refund') return [t.refund];
    if (outcome?.kind === 'voucher') return [t.voucher];
    if (outcome?.kind === 'replacement') return [t.replacement(madeCode ?? ''), t.followed];
    if (outcome?.kind === 'sendAgain') return [t.again[outcome.what](madeCode ?? ''), t.followed];
    return [];
  };
  return {
    subject: t.subject(profile.name, order.code),
    blocks: [paragraph(t.text(order.code)), ...said().map(paragraph)],
  };
}

function refused({ claim, order, profile }: AboutClaim, language: Language): Letter {
  const t = claimWords[language].refused;
  const reason = claim.outcome?.kind === 'refusal' ? claim.outcome.reason : '';
  return {
    subject: t.subject(profile.name, order.code),
    blocks: [paragraph(t.text(order.code)), paragraph(reason), paragraph(t.call(profile.identity.phone))],
  };
}

/** Which pieces it is about, as they stand on the order. */
function pieces({ claim, order }: AboutClaim, language: Language): MailBlock[] {
  const rows = claim.lines.map(({ lineId, quantity, part }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    const name = [line?.name ?? '', line?.format ?? ''].filter((text) => text !== '').join(' · ');
    return { left: `${quantity} × ${name}`, right: part };
  });
  return [heading(claimWords[language].about), { kind: 'rows', rows }];
}
