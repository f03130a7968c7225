/** Lets the test process drive the windows of this one: `{id, do, text}` in, `{id, value}` or `{id, error}` out. */
import { type Machine, printers, queuedSaves, records } from './records.ts';
import { type Asking, session } from './session.ts';
import { utilityProcesses } from './utility-process.ts';
import { type BrowserWindow, windows } from './window.ts';

export interface Order {
  id: number;
  do: keyof typeof deeds;
  text: string;
}

const deeds = {
  /** Evaluates an expression in the first window's page. */
  page: async (script: string) => (await pageOf()).evaluate(script),
  /** The same in a frame inside that page, which an attacker would control. */
  frame: async (script: string) => {
    const page = await pageOf();
    await page.evaluate(() => document.body.append(document.createElement('iframe')));
    const inner = page.frames().find((frame) => frame !== page.mainFrame());
    return inner?.evaluate(script);
  },
  /** Waits for a text on screen. */
  see: async (text: string) => {
    await (await pageOf()).getByText(text).first().waitFor({ timeout: 15_000 });
    return true;
  },
  headers: async () => {
    const page = await pageOf();
    return (await page.reload())?.headers() ?? {};
  },
  preferences: async () => windows.map((window) => window.options.webPreferences ?? {}),
  permission: async (asking: string) => session.defaultSession.ask(JSON.parse(asking) as Asking),
  records: async () => records,
  queueSave: async (path: string) => void queuedSaves.push(path),
  /** The printers that this machine has from now on. */
  printers: async (machines: string) => {
    printers.splice(0, printers.length, ...(JSON.parse(machines) as Machine[]));
  },
  killStore: async () => utilityProcesses.at(-1)?.kill(),
  closeWindow: async () => (await first()).close(),
};

const pageOf = async () => (await first()).webContents.page;

/** The first window with its page, which may still be coming. */
async function first(): Promise<BrowserWindow> {
  const late = Date.now() + 15_000;
  for (;;) {
    const window = windows[0];
    if (window?.shown) return window;
    if (Date.now() > late) throw new Error('no window is open');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

process.on('message', (order: Order) => {
  deeds[order.do](order.text).then(
    (value: unknown) => process.send?.({ id: order.id, value }),
    (error: unknown) => process.send?.({ id: order.id, error: String(error) }),
  );
});
// The test went away: nothing of this run may stay behind.
process.on('disconnect', () => process.exit(1));
