/** Every code that is printed can be read: wide enough modules, white on either side, nothing but ASCII in it (FACTS-FR §7). */
import { describe, expect, it } from 'vitest';
import { renderCommandCard } from '../../../documents/command-card.ts';
import { renderCustomerCard } from '../../../documents/customer-card.ts';
import { type DocumentKind, renderDocuments } from '../../../documents/render.ts';
import { TEST_CODE, commandCode, customerCode, quantityCode, readScan } from '../../../domain/scan/read-scan.ts';
import { scanCommands } from '../../../domain/scan/scan.ts';
import { NOON, aCustomer, aShopProfile, anOrder } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { type PrintedCode, codesOn } from '../../support/printed-codes.ts';

const MODULE_MM = 0.33;
/** As the picture of the page rounds it. */
const SLACK_MM = 0.02;

function expectReadable({ moduleMm, quietModules }: PrintedCode): void {
  expect(moduleMm).toBeGreaterThan(MODULE_MM - SLACK_MM);
  expect(quietModules).toBeGreaterThanOrEqual(10);
}

describe('the command card', () => {
  it('bears every command and every quantity of its own, in words and in bars', async () => {
    const bytes = await renderCommandCard('fr', NOON);
    const codes = await codesOn(bytes);
    const printed = [...scanCommands.map(commandCode), ...[2, 3, 4, 5, 6, 7, 8, 9, 10].map(quantityCode), TEST_CODE];
    expect(codes.map(({ text }) => text).toSorted()).toEqual(printed.toSorted());
    for (const code of codes) expectReadable(code);
    for (const { text } of codes) expect(readScan(text).kind).toMatch(/command|quantity|test/u);
    const words = await pdfText(bytes);
    for (const word of ['Expédiée', 'Article manquant', 'Appeler un responsable', '10 pièces'])
      expect(words).toContain(word);
  });
});

describe('the customer card', () => {
  it('opens the record of its customer, and holds nothing else of them', async () => {
    const customer = aCustomer({ id: '3f2504e0-4f89-41d3-9a0c-0305e82c3301' });
    const bytes = await renderCustomerCard(customer, aShopProfile(), 'fr', NOON);
    const [code, ...others] = await codesOn(bytes);
    expect(others).toEqual([]);
    expect(code?.text).toBe(customerCode(customer.id));
    if (code) expectReadable(code);
    expect(await pdfText(bytes)).not.toContain(customer.details.email);
  });
});

describe('the code of an order', () => {
  const parcels = [{ id: 'f', carrier: 'la-poste', trackingNumber: '9L20524752032', shippedAt: NOON }];
  it.each<DocumentKind>(['preparation-slip', 'delivery-note', 'address-labels'])('is read off a %s', async (kind) => {
    for (const code of ['A-000001', 'ABCD-123456789']) {
      const order = anOrder({ code, status: 'validated', parcels: kind === 'address-labels' ? [] : parcels.slice(1) });
      const { bytes } = await renderDocuments(kind, [order], [aShopProfile()], { now: NOON });
      const codes = (await codesOn(bytes)).filter(({ text }) => text === code);
      expect(codes).not.toEqual([]);
      for (const one of codes) expectReadable(one);
    }
  });
});
