/** Cards and labels on sheets or one by one: a matter of the printers beside this workstation, so kept on it. */
import type { DocumentLayout } from './use-printing.ts';

const KEY = 'comptoir.documents.layout';

export function chosenLayout(): DocumentLayout {
  return window.localStorage.getItem(KEY) === 'single' ? 'single' : 'sheet';
}

export function keepLayout(layout: DocumentLayout): void {
  window.localStorage.setItem(KEY, layout);
}
