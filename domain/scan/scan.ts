/**
 * What a barcode says, whatever scanned it. Order, return, command, badge and customer codes are the shop's own; parcel
 * numbers are the carriers'; articles bear GTINs (GS1) or the sku.
 */
export const scanCommands = [
  'confirm',
  'cancel',
  'print',
  'missing',
  'unscannable',
  'weigh',
  'ship',
  'next',
  'release',
  'callManager',
  'lock',
] as const;
export type ScanCommand = (typeof scanCommands)[number];

export type Scan =
  | { kind: 'order'; code: string }
  | { kind: 'return'; code: string }
  | { kind: 'command'; command: ScanCommand }
  /** How many of the next article. */
  | { kind: 'quantity'; quantity: number }
  | { kind: 'customer'; customerId: string }
  | { kind: 'badge'; token: string }
  /** GTIN-14 with its zeros, from EAN-8, EAN-13, UPC-A or a GS1 element string. */
  | { kind: 'gtin'; gtin: string; lot: string | null; serial: string | null; expiresOn: string | null }
  /** The test barcode of the scanner's wizard. */
  | { kind: 'test'; text: string }
  /** A sku, a parcel number, a place: known only to the store. */
  | { kind: 'text'; text: string };
