import { EventEmitter } from 'node:events';
import { readFileSync } from 'node:fs';
import type { Frame, Page, Route } from '@playwright/test';
import { fromChromium, toChromium } from './addresses.ts';
import { app } from './app.ts';
import { theContext } from './browser.ts';
import { type SenderFrame, invoke } from './ipc-main.ts';
import { runPreload } from './page-world.ts';
import { type PrintOptions, type PrinterInfo, printers, records } from './records.ts';
import { schemes, session } from './session.ts';

interface WindowOptions {
  webPreferences?: { preload?: string };
  [option: string]: unknown;
}

export const windows: BrowserWindow[] = [];

const VIEWER_MS = 50;
/** Chromium's own limit for a side of a page. */
const MIN_MICRONS = 353;
const namedSizes = ['A0', 'A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'Legal', 'Letter', 'Tabloid'];

class WebContents extends EventEmitter {
  readonly page: Promise<Page>;
  /** Address of a load that main itself asked for: no one is asked whether it may. */
  asked: string | null = null;
  #pdf = '';
  #laidOut = false;
  #open: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });

  constructor(preload: string | undefined) {
    super();
    app.emit('web-contents-created', {}, this);
    this.page = this.#prepare(preload);
  }

  async #prepare(preload: string | undefined): Promise<Page> {
    const page = await theContext().newPage();
    await page.exposeBinding('standInInvoke', ({ frame }, channel: string, args: unknown[]) =>
      invoke({ sender: this, senderFrame: senderFrame(frame) }, channel, args),
    );
    if (preload !== undefined) {
      const source = readFileSync(preload, 'utf8');
      await page.addInitScript(`(${runPreload.toString()})((require, module, exports) => {\n${source}\n})`);
    }
    await page.route('**/*', (route) => this.#answer(page, route));
    page.on('popup', (popup) => {
      const url = fromChromium(popup.url());
      if (this.#open({ url }).action === 'deny') records.deniedWindows.push(url);
      void popup.close();
    });
    return page;
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.#open = handler;
  }

  async load(url: string): Promise<void> {
    this.asked = url;
    await (await this.page).goto(toChromium(url)).catch((error: unknown) => {
      // A file that Chromium downloads instead of showing it is loaded as far as main is concerned.
      if (!String(error).includes('ERR_ABORTED') && !String(error).includes('Download is starting')) throw error;
    });
    if (this.#pdf !== '') setTimeout(() => this.#layOut(), VIEWER_MS);
  }

  /** The viewer is ready some time after the page that holds it. */
  #layOut(): void {
    this.#laidOut = true;
    this.emit('-pdf-ready-to-print');
  }

  async getPrintersAsync(): Promise<PrinterInfo[]> {
    return printers.map(({ failureReason: _, ...info }) => info);
  }

  send(channel: string, ...args: unknown[]): void {
    void this.page.then((page) =>
      page
        .evaluate(
          ([name, values]) => {
            const world = window as unknown as { standInReceive?(name: string, values: unknown[]): void };
            world.standInReceive?.(name, values);
          },
          [channel, args] as const,
        )
        // The page is being loaded anew or is closed: the message is lost, as in Electron.
        .catch(() => {}),
    );
  }

  /** Throws for what is no page size; a name that no printer has fails, no name at all is the standard printer. */
  print(options: PrintOptions, done?: (success: boolean, failureReason: string) => void): void {
    mustBeSize(options.pageSize);
    void this.page.then((page) => {
      const name = options.deviceName ?? '';
      const printer = printers.find((one) => one.name === name);
      if (name !== '' && !printer) return done?.(false, 'Invalid deviceName provided');
      const reason = printer?.failureReason ?? null;
      if (reason !== null) return done?.(false, reason);
      records.printed.push({ address: this.asked ?? page.url(), options, pdf: this.#laidOut ? this.#pdf : '' });
      done?.(true, '');
    });
  }

  async #answer(page: Page, route: Route): Promise<void> {
    const request = route.request();
    const url = fromChromium(request.url());
    // "No content" leaves the page where it is, as a prevented navigation does; an aborted one shows an error page.
    if (request.isNavigationRequest() && url !== this.asked && !this.#mayNavigate(page, request.frame(), url))
      return route.fulfill({ status: 204 });
    if (!(await session.defaultSession.mayLoad(url))) {
      records.deniedRequests.push(url);
      return route.abort();
    }
    const handler = schemes.get(new URL(url).protocol.slice(0, -1));
    if (!handler) return route.abort();
    const response = await handler(new Request(url, { method: request.method() }));
    const body = Buffer.from(await response.arrayBuffer());
    if (response.headers.get('content-type') === 'application/pdf') this.#pdf = body.toString('base64');
    await route.fulfill({ status: response.status, headers: Object.fromEntries(response.headers), body });
  }

  #mayNavigate(page: Page, frame: Frame, url: string): boolean {
    let prevented = false;
    const event = { url, isMainFrame: frame === page.mainFrame(), preventDefault: () => (prevented = true) };
    if (event.isMainFrame) this.emit('will-navigate', event, url);
    this.emit('will-frame-navigate', event);
    if (prevented) records.deniedNavigations.push(url);
    return !prevented;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly options: WindowOptions;
  readonly webContents: WebContents;
  /** True once its first page is there. */
  shown = false;
  #destroyed = false;

  constructor(options: WindowOptions) {
    super();
    this.options = options;
    this.webContents = new WebContents(options.webPreferences?.preload);
    windows.push(this);
  }

  async loadURL(url: string): Promise<void> {
    await this.webContents.load(url);
    this.shown = true;
    this.emit('ready-to-show');
  }

  async close(): Promise<void> {
    await (await this.webContents.page).close();
    this.#destroyed = true;
    windows.splice(windows.indexOf(this), 1);
    this.emit('closed');
    if (windows.length === 0) app.emit('window-all-closed');
  }

  destroy(): void {
    void this.close();
  }

  isDestroyed = (): boolean => this.#destroyed;
  isMinimized = (): boolean => false;
  restore(): void {}
  focus(): void {}
  show(): void {}
  removeMenu(): void {}
}

function mustBeSize(size: PrintOptions['pageSize']): void {
  if (size === undefined) return;
  if (typeof size === 'string') {
    if (!namedSizes.includes(size)) throw new Error(`Invalid pageSize ${size}`);
  } else if (size.width < MIN_MICRONS || size.height < MIN_MICRONS)
    throw new RangeError('height and width properties must be minimum 353 microns.');
}

function senderFrame(frame: Frame): SenderFrame {
  const parent = frame.parentFrame();
  return { url: fromChromium(frame.url()), parent: parent && senderFrame(parent) };
}
