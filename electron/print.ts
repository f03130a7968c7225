import { randomUUID } from 'node:crypto';
import { BrowserWindow } from 'electron';
import type { Shelf } from './app-protocol.ts';
import { PAGE_URL, printPreferences } from './security.ts';

/** Opens the system's print dialog on the PDF, shown in a window of its own; resolves once that is open or done. */
export async function printPdf(shelf: Shelf, pdf: Uint8Array): Promise<void> {
  const window = await showPdf(shelf, pdf);
  if (!window.isDestroyed()) window.webContents.print({}, () => {});
}

/** Staff may print again or on another printer from there: the window closes when they close it. */
export async function showPdf(shelf: Shelf, pdf: Uint8Array): Promise<BrowserWindow> {
  const path = `/print/${randomUUID()}.pdf`;
  shelf.set(path, pdf);
  const window = new BrowserWindow({ width: 900, height: 1000, title: 'Comptoir', webPreferences: printPreferences });
  window.removeMenu();
  window.once('closed', () => shelf.delete(path));
  await window.loadURL(new URL(path, PAGE_URL).href);
  return window;
}
