/** What a screen may look like. */
import type { Preferences } from '../../../domain/views.ts';
import { act } from './api.ts';
import { expectAccessible } from './axe.ts';
import { type Desk, goTo } from './desk.ts';

export type Look = Pick<Preferences, 'locale' | 'theme'>;
/** Both languages and both sets of colours, each once: no rule looks at what a word says and how it is coloured together. */
const pairs: Look[] = [
  { locale: 'fr', theme: 'light' },
  { locale: 'en', theme: 'dark' },
];
const crossed: Look[] = [
  { locale: 'fr', theme: 'dark' },
  { locale: 'en', theme: 'light' },
];
export const looks: Look[] = process.env['COMPTOIR_LOOKS'] === 'all' ? [...pairs, ...crossed] : pairs;

export async function dress({ page }: Desk, look: Look): Promise<void> {
  await act(page, 'setPreferences', look);
  await page.reload();
}

export async function show(desk: Desk, hash: string, name: string): Promise<void> {
  await goTo(desk, hash);
  // data comes after the frame
  await desk.page.waitForFunction(() => (document.querySelector('main')?.textContent ?? '').length > 40);
  await expectAccessible(desk, name);
}
