/**
 * The one typed API of a workstation: named queries, actions and events, each with its schemas. Electron IPC, the
 * browser host and the command line all derive from this map; commands of `commands.ts` travel through `execute`.
 * Amounts are cents TTC, instants ISO UTC.
 */
import { z } from 'zod';
import { Id, Instant, OrderCode, Sku, Slug } from './ids.ts';
import { Claim, ClaimState, PhotoSubject } from './claim/claim.ts';
import { ClaimView } from './claim/views.ts';
import { ArticleQuestion, StockAlert, WishList } from './catalogue/wishes.ts';
import { Investigation, InvestigationState } from './investigation/investigation.ts';
import { Tracking } from './investigation/tracking.ts';
import { Mail } from './mail/mail.ts';
import { QuoteDocument } from './quote/quote-document.ts';
import { CustomerFile, InvestigationView } from './views-care.ts';
import { Order } from './order/order.ts';
import { OffersAsked, OffersTold } from './order/offers-told.ts';
import { Placed } from './order/place.ts';
import { CompletedAddress } from './place/completion.ts';
import { Centre } from './place/position.ts';
import { Town } from './place/towns.ts';
import { PHOTO_BYTES, PhotoHash } from './photo/photo.ts';
import { RelayPoint } from './relay/relay-point.ts';
import { AskedOrder } from './payment/ask.ts';
import { PaymentLink, PaymentLinkState } from './payment/payment-link.ts';
import { Transfer } from './payment/transfer.ts';
import { PaymentTasks, StatementLine, StatementPreview } from './payment/views.ts';
import { RefundWish } from './refund/commands.ts';
import { CardOffer, CustomerMoney, RefundOffer, RefundView } from './refund/views.ts';
import { WireRefusal } from './refusal.ts';
import { ContactRequest } from './request/request.ts';
import { ReturnFilter, ReturnOfferView, ReturnView } from './return/views.ts';
import { ShopProfile } from './shop/profile.ts';
import { NewCodeAnswer } from './sync.ts';
import { Voucher } from './voucher/voucher.ts';
import {
  ArticleHit,
  CustomerRow,
  CustomerView,
  Draft,
  HomeFigures,
  InvoicesView,
  IssuedGiftCard,
  OrderFilter,
  OrderRow,
  OrderView,
  PreferenceChange,
  Preferences,
  QueueRow,
  RefusedRow,
  RenderedDocument,
  SearchHit,
  Session,
  StaffEntry,
  SyncStatus,
  documentKinds,
  documentLayouts,
} from './views.ts';

const Nothing = z.object({});
const Text = z.string().max(200);

interface Call<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> {
  in: I;
  out: O;
  /** False: may be called before anyone signed in. */
  signedIn: boolean;
}
function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O, signedIn = true): Call<I, O> {
  return { in: input, out: output, signedIn };
}

export const queries = {
  session: call(Nothing, Session, false),
  staffDirectory: call(Nothing, z.array(StaffEntry), false),
  syncStatus: call(Nothing, SyncStatus, false),
  preferences: call(Nothing, Preferences, false),
  shops: call(Nothing, z.array(ShopProfile), false),
  home: call(z.object({ shop: Slug }), HomeFigures),
  orderList: call(OrderFilter, z.object({ rows: z.array(OrderRow), total: z.int(), near: z.boolean() })),
  orderById: call(z.object({ orderId: Id }), OrderView.nullable()),
  orderByCode: call(z.object({ code: OrderCode }), OrderView.nullable()),
  customerSearch: call(
    z.object({ shop: Slug, text: Text, limit: z.int().min(1).max(200).default(20) }),
    z.array(CustomerRow),
  ),
  customerById: call(z.object({ customerId: Id }), CustomerView.nullable()),
  articleSearch: call(
    z.object({
      shop: Slug,
      text: Text,
      category: z.string().max(60).nullable().default(null),
      inStock: z.boolean().default(false),
      limit: z.int().min(1).max(200).default(12),
    }),
    z.array(ArticleHit),
  ),
  articlesById: call(z.object({ articleIds: z.array(Id).max(200) }), z.array(ArticleHit)),
  categories: call(z.object({ shop: Slug }), z.array(z.string())),
  search: call(
    z.object({ shop: Slug.nullable(), text: Text, limit: z.int().min(1).max(50).default(12) }),
    z.array(SearchHit),
  ),
  queue: call(Nothing, z.array(QueueRow)),
  refusedList: call(z.object({ settled: z.boolean().default(false) }), z.array(RefusedRow)),
  /** What a change of an order would come to, without doing it; a total that was not told yet is no refusal here. */
  previewChange: call(
    z.object({ orderId: Id, name: z.string().max(60), args: z.record(z.string(), z.json()) }),
    z.object({ order: Order.nullable(), refusal: WireRefusal.nullable() }),
  ),
  /** Letters of an order, newest first; none for roles without prices. */
  mails: call(z.object({ orderId: Id }), z.array(Mail)),
  /** Other orders whose parcels bear these numbers already, as far as this workstation knows (LIV-9). */
  trackingUses: call(
    z.object({ orderId: Id, numbers: z.array(z.string().max(40)).max(20) }),
    z.array(z.object({ number: z.string(), orderId: Id, code: OrderCode })),
  ),
  /** Codes as they were typed; those that are unknown here are left out. */
  vouchersByCode: call(z.object({ shop: Slug, codes: z.array(z.string().max(60)).max(10) }), z.array(Voucher)),
  /** What can be told to a caller today: codes for everyone, and the customer's own vouchers. */
  vouchersOnOffer: call(
    z.object({ shop: Slug, customerId: Id.nullable().default(null) }),
    z.object({ everyone: z.array(Voucher), own: z.array(Voucher) }),
  ),
  /** Of all the viewer's shops where `shop` is null. */
  claimList: call(
    z.object({
      shop: Slug.nullable().default(null),
      states: z.array(ClaimState).default([]),
      orderId: Id.nullable().default(null),
      customerId: Id.nullable().default(null),
      limit: z.int().min(1).max(500).default(200),
    }),
    z.array(Claim),
  ),
  claimById: call(z.object({ claimId: Id }), ClaimView.nullable()),
  /** Base64; null while the bytes are not on this workstation: they are then fetched, and `photos` told as changed. */
  photoBytes: call(z.object({ photoId: PhotoHash }), z.object({ jpeg: z.string() }).nullable()),
  giftCardsOfOrder: call(z.object({ orderId: Id }), z.array(IssuedGiftCard)),
  /** A gift card or voucher that may pay for an order, by its whole code as it was typed (AVO-3). */
  giftCardByCode: call(z.object({ shop: Slug, code: z.string().max(60) }), CardOffer.nullable()),
  /** What a refund would come to, without asking for it (AVO-1). */
  refundOffer: call(z.object({ orderId: Id, wish: RefundWish }), RefundOffer.nullable()),
  refundsOfOrder: call(z.object({ orderId: Id }), z.array(RefundView)),
  /** To decide, to send by hand, failed: the oldest first. */
  refundsWaiting: call(z.object({ shop: Slug }), z.array(RefundView)),
  customerMoney: call(z.object({ customerId: Id }), CustomerMoney.nullable()),
  /** SHOP-4; open ones first, the most urgent at the top. */
  requestList: call(
    z.object({
      shop: Slug,
      state: z.enum(['open', 'closed']).nullable().default(null),
      customerId: Id.nullable().default(null),
      orderId: Id.nullable().default(null),
    }),
    z.array(ContactRequest),
  ),
  /** Towns that a French postal code serves; empty for one that the official list does not know. */
  communes: call(z.object({ postalCode: z.string().max(10) }), z.array(Town)),
  communesByName: call(z.object({ text: Text, limit: z.int().min(1).max(50).default(8) }), z.array(Town)),
  /** Empty unless the preference is on and the online directory answers in time. */
  addressCompletion: call(z.object({ text: Text, postalCode: z.string().max(10) }), z.array(CompletedAddress)),
  /**
   * Pick-up points last known here that suit the mode, nearest first, within 100 km; `from` null: measured from the
   * centre of the postal code. Metres as the crow flies; closed ones are among them.
   */
  relayPoints: call(
    z.object({
      shop: Slug,
      modeId: Slug,
      country: z.string().max(2),
      postalCode: z.string().max(10),
      from: Centre.nullable().default(null),
      limit: z.int().min(1).max(50).default(12),
    }),
    z.object({
      precision: Centre.shape.precision.nullable(),
      points: z.array(z.object({ point: RelayPoint, metres: z.int() })),
    }),
  ),
  /** Every mode for an address and a basket, with what to read to the caller (ORD-7, LIV-1). */
  deliveryOffers: call(OffersAsked, OffersTold),
  relayPointById: call(z.object({ relayId: z.string().max(60) }), RelayPoint.nullable()),
  paymentLinkById: call(z.object({ linkId: Id }), PaymentLink.nullable()),
  /** Newest first; none for roles without prices. */
  paymentLinksOfOrder: call(z.object({ orderId: Id }), z.array(PaymentLink)),
  paymentLinkList: call(z.object({ shop: Slug, states: z.array(PaymentLinkState) }), z.array(PaymentLink)),
  transferList: call(z.object({ shop: Slug, states: z.array(Transfer.shape.state) }), z.array(Transfer)),
  paymentTasks: call(z.object({ shop: Slug }), PaymentTasks),
  statementPreview: call(z.object({ shop: Slug, rows: z.array(StatementLine).max(500) }), z.array(StatementPreview)),
  draftList: call(z.object({ shop: Slug }), z.array(Draft)),
  draftById: call(z.object({ id: Id }), Draft.nullable()),
  document: call(
    z.object({
      kind: z.enum(documentKinds),
      orderIds: z.array(Id).min(1).max(1000),
      /** Of message cards and labels; the others have one. */
      layout: z.enum(documentLayouts).default('sheet'),
    }),
    RenderedDocument,
  ),
  /** Of one order, or of one customer. */
  invoices: call(
    z.object({ orderId: Id.nullable().default(null), customerId: Id.nullable().default(null) }),
    InvoicesView,
  ),
  returns: call(ReturnFilter, z.array(ReturnView)),
  returnById: call(z.object({ returnId: Id }), ReturnView.nullable()),
  returnByCode: call(z.object({ code: z.string().max(40) }), ReturnView.nullable()),
  returnOffer: call(z.object({ orderId: Id }), ReturnOfferView.nullable()),
  /** DOC-6; each return's own slip, one after another. */
  returnSlips: call(z.object({ returnIds: z.array(Id).min(1).max(100) }), RenderedDocument),
  /** Everything about a customer (CLI-5); null for one of another shop. */
  customerFile: call(z.object({ customerId: Id }), CustomerFile.nullable()),
  investigationList: call(
    z.object({
      shop: Slug.nullable().default(null),
      states: z.array(InvestigationState).default([]),
      orderId: Id.nullable().default(null),
      customerId: Id.nullable().default(null),
      limit: z.int().min(1).max(500).default(200),
    }),
    z.array(Investigation),
  ),
  investigationById: call(z.object({ investigationId: Id }), InvestigationView.nullable()),
  /** « Sans mouvement » by what the carriers' services say (TRP-1, TRP-4). */
  silentParcels: call(z.object({ shop: Slug }), z.array(Tracking)),
  trackingsOfOrder: call(z.object({ orderId: Id }), z.array(Tracking)),
  carrierLetter: call(z.object({ investigationId: Id }), RenderedDocument),
  stockAlertList: call(
    z.object({
      shop: Slug,
      state: StockAlert.shape.state.nullable().default(null),
      sku: Sku.nullable().default(null),
    }),
    z.array(StockAlert),
  ),
  questionList: call(
    z.object({ shop: Slug, state: z.enum(['open', 'answered']).nullable().default(null) }),
    z.array(ArticleQuestion),
  ),
  wishLists: call(z.object({ customerId: Id }), z.array(WishList)),
  quoteList: call(
    z.object({ shop: Slug, state: QuoteDocument.shape.state.nullable().default(null) }),
    z.array(QuoteDocument),
  ),
  quoteById: call(z.object({ quoteId: Id }), QuoteDocument.nullable()),
  quoteDocument: call(z.object({ quoteId: Id }), RenderedDocument),
  invoiceDocument: call(z.object({ invoiceIds: z.array(Id).min(1).max(100) }), RenderedDocument),
} as const;

export const actions = {
  enrol: call(
    z.object({ backendUrl: z.url(), code: z.string().max(20), deviceName: z.string().trim().min(1).max(40) }),
    Session,
    false,
  ),
  signIn: call(z.object({ staffId: Slug, pin: z.string().max(20) }), Session, false),
  signOut: call(Nothing, Session, false),
  /** Only what is given changes: no default may creep in for the rest. */
  setPreferences: call(PreferenceChange, Preferences, false),
  /** `commandId` is made by the form: the same one twice is one act, whatever is clicked. */
  execute: call(z.object({ commandId: Id, name: z.string().max(60), args: z.unknown() }), z.object({ commandId: Id })),
  /** Draws the code and places the order in one transaction, removing `draftId`; the same `orderId` twice is one order. */
  placeOrder: call(
    z.object({ commandId: Id, draftId: Id.nullable(), args: Placed.omit({ code: true }) }),
    z.object({ commandId: Id, orderId: Id, code: OrderCode }),
  ),
  /** Asks for the money of an order to come, removing `draftId`: the link holds the form from here on (ORD-10, ORD-19). */
  sendPaymentLink: call(
    z.object({ commandId: Id, draftId: Id.nullable(), linkId: Id, order: AskedOrder }),
    z.object({ commandId: Id, linkId: Id }),
  ),
  /** The form of a link that was not paid, or could not be placed, as a call on hold; it is then taken up for everyone. */
  reopenPaymentLink: call(z.object({ commandId: Id, linkId: Id }), z.object({ draftId: Id })),
  /** `jpeg`: base64, drawn anew and made smaller by the page (SAV-1); what it holds besides the picture is left out. */
  addPhoto: call(
    z.object({
      commandId: Id,
      claimId: Id,
      jpeg: z.base64().max(Math.ceil(PHOTO_BYTES / 3) * 4),
      shows: z.array(PhotoSubject).max(20).default([]),
    }),
    z.object({ commandId: Id, photoId: PhotoHash }),
  ),
  /** All that is kept about a customer, as a ZIP; who asked for it is written down first (CLI-4). */
  exportCustomer: call(
    z.object({ commandId: Id, customerId: Id, auditId: Id, reason: z.string().max(200).default('') }),
    z.object({ fileName: z.string(), base64: z.string() }),
  ),
  saveDraft: call(Draft.omit({ updatedAt: true }), z.object({ savedAt: Instant })),
  discardDraft: call(z.object({ id: Id }), Nothing),
  /** A refused phone order becomes a draft again; any other command tells what to open, with its arguments. */
  reopenRefused: call(
    z.object({ commandId: Id }),
    z.object({ draftId: Id.nullable(), orderId: Id.nullable(), name: z.string(), args: z.json() }),
  ),
  settleRefused: call(z.object({ commandId: Id }), Nothing),
  /** Only for a command that is stuck: staff may withdraw it, the program may not. It is kept under `refused`. */
  withdrawCommand: call(z.object({ commandId: Id }), Nothing),
  /** A manager's one-time code for one more workstation; online only. */
  newDeviceCode: call(Nothing, NewCodeAnswer),
  syncNow: call(Nothing, SyncStatus, false),
  /** Confirmed by a person after the backend was restored: this workstation's copy is made anew, its queue is kept (S26). */
  pullAgain: call(Nothing, SyncStatus),
} as const;

export const events = {
  /** Tables (of `tables`, plus `draft`, `outbox`, `refused`) whose content changed, told once per transaction. */
  changed: z.object({ tables: z.array(z.string()) }),
  sync: SyncStatus,
  session: Session,
} as const;

export type QueryName = keyof typeof queries;
export type ActionName = keyof typeof actions;
export type EventName = keyof typeof events;
export type QueryInput<N extends QueryName> = z.input<(typeof queries)[N]['in']>;
export type QueryArgs<N extends QueryName> = z.output<(typeof queries)[N]['in']>;
export type QueryResult<N extends QueryName> = z.output<(typeof queries)[N]['out']>;
export type ActionInput<N extends ActionName> = z.input<(typeof actions)[N]['in']>;
export type ActionArgs<N extends ActionName> = z.output<(typeof actions)[N]['in']>;
export type ActionResult<N extends ActionName> = z.output<(typeof actions)[N]['out']>;
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>;

/** What a transport carries back: a value, never a thrown error (Electron would keep only its message). */
export type Reply =
  | { ok: true; value: unknown }
  | { ok: false; kind: 'refusal' | 'badUse' | 'fault'; code: string; detail: z.output<typeof WireRefusal>['detail'] };

/** What the renderer finds on `window.comptoir`, whatever the shell. */
export interface Bridge {
  call(kind: 'query' | 'action', name: string, input: unknown): Promise<Reply>;
  on(event: EventName, listener: (payload: unknown) => void): () => void;
  /** Whether the page reaches the program behind it; false means that nothing can be saved now. */
  onLine(listener: (up: boolean) => void): () => void;
  /** Opens the shell's print dialog for a PDF, or the browser's. */
  print(pdf: { fileName: string; base64: string }): Promise<void>;
  /** Shows a PDF in a window of its own. */
  preview(pdf: { fileName: string; base64: string }): Promise<void>;
  save(pdf: { fileName: string; base64: string }): Promise<void>;
  openExternal(url: string): Promise<void>;
}
