import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumLaunch } from '../support/chromium.ts';

let browser: Browser | null = null;
let context: BrowserContext | null = null;

export async function openBrowser(): Promise<void> {
  browser = await chromium.launch(await chromiumLaunch());
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'fr-FR' });
}

export function theContext(): BrowserContext {
  if (!context) throw new Error('a window before the app is ready');
  return context;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
}
