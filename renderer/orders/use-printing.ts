import { useRef, useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { Locale } from '../../domain/format.ts';
import type { PrintKind, documentKinds, documentLayouts } from '../../domain/printing/kinds.ts';
import { newId, previewPdf, printPdf, query, refusalOf, savePdf } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { askToPrint } from '../printing/ask.ts';
import { printingWords } from '../printing/words.ts';
import { toast } from '../ui/toast.ts';

export type DocumentKind = (typeof documentKinds)[number];
export type DocumentLayout = (typeof documentLayouts)[number];
export type How = 'preview' | 'print' | 'save';

export interface Printing {
  busy: boolean;
  error: unknown;
  /** Resolves to the codes of the orders that yield no such document (DOC-3), or to null when it failed. */
  run(kind: DocumentKind, orderIds: string[], how: How, layout?: DocumentLayout): Promise<string[] | null>;
  /** Invoices and credit notes. */
  runPaper(invoiceId: string, how: How): Promise<void>;
  /** A quote (MSG-2). */
  runQuote(quoteId: string, how: How): Promise<void>;
  /** The slip of a validated return (DOC-6). */
  runSlip(returnId: string, how: How): Promise<void>;
  /** The letter to a carrier about a parcel (TRP-2, TRP-4). */
  runCarrierLetter(investigationId: string, how: How): Promise<void>;
  /** What the driver signs (LIV-9). Resolves to false when it was not printed. */
  runManifest(handOverId: string, how: How): Promise<boolean>;
  /** What a batch on the bench of who asks still lacks, to be carried along the shelves. */
  runPickList(batchId: string): Promise<void>;
  /** Commands and quantities, to lie beside the scanner. */
  runCommandCard(language: Locale, how: How): Promise<void>;
  /** The code by which a customer's record is opened. */
  runCustomerCard(customerId: string, how: How): Promise<void>;
  clear(): void;
}

/** A click this soon after the answer is the second half of a double click. */
const DOUBLE_CLICK_MS = 400;

/** Shows, prints or saves one document of one or several orders; the PDF is made on this workstation, network or not. */
export function usePrinting(): Printing {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const t = useT(printingWords);
  /** Kept until it is answered: asked again after a lost answer, it is the same job. */
  const asked = useRef<{ key: string; jobId: string } | null>(null);
  const answered = useRef<{ key: string; at: number; codes: string[] } | null>(null);
  const queue = async (kind: PrintKind, ids: readonly string[], layout: DocumentLayout): Promise<string[]> => {
    const key = JSON.stringify([kind, ids, layout]);
    const before = answered.current;
    if (before?.key === key && performance.now() - before.at < DOUBLE_CLICK_MS) return before.codes;
    if (asked.current?.key !== key) asked.current = { key, jobId: newId() };
    try {
      const { job, pdf, skipped } = await askToPrint(kind, ids, layout, asked.current.jobId);
      asked.current = null;
      if (job && !pdf) toast('info', t.sent);
      const codes = skipped.map(({ code }) => code);
      answered.current = { key, at: performance.now(), codes };
      return codes;
    } catch (caught) {
      if (refusalOf(caught)) asked.current = null;
      throw caught;
    }
  };
  const make = async (ask: () => Promise<QueryResult<'document'>>, how: How): Promise<string[]> => {
    const pdf = await ask();
    if (pdf.pages > 0) await ways[how](pdf);
    return pdf.skipped.map(({ code }) => code);
  };
  const give = async (work: () => Promise<string[]>): Promise<string[] | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      return await work();
    } catch (caught) {
      setError(caught);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  /** What is shown or saved is made at once; what is printed goes where the settings of this workstation say. */
  const one = (
    kind: PrintKind,
    ids: string[],
    layout: DocumentLayout,
    how: How,
    ask: () => Promise<QueryResult<'document'>>,
  ) => give(() => (how === 'print' ? queue(kind, ids, layout) : make(ask, how)));
  return {
    busy,
    error,
    clear: () => setError(null),
    run: (kind, orderIds, how, layout = 'sheet') =>
      one(kind, orderIds, layout, how, () => query('document', { kind, orderIds, layout })),
    async runQuote(quoteId, how) {
      await one('quote', [quoteId], 'sheet', how, () => query('quoteDocument', { quoteId }));
    },
    async runSlip(returnId, how) {
      await one('return-slip', [returnId], 'sheet', how, () => query('returnSlips', { returnIds: [returnId] }));
    },
    async runCarrierLetter(investigationId, how) {
      await one('carrier-letter', [investigationId], 'sheet', how, () => query('carrierLetter', { investigationId }));
    },
    async runManifest(handOverId, how) {
      const ask = () => query('manifestDocument', { handOverId });
      return (await one('manifest', [handOverId], 'sheet', how, ask)) !== null;
    },
    async runPickList(batchId) {
      await give(() => queue('pick-list', [batchId], 'sheet'));
    },
    async runCommandCard(language, how) {
      await one('command-card', [], 'sheet', how, () => query('commandCard', { language }));
    },
    async runCustomerCard(customerId, how) {
      await one('customer-card', [customerId], 'sheet', how, () => query('customerCard', { customerId }));
    },
    async runPaper(invoiceId, how) {
      await one('invoice', [invoiceId], 'sheet', how, () => query('invoiceDocument', { invoiceIds: [invoiceId] }));
    },
  };
}

const ways = { preview: previewPdf, print: printPdf, save: savePdf } as const;
