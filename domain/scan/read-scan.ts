/** What a barcode says by its form alone; what only the store knows stays text. */
import { OrderCode } from '../ids.ts';
import { elementsOf, gtinOf } from './gs1.ts';
import { type Scan, type ScanCommand, scanCommands } from './scan.ts';

/** Printed on the card beside the scanner: `CMD-SHIP`. Capitals, digits and dashes: what every scanner and keyboard agree on. */
export const commandCode = (command: ScanCommand) => `CMD-${command.toUpperCase()}`;
export const quantityCode = (quantity: number) => `QTY-${quantity}`;
export const badgeCode = (token: string) => `BDG-${token}`;
/** `CLI-` and the customer's id without its dashes. */
export const customerCode = (customerId: string) => `CLI-${customerId.replaceAll('-', '').toUpperCase()}`;
/** Every kind of character that we print, so that a wrong layout shows. */
export const TEST_CODE = 'TEST-AZQWM-0123456789';

const MOST = 120;

/** Never throws: whatever came through the cable is something, at worst text. */
export function readScan(typed: string): Scan {
  const text = typed.trim().slice(0, MOST).toUpperCase();
  return own(text) ?? article(text) ?? { kind: 'text', text };
}

function own(text: string): Scan | null {
  if (text.startsWith('TEST-')) return { kind: 'test', text };
  if (/^BR-[A-Z]{1,4}-\d{6,9}-\d{1,2}$/u.test(text)) return { kind: 'return', code: text };
  const [, kind, rest = ''] = /^(CMD|QTY|BDG|CLI)-(.+)$/u.exec(text) ?? [];
  switch (kind) {
    case 'CMD': {
      const command = scanCommands.find((known) => commandCode(known) === text);
      return command ? { kind: 'command', command } : null;
    }
    case 'QTY': {
      const quantity = /^[1-9]\d{0,3}$/u.test(rest) ? Number(rest) : null;
      return quantity === null ? null : { kind: 'quantity', quantity };
    }
    case 'BDG':
      return /^[A-Z2-7]{26}$/u.test(rest) ? { kind: 'badge', token: rest } : null;
    case 'CLI':
      return /^[0-9A-F]{32}$/u.test(rest) ? { kind: 'customer', customerId: dashed(rest.toLowerCase()) } : null;
    default:
      return OrderCode.safeParse(text).success ? { kind: 'order', code: text } : null;
  }
}

function article(text: string): Scan | null {
  const gtin = gtinOf(text);
  if (gtin !== null) return { kind: 'gtin', gtin, lot: null, serial: null, expiresOn: null };
  const elements = elementsOf(text);
  return elements && { kind: 'gtin', ...elements };
}

function dashed(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
