/** A wedge scanner at a desk: its key strokes come through the debugger, evenly, whatever the machine is doing. */
import type { CDPSession, Page } from '@playwright/test';
import { strokesOf } from '../../support/scanner.ts';

type Layout = 'us' | 'fr';
type Key = Pick<ReturnType<typeof strokesOf>[number], 'code' | 'key' | 'shift' | 'ctrl'>;

/** Between two characters: what a scanner of the trade takes. */
const GAP_MS = 8;
const CTRL = 2;
const SHIFT = 8;

/**
 * Scans `text` and its Enter, wherever the focus is. A scanner as it leaves the factory (US) on a French keyboard, unless
 * told otherwise. Resolves once the page has had the last key.
 */
export async function scan(
  page: Page,
  text: string,
  { layout = 'fr', scanner = 'us' }: { layout?: Layout; scanner?: Layout } = {},
): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  const start = Date.now();
  const sent: Promise<unknown>[] = [];
  for (const [index, stroke] of strokesOf(text, { layout, scanner }).entries()) {
    const at = start + index * GAP_MS;
    await new Promise((next) => setTimeout(next, Math.max(0, at - Date.now())));
    sent.push(press(debug, stroke, at));
  }
  await Promise.all(sent);
  await debug.detach();
}

/** The time of each key is the scanner's, as the system stamps what comes through the cable. */
async function press(debug: CDPSession, stroke: Key, at: number): Promise<void> {
  const shared = { timestamp: at / 1000, modifiers: (stroke.shift ? SHIFT : 0) + (stroke.ctrl ? CTRL : 0) };
  const shift = { ...shared, key: 'Shift', code: 'ShiftLeft', windowsVirtualKeyCode: 16 };
  const { code, key } = stroke;
  const enter = key === 'Enter';
  const typed = stroke.ctrl ? undefined : enter ? '\r' : key;
  await Promise.all([
    stroke.shift && debug.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...shift }),
    debug.send('Input.dispatchKeyEvent', {
      type: typed === undefined ? 'rawKeyDown' : 'keyDown',
      ...shared,
      code,
      key,
      ...(typed === undefined ? {} : { text: typed, unmodifiedText: typed }),
      ...(enter ? { windowsVirtualKeyCode: 13 } : {}),
    }),
    debug.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shared, code, key }),
    stroke.shift && debug.send('Input.dispatchKeyEvent', { type: 'keyUp', ...shift, modifiers: 0 }),
  ]);
}
