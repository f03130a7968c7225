/** What the screens print and save, as the person gets it. */
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

/** The file a button saves, whole. */
export async function savedPdf(page: Page, button: Locator): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return readFile(await download.path());
}

/** An amount in any form a document might print it. */
export const anyPrice = /€|\bEUR\b|\d+,\d{2}\b/u;
