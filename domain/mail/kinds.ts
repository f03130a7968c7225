/** Letters that tell something of an order and need nothing else. */
export const orderLetters = [
  /** The order stands (ORD-18; Caseapains.re's first e-mail only records it, VIE-1). */
  'orderConfirmed',
  /** The order waits for a transfer: where to send it, with which reference. */
  'transferAwaited',
  'orderValidated',
  'preparationStarted',
  'readyForPickUp',
  'orderShipped',
  /** A wrong tracking number was put right (LIV-9). */
  'trackingCorrected',
  'orderCancelled',
] as const;

/** Every letter to a customer or a carrier. */
export const mailKinds = [
  ...orderLetters,
  'paymentLink',
  'giftCard',
  'invoice',
  /** Pieces are missing, and the customer chooses what becomes of the order; goes when staff ask for it (ORD-3). */
  'shortage',
  /** The customer's wish to send something back is written down, with its day and hour (FACTS-FR §4). */
  'returnRequested',
  /** With the slip that goes in the parcel (DOC-6). */
  'returnValidated',
  'returnRefused',
  'returnReceived',
  /** The money of a refund is on its way, by which means (AVO-1). */
  'refundDone',
  /** A refund became a voucher: its code and how long it is worth (AVO-3). */
  'voucherIssued',
  /** What must still be sent before a claim can be accepted; goes when staff ask for it (SAV-8). */
  'claimEvidenceMissing',
  'claimAccepted',
  'claimRefused',
  /** To the carrier, about a parcel (TRP-2, TRP-4). */
  'carrierInquiry',
  /** The web shop's own page for a new password; staff never see or set one (CLI-3). */
  'passwordReset',
  /** The article is there again (CAT-1). */
  'stockBack',
  /** The answer to a question on an article (CAT-3). */
  'questionAnswered',
  /** The answer to a request (MSG-1). */
  'requestAnswered',
  /** A quote with its PDF (MSG-2). */
  'quote',
] as const;
export type MailKind = (typeof mailKinds)[number];
