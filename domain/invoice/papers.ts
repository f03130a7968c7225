/**
 * The invoices and credit notes of one order, in the order they were made. The n-th one's id follows from the order's:
 * whoever looks for them needs no index, and two workstations that issue the same one make one (DOC-4).
 */
import { idAfter } from '../ids.ts';
import type { Tx } from '../tx.ts';
import type { Invoice } from './invoice.ts';

/** The first one has the order's own id; `orderId` is a UUID, whose last twelve digits are a number of 48 bits. */
export function paperId(orderId: string, n: number): string {
  return idAfter(orderId, n);
}

export async function papersOf(tx: Tx, orderId: string): Promise<Invoice[]> {
  const papers: Invoice[] = [];
  for (;;) {
    const paper = await tx.get('invoices', paperId(orderId, papers.length));
    // another order's first paper may lie next to the last of these
    if (!paper || paper.orderId !== orderId) return papers;
    papers.push(paper);
  }
}

/** Credit notes of refunds, each of a part of this invoice; taking the rest of it back leaves them standing. */
export function partialsOf({ id }: Pick<Invoice, 'id'>, papers: readonly Invoice[]): Invoice[] {
  return papers.filter(({ refundId, corrects }) => refundId !== null && corrects?.id === id);
}

/** The invoice that counts; there is at most one. */
export function standing(papers: readonly Invoice[]): Invoice | undefined {
  return papers.find(({ kind, correctedBy }) => kind === 'invoice' && correctedBy === null);
}
