/** Digital gift cards in an order (ORD-15). */
import { type Refusal, refusal } from '../refusal.ts';
import type { DeliveryMode } from '../shop/delivery-mode.ts';
import type { ShopProfile } from '../shop/profile.ts';
import type { SoldGiftCard } from './parts.ts';
import type { GiftCardAsked, PlacePhoneOrder } from './place.ts';

export function whyNotGiftCards(
  profile: ShopProfile,
  { giftCards, lines, modeId }: Pick<PlacePhoneOrder, 'giftCards' | 'lines' | 'modeId'>,
): Refusal | undefined {
  const mode = profile.deliveryModes.find(({ id }) => id === modeId);
  const misled = mode && whyNotParcel(mode, lines.length);
  if (misled) return misled;
  for (const [index, card] of giftCards.entries()) {
    const no = whyNotGiftCard(profile, card, `giftCards.${index}`);
    if (no) return no;
  }
  return undefined;
}

/** Gift cards alone go by e-mail, articles in a parcel: the mode must be of that kind. */
export function whyNotParcel(mode: Pick<DeliveryMode, 'id' | 'kind'>, lines: number): Refusal | undefined {
  if ((mode.kind === 'mail') === (lines === 0)) return undefined;
  const why = lines > 0 ? 'parcel' : 'noParcel';
  return refusal('giftCardWrong', { rule: 'ORD-15', field: 'modeId', mode: mode.id, why });
}

export function whyNotGiftCard(profile: ShopProfile, card: GiftCardAsked, path: string): Refusal | undefined {
  const offer = profile.giftCards;
  const no = (field: string, why: string, detail = {}) =>
    refusal('giftCardWrong', { rule: 'ORD-15', field: `${path}.${field}`, why, ...detail });
  if (!offer) return no('id', 'notSold');
  const { minCents, maxCents, messageLength, pictures } = offer;
  if (card.amountCents < minCents || card.amountCents > maxCents)
    return no('amountCents', 'amount', { min: minCents, max: maxCents });
  if (!pictures.some(({ id }) => id === card.picture)) return no('picture', 'picture');
  if ([...card.message].length > messageLength) return no('message', 'message', { max: messageLength });
  return undefined;
}

export function soldGiftCards(asked: readonly GiftCardAsked[]): SoldGiftCard[] {
  return asked.map((card) => ({ ...card }));
}
