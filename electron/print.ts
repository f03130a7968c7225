import { type EventEmitter, once } from 'node:events';
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type WebContents } from 'electron';
import type { Shelf } from './app-protocol.ts';
import { PAGE_URL, printPreferences } from './security.ts';

/** For Chromium's viewer to lay a PDF out: some thousand pages on a slow machine. */
const READY_MS = 30_000;

/** Opens the system's print dialog on the PDF, shown in a window of its own; resolves once that is open or done. */
export async function printPdf(shelf: Shelf, pdf: Uint8Array): Promise<void> {
  const { window, ready } = await open(shelf, pdf);
  // whatever keeps the viewer from being ready, its own print button is there
  if ((await ready) && !window.isDestroyed()) window.webContents.print({}, () => {});
}

/** Staff may print again or on another printer from there: the window closes when they close it. */
export async function showPdf(shelf: Shelf, pdf: Uint8Array): Promise<void> {
  await open(shelf, pdf);
}

/**
 * To be asked before the PDF is loaded. True once the viewer has laid it out: printed before that, the sheets are blank.
 * Electron waits for this event in its own tests, though its documentation does not name it.
 */
export function readyToPrint(contents: WebContents): Promise<boolean> {
  const viewer: EventEmitter = contents;
  return once(viewer, '-pdf-ready-to-print', { signal: AbortSignal.timeout(READY_MS) }).then(
    () => true,
    () => false,
  );
}

async function open(shelf: Shelf, pdf: Uint8Array): Promise<{ window: BrowserWindow; ready: Promise<boolean> }> {
  const path = `/print/${randomUUID()}.pdf`;
  shelf.set(path, pdf);
  const window = new BrowserWindow({ width: 900, height: 1000, title: 'Comptoir', webPreferences: printPreferences });
  window.removeMenu();
  window.once('closed', () => shelf.delete(path));
  const ready = readyToPrint(window.webContents);
  await window.loadURL(new URL(path, PAGE_URL).href);
  return { window, ready };
}
