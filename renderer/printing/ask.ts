/** Asks this workstation to print; for routes that go through a dialog, the page opens it. */
import type { ActionResult } from '../../domain/api.ts';
import type { DocumentLayout, PrintKind } from '../../domain/printing/kinds.ts';
import { act, printPdf } from '../api.ts';

/** `jobId` is kept until it is answered: the same one twice prints once. Throws what the workstation or the dialog says. */
export async function askToPrint(
  document: PrintKind,
  ids: readonly string[],
  layout: DocumentLayout,
  jobId: string,
): Promise<ActionResult<'print'>> {
  return shown(await act('print', { jobId, document, ids: [...ids], layout }));
}

export async function shown(asked: ActionResult<'print'>): Promise<ActionResult<'print'>> {
  if (asked.pdf) await printPdf(asked.pdf);
  return asked;
}
