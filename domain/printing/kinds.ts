/** What can be printed: documents of orders, and papers that are one each. */

export const documentKinds = [
  'delivery-note',
  'preparation-slip',
  'message-cards',
  'address-labels',
  'gift-cards',
] as const;

/** Small papers: several on an A4 sheet to cut, or each on a page of its own size. */
export const documentLayouts = ['sheet', 'single'] as const;
export type DocumentLayout = (typeof documentLayouts)[number];

/**
 * Each made of something else than an order: an invoice, a return, a customer, a batch on a bench; the card of commands of
 * nothing at all.
 */
const paperKinds = [
  'invoice',
  'return-slip',
  'quote',
  'carrier-letter',
  'manifest',
  'pick-list',
  'customer-card',
  'command-card',
] as const;

export const printKinds = [...documentKinds, ...paperKinds] as const;
export type PrintKind = (typeof printKinds)[number];

/** What goes with a parcel, and may be printed by itself once an order is prepared. */
export const automaticKinds = ['delivery-note', 'message-cards', 'address-labels'] as const;
export type AutomaticKind = (typeof automaticKinds)[number];
