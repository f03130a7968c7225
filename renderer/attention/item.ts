/** Where an item of the inbox leads, and its own few words. Pure. */
import type { AttentionItem } from '../../domain/attention/views.ts';
import { claimRulesOf } from '../../domain/claim/evidence.ts';
import { ClaimKind } from '../../domain/claim/claim.ts';
import type { Locale } from '../../domain/format.ts';
import { type ShopProfile, carrierOf } from '../../domain/shop/profile.ts';
import type { Route } from '../routing.ts';
import type { kindWords } from './kind-words.ts';
import type { attentionWords } from './words.ts';

/** Where it is settled; null: on the spot. */
export function routeOfItem({ kind, id, orderId, customerId }: AttentionItem): Route | null {
  switch (kind) {
    case 'stuck':
    case 'refused':
      return null;
    case 'request':
      return { page: 'request', requestId: id };
    case 'question':
      return { page: 'questions' };
    case 'quote':
      return { page: 'quote', quoteId: id };
    case 'claimToDecide':
    case 'claimToComplete':
    case 'claimToClose':
      return { page: 'claim', claimId: id };
    case 'investigationToTell':
    case 'investigationAnswer':
    case 'parcelToReceive':
    case 'parcelBack':
      return { page: 'investigation', investigationId: id };
    case 'returnToValidate':
    case 'returnToReceive':
    case 'returnOverdue':
    case 'returnToDecide':
      return { page: 'return', returnId: id };
    case 'refundToDecide':
    case 'refundToSecond':
    case 'refundByHand':
    case 'refundFailed':
      return { page: 'refunds' };
    case 'linkBlocked':
    case 'linkFailed':
    case 'linkRefundFailed':
    case 'transfer':
      return { page: 'payments' };
    case 'letter':
    case 'shortage':
    case 'shortageWait':
    case 'silentParcel':
    case 'balance':
    case 'refundDue':
    case 'alerts':
      if (orderId !== null) return { page: 'order', orderId, intent: null };
      return customerId === null ? null : { page: 'customer', customerId };
  }
}

type KindWords = (typeof kindWords)['fr'];

/** What is said after the name: the shop's own word where it has one. */
export function detailOf(
  { kind, detail }: AttentionItem,
  profile: ShopProfile | null,
  locale: Locale,
  t: KindWords,
  command: (typeof attentionWords)['fr']['command'],
): string {
  const own = (words: Record<string, string>) => words[detail] ?? detail;
  switch (kind) {
    case 'stuck':
    case 'refused':
      return command(detail);
    case 'request':
      return profile?.contact.topics.find(({ id }) => id === detail)?.label[locale] ?? detail;
    case 'claimToDecide':
    case 'claimToComplete':
    case 'claimToClose': {
      const claimed = ClaimKind.safeParse(detail).data;
      return (profile && claimed && claimRulesOf(profile, claimed)?.label[locale]) ?? detail;
    }
    case 'returnToValidate':
    case 'returnToReceive':
    case 'returnOverdue':
    case 'returnToDecide':
      return profile?.returns.reasons.find(({ id }) => id === detail)?.label[locale] ?? detail;
    case 'silentParcel':
      return (profile && carrierOf(profile, detail)?.name) ?? detail;
    case 'refundToDecide':
    case 'refundToSecond':
    case 'refundByHand':
    case 'refundFailed':
      return own(t.origins);
    case 'linkBlocked':
    case 'linkFailed':
    case 'linkRefundFailed':
      return own(t.links);
    case 'transfer':
      return own(t.transfers);
    case 'balance':
      return own(t.balances);
    case 'letter':
      return own(t.letters);
    case 'alerts':
      return t.alerts(Number(detail));
    case 'shortage':
    case 'shortageWait':
    case 'question':
    case 'quote':
    case 'investigationToTell':
    case 'investigationAnswer':
    case 'parcelToReceive':
    case 'parcelBack':
    case 'refundDue':
      return detail;
  }
}
