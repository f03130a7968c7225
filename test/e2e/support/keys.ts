/** Hands on the keyboard: proves that no pointer was used. */
import { type Keyboard, type Page, expect } from '@playwright/test';

export interface Keys {
  keyboard: Keyboard;
  /** Fails when anything but the keyboard moved the page since `handsOnKeys`. */
  expectNoMouse(): Promise<void>;
}

declare global {
  interface Window {
    pointed?: string[];
  }
}

/** Counts every trusted pointer event of the page from now on. */
export async function handsOnKeys(page: Page): Promise<Keys> {
  await page.evaluate(() => {
    const pointed: string[] = [];
    window.pointed = pointed;
    for (const type of ['pointerdown', 'mousedown', 'mousemove', 'wheel', 'touchstart', 'click'])
      window.addEventListener(
        type,
        (event) => {
          // Enter and Space on a button make a click of no pointer, with detail 0
          if (event.isTrusted && !(type === 'click' && event instanceof UIEvent && event.detail === 0))
            pointed.push(type);
        },
        { capture: true },
      );
  });
  return {
    keyboard: page.keyboard,
    expectNoMouse: async () => expect(await page.evaluate(() => window.pointed)).toEqual([]),
  };
}
