/** The page's calls: each sender is checked before anything is looked at. */
import { writeFile } from 'node:fs/promises';
import { type BrowserWindow, dialog, ipcMain, type IpcMainInvokeEvent, shell } from 'electron';
import { z } from 'zod';
import type { QueryResult, Reply } from '../domain/api.ts';
import type { Shelf } from './app-protocol.ts';
import { channels } from './messages.ts';
import { printPdf, showPdf } from './print.ts';
import { externalAddress, mayCall, plainFileName } from './security.ts';
import type { StoreHost } from './store-host.ts';

const Pdf = z.strictObject({ fileName: z.string().max(200), base64: z.base64().max(64 * 1024 * 1024) });

export function listen(window: () => BrowserWindow | null, store: StoreHost, shelf: Shelf): void {
  const handle = (channel: string, answer: (...args: unknown[]) => Promise<unknown>) =>
    ipcMain.handle(channel, (event, ...args: unknown[]) =>
      isOurs(event, window()) ? answer(...args) : Promise.resolve(foreignSender),
    );
  handle(channels.call, (kind, name, input) => store.call(kind, name, input));
  handle(channels.print, async (pdf) => printPdf(shelf, Buffer.from(Pdf.parse(pdf).base64, 'base64')));
  handle(channels.preview, async (pdf) => {
    await showPdf(shelf, Buffer.from(Pdf.parse(pdf).base64, 'base64'));
  });
  handle(channels.save, async (pdf) => save(Pdf.parse(pdf), window()));
  handle(channels.openExternal, async (url) => {
    const address = externalAddress(url, await trackingUrls(store));
    if (address !== null) await shell.openExternal(address);
  });
}

const foreignSender: Reply = { ok: false, kind: 'badUse', code: 'foreignSender', detail: {} };

function isOurs(event: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  const frame = event.senderFrame;
  return mayCall({
    url: frame?.url ?? '',
    mainFrame: frame !== null && frame.parent === null,
    ownWindow: window !== null && event.sender === window.webContents,
  });
}

async function save({ fileName, base64 }: z.output<typeof Pdf>, window: BrowserWindow | null): Promise<void> {
  if (!window) return;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: plainFileName(fileName),
    filters: [filterOf(fileName)],
  });
  if (!canceled && filePath !== '') await writeFile(filePath, Buffer.from(base64, 'base64'));
}

function filterOf(fileName: string): { name: string; extensions: string[] } {
  const end = ['csv', 'zip'].find((known) => fileName.endsWith(`.${known}`)) ?? 'pdf';
  return { name: end.toUpperCase(), extensions: [end] };
}

async function trackingUrls(store: StoreHost): Promise<string[]> {
  const reply = await store.call('query', 'shops', {});
  if (!reply.ok) return [];
  const shops = reply.value as QueryResult<'shops'>;
  return shops.flatMap((shop) => shop.carriers.map((carrier) => carrier.trackingUrl));
}
