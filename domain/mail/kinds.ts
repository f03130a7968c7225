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

/** Every letter to a customer. */
export const mailKinds = [...orderLetters, 'paymentLink', 'giftCard', 'invoice'] as const;
export type MailKind = (typeof mailKinds)[number];
