import { useRef, useState } from 'react';
import type { documentKinds } from '../../domain/views.ts';
import { printPdf, query, savePdf } from '../api.ts';

export type DocumentKind = (typeof documentKinds)[number];

export interface Printing {
  busy: boolean;
  error: unknown;
  /** Resolves to the codes of the orders that yield no such document (DOC-3), or to null when it failed. */
  run(kind: DocumentKind, orderIds: string[], how: 'print' | 'save'): Promise<string[] | null>;
  clear(): void;
}

/** Prints or saves one document of one or several orders; the PDF is made on this workstation, network or not. */
export function usePrinting(): Printing {
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  return {
    busy,
    error,
    clear: () => setError(null),
    async run(kind, orderIds, how) {
      if (running.current) return null;
      running.current = true;
      setBusy(true);
      setError(null);
      try {
        const pdf = await query('document', { kind, orderIds });
        if (pdf.pages > 0) await (how === 'print' ? printPdf(pdf) : savePdf(pdf));
        return pdf.skipped.map(({ code }) => code);
      } catch (caught) {
        setError(caught);
        return null;
      } finally {
        running.current = false;
        setBusy(false);
      }
    },
  };
}
