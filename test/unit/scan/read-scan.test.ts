import { describe, expect, it } from 'vitest';
import { badgeCode, commandCode, customerCode, quantityCode, readScan } from '../../../domain/scan/read-scan.ts';
import { scanCommands } from '../../../domain/scan/scan.ts';

const customerId = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const gtin = (code: string) => ({ kind: 'gtin', gtin: code, lot: null, serial: null, expiresOn: null });

describe('what a barcode says', () => {
  it.each([
    ['A-004183', { kind: 'order', code: 'A-004183' }],
    [' a-004183 ', { kind: 'order', code: 'A-004183' }],
    ['BR-A-004183-1', { kind: 'return', code: 'BR-A-004183-1' }],
    [quantityCode(12), { kind: 'quantity', quantity: 12 }],
    ['QTY-0', { kind: 'text', text: 'QTY-0' }],
    [customerCode(customerId), { kind: 'customer', customerId }],
    [badgeCode('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), { kind: 'badge', token: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ' }],
    ['BDG-SHORT', { kind: 'text', text: 'BDG-SHORT' }],
    ['CMD-NOTHING', { kind: 'text', text: 'CMD-NOTHING' }],
    // FACTS-FR: EAN-13 that holds and one that does not
    ['4006381333931', gtin('04006381333931')],
    ['4006381333932', { kind: 'text', text: '4006381333932' }],
    ['96385074', gtin('00000096385074')],
    ['036000291452', gtin('00036000291452')],
    ['0104006381333931', gtin('04006381333931')],
    ['8R00000000014', { kind: 'text', text: '8R00000000014' }],
    ['MUG-BLANC', { kind: 'text', text: 'MUG-BLANC' }],
    ['', { kind: 'text', text: '' }],
  ])('%j', (text, said) => {
    expect(readScan(text)).toEqual(said);
  });

  it('reads lot, serial and day off a GS1 symbol, in any order', () => {
    const said = { kind: 'gtin', gtin: '04006381333931', lot: 'L7', serial: 'S42', expiresOn: '2027-02-28' };
    expect(readScan(']C1010400638133393117270200' + '10L7\u001d21S42')).toEqual(said);
    expect(readScan(']d221S42\u001d10L7\u001d17270200' + '0104006381333931')).toEqual(said);
  });

  it('knows each command of the card', () => {
    for (const command of scanCommands) expect(readScan(commandCode(command))).toEqual({ kind: 'command', command });
  });

  it('cuts short what no barcode holds', () => {
    expect(readScan('X'.repeat(10_000))).toEqual({ kind: 'text', text: 'X'.repeat(120) });
  });
});
