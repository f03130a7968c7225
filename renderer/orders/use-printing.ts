import { useRef, useState } from 'react';
import type { QueryResult } from '../../domain/api.ts';
import type { Locale } from '../../domain/format.ts';
import type { documentKinds, documentLayouts } from '../../domain/printing/kinds.ts';
import { previewPdf, printPdf, query, savePdf } from '../api.ts';

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
  /** Commands and quantities, to lie beside the scanner. */
  runCommandCard(language: Locale, how: How): Promise<void>;
  /** The code by which a customer's record is opened. */
  runCustomerCard(customerId: string, how: How): Promise<void>;
  clear(): void;
}

/** Shows, prints or saves one document of one or several orders; the PDF is made on this workstation, network or not. */
export function usePrinting(): Printing {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const give = async (ask: () => Promise<QueryResult<'document'>>, how: How): Promise<string[] | null> => {
    if (running.current) return null;
    running.current = true;
    setBusy(true);
    setError(null);
    try {
      const pdf = await ask();
      if (pdf.pages > 0) await ways[how](pdf);
      return pdf.skipped.map(({ code }) => code);
    } catch (caught) {
      setError(caught);
      return null;
    } finally {
      running.current = false;
      setBusy(false);
    }
  };
  return {
    busy,
    error,
    clear: () => setError(null),
    run: (kind, orderIds, how, layout = 'sheet') => give(() => query('document', { kind, orderIds, layout }), how),
    async runQuote(quoteId, how) {
      await give(() => query('quoteDocument', { quoteId }), how);
    },
    async runSlip(returnId, how) {
      await give(() => query('returnSlips', { returnIds: [returnId] }), how);
    },
    async runCarrierLetter(investigationId, how) {
      await give(() => query('carrierLetter', { investigationId }), how);
    },
    async runManifest(handOverId, how) {
      return (await give(() => query('manifestDocument', { handOverId }), how)) !== null;
    },
    async runCommandCard(language, how) {
      await give(() => query('commandCard', { language }), how);
    },
    async runCustomerCard(customerId, how) {
      await give(() => query('customerCard', { customerId }), how);
    },
    async runPaper(invoiceId, how) {
      await give(() => query('invoiceDocument', { invoiceIds: [invoiceId] }), how);
    },
  };
}

const ways = { preview: previewPdf, print: printPdf, save: savePdf } as const;
