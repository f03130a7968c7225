/** Invoices and credit notes, for roles that see prices alone (DOC-4, ROLE-2). */
import type { QueryArgs } from '../../domain/api.ts';
import type { Invoice } from '../../domain/invoice/invoice.ts';
import { whyNotCorrect, whyNotInvoice } from '../../domain/invoice/rules.ts';
import { type Refusal, type WireRefusal, refusal } from '../../domain/refusal.ts';
import type { Doc } from '../../domain/tx.ts';
import type { InvoicesView } from '../../domain/views.ts';
import type { Connection } from '../connection.ts';
import { wireRefusal } from '../outbox.ts';
import { type Stored, readDoc } from '../stored.ts';
import { recordsOfOrder } from './records.ts';
import { type Sight, docById } from './sight.ts';

const SHOWN = 200;

/** Throws `Refusal` forbidden for a role without prices; nothing of a shop that is not the viewer's (SHOP-1). */
export function invoices(sight: Sight, { orderId, customerId }: QueryArgs<'invoices'>): InvoicesView {
  const { conn, viewer, priced } = sight;
  if (!priced) throw refusal('forbidden', { rule: 'ROLE-2', permission: 'prices.see', role: viewer.role });
  const seen = (papers: Invoice[]) => papers.filter(({ shop }) => viewer.shops.includes(shop));
  if (orderId === null)
    return { papers: seen(customerId === null ? [] : ofCustomer(conn, customerId)), issue: null, correct: null };
  const order = docById(conn, 'orders', orderId);
  if (!order || !viewer.shops.includes(order.shop)) return { papers: [], issue: null, correct: null };
  const papers = recordsOfOrder(conn, 'invoices', orderId).toSorted(madeAfter);
  return {
    papers,
    issue: wire(whyNotInvoice(order, papers, viewer.role)),
    correct: wire(whyNotCorrect(papers, viewer.role)),
  };
}

function ofCustomer(conn: Connection, customerId: string): Doc<'invoices'>[] {
  const rows = conn
    .prepare(
      `SELECT d.json, d.docs_version FROM record_row r JOIN invoices d ON d.n = r.n
       WHERE r.customer_id = ? AND r.tbl = 'invoices' ORDER BY r.at DESC LIMIT ${SHOWN}`,
    )
    .all(customerId) as Stored[];
  return rows.map((row) => readDoc('invoices', row)).toSorted(madeAfter);
}

/** By date, and of the same date an invoice after the credit note that it follows. */
function madeAfter(a: Invoice, b: Invoice): number {
  if (a.issuedAt !== b.issuedAt) return a.issuedAt < b.issuedAt ? -1 : 1;
  return rank(a) - rank(b);
}

function rank({ kind, corrects }: Invoice): number {
  if (kind === 'creditNote') return 1;
  return corrects === null ? 0 : 2;
}

function wire(no: Refusal | undefined): WireRefusal | null {
  return no ? wireRefusal(no) : null;
}
