/** Questions about what is written, asked, claimed, sent back and looked for: letters, requests, claims, returns, investigations. */
import { z } from 'zod';
import { Id, Sku, Slug } from './ids.ts';
import { Audit } from './audit/audit.ts';
import { Claim, ClaimState } from './claim/claim.ts';
import { ClaimView } from './claim/views.ts';
import { ArticleQuestion, StockAlert, WishList } from './catalogue/wishes.ts';
import { Investigation, InvestigationState } from './investigation/investigation.ts';
import { Tracking } from './investigation/tracking.ts';
import { Mail } from './mail/mail.ts';
import { QuoteDocument } from './quote/quote-document.ts';
import { QuoteView } from './quote/views.ts';
import { InvestigationView, ParcelAtDoor } from './views-care.ts';
import { PhotoHash } from './photo/photo.ts';
import { ContactRequest } from './request/request.ts';
import { RequestView } from './request/views.ts';
import { ReturnFilter, ReturnOfferView, ReturnView } from './return/views.ts';
import { RenderedDocument } from './views.ts';
import { call } from './api-call.ts';

export const careQueries = {
  /** Letters of an order, newest first; none for roles without prices. */
  mails: call(z.object({ orderId: Id }), z.array(Mail)),
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
  requestById: call(z.object({ requestId: Id }), RequestView.nullable()),
  returns: call(ReturnFilter, z.array(ReturnView)),
  returnById: call(z.object({ returnId: Id }), ReturnView.nullable()),
  returnByCode: call(z.object({ code: z.string().max(40) }), ReturnView.nullable()),
  returnOffer: call(z.object({ orderId: Id }), ReturnOfferView.nullable()),
  /** DOC-6; each return's own slip, one after another. */
  returnSlips: call(z.object({ returnIds: z.array(Id).min(1).max(100) }), RenderedDocument),
  investigationList: call(
    z.object({
      shop: Slug.nullable().default(null),
      states: z.array(InvestigationState).default([]),
      orderId: Id.nullable().default(null),
      customerId: Id.nullable().default(null),
      /** By default the nearest deadline first. */
      newestFirst: z.boolean().default(false),
      limit: z.int().min(1).max(500).default(200),
    }),
    z.array(Investigation),
  ),
  investigationById: call(z.object({ investigationId: Id }), InvestigationView.nullable()),
  /** « Sans mouvement » by what the carriers' services say (TRP-1, TRP-4). */
  silentParcels: call(z.object({ shop: Slug }), z.array(Tracking)),
  /** By the number on its label, or by its order's code; null where no parcel here bears it (TRP-3). */
  parcelAtDoor: call(z.object({ code: z.string().max(60) }), ParcelAtDoor.nullable()),
  trackingsOfOrder: call(z.object({ orderId: Id }), z.array(Tracking)),
  carrierLetter: call(z.object({ investigationId: Id }), RenderedDocument),
  stockAlertList: call(
    z.object({
      shop: Slug,
      state: StockAlert.shape.state.nullable().default(null),
      /** Empty: of every format. */
      skus: z.array(Sku).max(50).default([]),
    }),
    z.array(StockAlert),
  ),
  /** What was counted anew of these formats and why, newest first. */
  stockHistory: call(z.object({ shop: Slug, skus: z.array(Sku).max(50) }), z.array(Audit)),
  questionList: call(
    z.object({ shop: Slug, state: z.enum(['open', 'answered']).nullable().default(null) }),
    z.array(ArticleQuestion),
  ),
  wishLists: call(z.object({ customerId: Id }), z.array(WishList)),
  quoteList: call(
    z.object({
      shop: Slug,
      state: QuoteDocument.shape.state.nullable().default(null),
      customerId: Id.nullable().default(null),
    }),
    z.array(QuoteDocument),
  ),
  quoteById: call(z.object({ quoteId: Id }), QuoteView.nullable()),
  quoteDocument: call(z.object({ quoteId: Id }), RenderedDocument),
} as const;
