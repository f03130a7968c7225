/** What comes after the sale, told for each demo shop by the commands that staff would use: a case for every screen. */
import type { Customer } from '../../../domain/customer/customer.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { attempt } from '../order-life.ts';
import { chanceOf } from '../chance.ts';
import * as claims from './claims.ts';
import * as desk from './desk.ts';
import { goods } from './goods.ts';
import * as money from './money.ts';
import * as parcels from './parcels.ts';
import * as returns from './returns.ts';
import { type Story, hoursOf } from './story.ts';

/** How many days ago each begins. */
const stories: readonly { name: string; days: number; tell(story: Story): Promise<void> }[] = [
  { name: 'return, from the web shop', days: 6, tell: returns.requestedOnline },
  { name: 'return, requested', days: 5, tell: returns.requested },
  { name: 'return, validated', days: 8, tell: returns.validated },
  { name: 'return, received', days: 11, tell: returns.received },
  { name: 'return, decided', days: 12, tell: returns.decided },
  { name: 'return, refunded', days: 18, tell: returns.refunded },
  { name: 'return, as a voucher', days: 20, tell: returns.voucher },
  { name: 'return, refused', days: 9, tell: returns.refused },
  { name: 'personalised article', days: 6, tell: desk.personalisedSold },
  { name: 'claim, evidence missing', days: 5, tell: claims.awaitsPhotos },
  { name: 'claim, ready', days: 4, tell: claims.ready },
  { name: 'claim, late', days: 9, tell: claims.late },
  { name: 'claim, replaced', days: 7, tell: claims.replaced },
  { name: 'claim, part sent', days: 12, tell: claims.partSent },
  { name: 'claim, wrap not ordered', days: 8, tell: claims.wrapNotOrdered },
  { name: 'claim, refund asked', days: 6, tell: claims.paidBack },
  { name: 'parcel, late', days: 7, tell: parcels.late },
  { name: 'parcel, not received', days: 9, tell: parcels.notReceived },
  { name: 'parcel, on its way back', days: 8, tell: parcels.returning },
  { name: 'parcel, back', days: 10, tell: parcels.isBack },
  { name: 'parcel, lost', days: 20, tell: parcels.lost },
  { name: 'refund, asked', days: 6, tell: money.goodwillAsked },
  { name: 'refund, second manager', days: 7, tell: money.awaitsSecond },
  { name: 'refund, refused', days: 8, tell: money.goodwillRefused },
  { name: 'refund, done', days: 10, tell: money.goodwillDone },
  { name: 'vouchers', days: 3, tell: money.vouchersIssued },
  { name: 'gift card', days: 9, tell: money.giftCardSpent },
  { name: 'request, from the web shop', days: 1, tell: desk.messageFromWeb },
  { name: 'request, waiting', days: 3, tell: desk.waitsForCustomer },
  { name: 'request, late', days: 9, tell: desk.overdue },
  { name: 'request, answered', days: 6, tell: desk.answered },
  { name: 'quote, sent', days: 4, tell: desk.quoteSent },
  { name: 'quote, expired', days: 19, tell: desk.quoteExpired },
  { name: 'quote, accepted', days: 5, tell: desk.quoteAccepted },
  { name: 'alerts', days: 6, tell: desk.alertsLeft },
  { name: 'questions', days: 7, tell: desk.questionsAsked },
  { name: 'wish lists', days: 10, tell: desk.wishListsKept },
  { name: 'shelf', days: 2, tell: desk.shelfCounted },
  { name: 'parcel, standing still', days: 14, tell: parcels.standsStill },
  { name: 'order, cancelled', days: 3, tell: desk.changedMind },
];

/** Those that could not be told, with why. */
export async function putStories(
  of: Omit<Story, 'goods' | 'chance' | 'hours' | 'customer'> & { now: string },
): Promise<string[]> {
  const { shop, tx, now } = of;
  const ofShop = goods[shop.profile.id];
  if (!ofShop) return [];
  const chance = chanceOf(`${shop.profile.id} stories`);
  const untold: string[] = [];
  const next = customersOf(of.shop.customers, shop.profile.identity.country);
  for (const { name, days, tell } of stories) {
    const story: Story = { ...of, goods: ofShop, chance, hours: hoursOf(shop.profile, now, days), customer: next };
    let why = '';
    const done = await attempt(tx, () =>
      tell(story).catch((error: unknown) => {
        why = error instanceof Refusal ? `${error.code} ${JSON.stringify(error.detail)}` : String(error);
        throw error;
      }),
    );
    if (!done) untold.push(`${shop.profile.id}, ${name}: ${why}`);
  }
  return untold;
}

/** At home, where every carrier goes, and with an e-mail address; each once. */
function customersOf(customers: readonly Customer[], country: string): () => Customer {
  const home = customers.filter(
    ({ addresses, details }) => addresses[0]?.address.country === country && details.email !== '',
  );
  let taken = 0;
  return () => {
    const customer = home[(taken * 7 + 3) % home.length];
    taken += 1;
    if (!customer) throw new Error('nobody lives here');
    return customer;
  };
}
