/** Questions about what scanners read and what is printed for them. */
import { z } from 'zod';
import { Id, Slug } from './ids.ts';
import { Language } from './language.ts';
import { ScanTarget } from './scan/target.ts';
import { RenderedDocument } from './views.ts';
import { Nothing, Text, call } from './api-call.ts';

export const scanQueries = {
  /** Among all shops of the viewer; what several of them have is `shop`'s. Throws `Refusal` wrongShop (SHOP-1). */
  scanTarget: call(z.object({ shop: Slug.nullable().default(null), text: Text }), ScanTarget),
  /** The test code as Code 128: widths in modules, black and white in turn. */
  testBarcode: call(Nothing, z.object({ text: z.string(), bars: z.array(z.int().positive()) })),
  /** Commands and quantities, to be laid beside the scanner. */
  commandCard: call(z.object({ language: Language }), RenderedDocument),
  /** The code by which a customer's record is opened; for roles that see customers (ROLE-4). */
  customerCard: call(z.object({ customerId: Id }), RenderedDocument),
} as const;
