/** What the screens print and save, as the person gets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The file a button saves, whole. */
export async function savedPdf(page: Page, button: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

/** What goes to the printer when `ask` is done. */
export async function printedPdf(page: Page, ask: () => Promise<void>): Promise<Uint8Array> {
  const [shelved] = await Promise.all([page.waitForResponse((answer) => answer.url().endsWith('/print')), ask()]);
  const { path } = (await shelved.json()) as { path: string };
  const answer = await page.context().request.get(new URL(path, page.url()).href);
  return answer.body();
}

/** More than a double click takes: the next one is another act. */
export const ANOTHER_CLICK_MS = 500;

/** An amount in any form a document might print it. */
export const anyPrice = /€|\bEUR\b|\d+,\d{2}\b/u;
