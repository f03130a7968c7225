/** Digital gift cards as typed, read with the domain's own schema and rules (ORD-15). Pure. */
import type { GiftCardForm } from '../../domain/order/draft.ts';
import { whyNotGiftCard } from '../../domain/order/gift-cards.ts';
import type { SoldGiftCard } from '../../domain/order/parts.ts';
import { GiftCardAsked } from '../../domain/order/place.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import { centsOf } from '../typed-amount.ts';
import { type Problem, problemsOf, refused } from './problems.ts';

export interface ReadGiftCards {
  /** Those that could be sold as they are. */
  asked: GiftCardAsked[];
  /** Every card whose amount can be read: it counts in the total from the first key on (PRX-4). */
  counted: SoldGiftCard[];
  problems: Problem[];
}

export function readGiftCards(cards: readonly GiftCardForm[], profile: ShopProfile): ReadGiftCards {
  const read: ReadGiftCards = { asked: [], counted: [], problems: [] };
  for (const card of cards) {
    const { amount, ...rest } = card;
    const amountCents = centsOf(amount);
    if (amountCents !== null) read.counted.push({ ...rest, amountCents });
    const { asked, problems } = readGiftCard(card, profile);
    if (asked) read.asked.push(asked);
    read.problems.push(...problems);
  }
  return read;
}

function readGiftCard(
  { amount, ...rest }: GiftCardForm,
  profile: ShopProfile,
): { asked: GiftCardAsked | null; problems: Problem[] } {
  const path = giftCardPath(rest.id);
  const amountCents = centsOf(amount);
  const parsed = GiftCardAsked.safeParse({ ...rest, amountCents: amountCents ?? 1 });
  const problems = (parsed.success ? [] : problemsOf(parsed.error, path)).map(required(rest.sendTo));
  if (amountCents === null)
    problems.push({ path: `${path}.amount`, what: amount.trim() === '' ? 'required' : 'amount' });
  const asked = parsed.success && amountCents !== null ? parsed.data : null;
  const no = asked && whyNotGiftCard(profile, asked, path);
  const field = no?.detail['field'];
  if (no && typeof field === 'string') problems.push(refused(field.replace(/Cents$/u, ''), no));
  return { asked: problems.length === 0 ? asked : null, problems };
}

export function giftCardIdOf(path: string): string {
  return path.startsWith('giftCards.') ? (path.split('.')[1] ?? '') : '';
}

export function giftCardPath(id: string): string {
  return `giftCards.${id}`;
}

/** An address that is not there yet is not a wrong one. */
function required(sendTo: string) {
  return (problem: Problem): Problem =>
    sendTo.trim() === '' && problem.what === 'email' ? { path: problem.path, what: 'required' } : problem;
}
