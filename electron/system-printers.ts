/** The machine's printers, reached without a dialog: the store process asks, main has the windows that can print. */
import { randomUUID } from 'node:crypto';
import { BrowserWindow, type WebContents } from 'electron';
import type { PrintFault } from '../domain/printing/job.ts';
import type { ShellPaper, SystemPrinter } from '../workstation/printers/shell.ts';
import type { Shelf } from './app-protocol.ts';
import { readyToPrint } from './print.ts';
import { PAGE_URL, printPreferences } from './security.ts';

/** A driver that says nothing for so long may have printed, or not. */
const WAIT_MS = 60_000;

export async function systemPrinters(page: WebContents | undefined): Promise<SystemPrinter[]> {
  const found = (await page?.getPrintersAsync()) ?? [];
  return found.map(({ name, displayName, options }) => ({
    name,
    label: displayName === '' ? name : displayName,
    standard: isStandard(options),
  }));
}

/** Null once the system has it. The printer is looked up first: an unknown name would print on the standard one. */
export async function printOnSystem(
  shelf: Shelf,
  page: WebContents | undefined,
  paper: ShellPaper,
): Promise<PrintFault | null> {
  const known = await systemPrinters(page);
  if (!known.some(({ name }) => name === paper.printer)) return { code: 'noPrinter', detail: paper.printer };
  const path = `/print/${randomUUID()}.pdf`;
  shelf.set(path, paper.pdf);
  const window = new BrowserWindow({ show: false, webPreferences: printPreferences });
  const ready = readyToPrint(window.webContents);
  try {
    await window.loadURL(new URL(path, PAGE_URL).href);
    if (!(await ready)) return { code: 'other', detail: 'the PDF viewer was not ready in time' };
    return await printed(window.webContents, paper);
  } catch (error) {
    return { code: 'other', detail: error instanceof Error ? error.message : 'unknown failure' };
  } finally {
    shelf.delete(path);
    if (!window.isDestroyed()) window.destroy();
  }
}

function printed(contents: WebContents, { printer, copies, size }: ShellPaper): Promise<PrintFault | null> {
  return new Promise((resolve) => {
    const late = setTimeout(() => resolve({ code: 'hungUp', detail: printer }), WAIT_MS);
    const options = {
      silent: true,
      deviceName: printer,
      copies,
      printBackground: true,
      pageSize: size ?? 'A4',
    } as const;
    contents.print({ ...options, margins: { marginType: 'none' } }, (taken, reason) => {
      clearTimeout(late);
      resolve(taken ? null : { code: 'other', detail: reason });
    });
  });
}

/** Each system tells it its own way, if at all. */
function isStandard(options: unknown): boolean {
  return JSON.stringify(options ?? {}).includes('"printer-is-default":"true"');
}
