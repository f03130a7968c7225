/**
 * The phone order form as typed (ORD-19): every field is kept as text, however wrong, so that nothing typed is lost.
 * A refused order comes back through `draftFrom`.
 */
import { z } from 'zod';
import type { Address } from '../customer/address.ts';
import type { CustomerDetails } from '../customer/customer.ts';
import { Language } from '../language.ts';
import type { PlacePhoneOrder } from './place.ts';

const Typed = z.string().max(12_000);

export const AddressForm = z.object({
  civility: z.enum(['mme', 'm', 'none']),
  lastName: Typed,
  firstName: Typed,
  company: Typed,
  complement1: Typed,
  complement2: Typed,
  street: Typed,
  locality: Typed,
  postalCode: Typed,
  city: Typed,
  country: Typed,
  phone: Typed,
});
export type AddressForm = z.output<typeof AddressForm>;

export const DetailsForm = z.object({
  civility: z.enum(['mme', 'm', 'none']),
  lastName: Typed,
  firstName: Typed,
  email: Typed,
  phone: Typed,
  birthDate: Typed,
  newsletter: z.boolean(),
  language: Language.default('fr'),
  note: Typed,
});
export type DetailsForm = z.output<typeof DetailsForm>;

export const LineForm = z.object({
  id: z.string(),
  articleId: z.string(),
  sku: z.string(),
  quantity: Typed,
  personalisation: Typed,
  wrapId: z.string().nullable(),
  cardText: Typed,
});
export type LineForm = z.output<typeof LineForm>;

export const GiftCardForm = z.object({
  id: z.string(),
  picture: z.string(),
  /** Euros as typed. */
  amount: Typed,
  from: Typed,
  to: Typed,
  message: Typed,
  sendTo: Typed,
});
export type GiftCardForm = z.output<typeof GiftCardForm>;

export const PhoneOrderDraft = z.object({
  shop: z.string(),
  /** Made once: placing the same draft twice is one order. */
  orderId: z.string(),
  search: Typed,
  buyer: z.enum(['none', 'known', 'new', 'guest']),
  customerId: z.string().nullable(),
  details: DetailsForm,
  billing: AddressForm,
  /** False: delivered where it is billed. */
  otherDelivery: z.boolean(),
  delivery: AddressForm,
  /** Names under which new addresses are kept in the book; empty: not kept. */
  keepBillingAs: Typed,
  keepDeliveryAs: Typed,
  instructions: Typed,
  surprise: z.boolean(),
  lines: z.array(LineForm),
  giftCards: z.array(GiftCardForm).default([]),
  returnOption: z.boolean().default(false),
  codes: z.array(z.string()).default([]),
  /** Gift cards and credits that pay (AVO-3). */
  cards: z.array(z.object({ giftCardId: z.string(), code: z.string() })).default([]),
  /** A code that is not yet added. */
  codeTyped: Typed.default(''),
  modeId: z.string().nullable(),
  relayId: z.string().nullable().default(null),
  paymentMethod: z.string().nullable(),
  /** Paid already by a link whose order could not be placed. */
  paidLinkId: z.string().nullable().default(null),
  /** The request that a quote is made for (MSG-2). */
  requestId: z.string().nullable().default(null),
});
export type PhoneOrderDraft = z.output<typeof PhoneOrderDraft>;

export function emptyAddress(country: string): AddressForm {
  return {
    civility: 'none',
    lastName: '',
    firstName: '',
    company: '',
    complement1: '',
    complement2: '',
    street: '',
    locality: '',
    postalCode: '',
    city: '',
    country,
    phone: '',
  };
}

export function emptyDraft(shop: string, country: string, orderId: string): PhoneOrderDraft {
  return {
    shop,
    orderId,
    search: '',
    buyer: 'none',
    customerId: null,
    details: {
      civility: 'none',
      lastName: '',
      firstName: '',
      email: '',
      phone: '',
      birthDate: '',
      newsletter: false,
      language: 'fr',
      note: '',
    },
    billing: emptyAddress(country),
    otherDelivery: false,
    delivery: emptyAddress(country),
    keepBillingAs: '',
    keepDeliveryAs: '',
    instructions: '',
    surprise: false,
    lines: [],
    giftCards: [],
    returnOption: false,
    codes: [],
    cards: [],
    codeTyped: '',
    modeId: null,
    relayId: null,
    paymentMethod: null,
    paidLinkId: null,
    requestId: null,
  };
}

/** The form of an order that the backend refused, under a new order id and a new code to come. */
export function draftFrom(args: Omit<PlacePhoneOrder, 'code'>, orderId: string): PhoneOrderDraft {
  const keep = (address: Address) =>
    args.keepAddresses.find((entry) => JSON.stringify(entry.address) === JSON.stringify(address))?.name ?? '';
  const same = JSON.stringify(args.billing) === JSON.stringify(args.delivery);
  const blank = emptyDraft(args.shop, args.billing.country, orderId);
  return {
    ...blank,
    buyer: args.buyer.kind,
    customerId: args.buyer.kind === 'known' ? args.buyer.customerId : null,
    details: args.buyer.kind === 'known' ? blank.details : detailsForm(args.buyer.details),
    billing: args.billing,
    otherDelivery: !same,
    delivery: same ? blank.delivery : args.delivery,
    keepBillingAs: keep(args.billing),
    keepDeliveryAs: same ? '' : keep(args.delivery),
    instructions: args.instructions,
    surprise: args.surprise,
    lines: args.lines.map((line) => ({ ...line, quantity: String(line.quantity) })),
    giftCards: args.giftCards.map(({ amountCents, ...card }) => ({ ...card, amount: String(amountCents / 100) })),
    returnOption: args.returnOption,
    codes: args.codes,
    cards: args.giftCardCodes.map(({ giftCardId, code }) => ({ giftCardId, code })),
    modeId: args.modeId,
    relayId: args.relayId,
    paymentMethod: args.paymentMethod,
    paidLinkId: args.paidLinkId,
  };
}

export function detailsForm(details: CustomerDetails): DetailsForm {
  return { ...details, birthDate: details.birthDate ?? '' };
}
