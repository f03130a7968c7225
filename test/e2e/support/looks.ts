/** What a screen may look like: both languages, both colours. */
import type { Preferences } from '../../../domain/views.ts';
import { act } from './api.ts';
import { expectAccessible } from './axe.ts';
import { type Desk, goTo } from './desk.ts';

export type Look = Pick<Preferences, 'locale' | 'theme'>;
export const looks: Look[] = [
  { locale: 'fr', theme: 'light' },
  { locale: 'fr', theme: 'dark' },
  { locale: 'en', theme: 'light' },
  { locale: 'en', theme: 'dark' },
];

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
