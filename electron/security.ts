/** The shell's security decisions: pure functions, so that each has its test. */
import type { WebPreferences } from 'electron';

const SCHEME = 'app';
const HOST = 'comptoir';
export const PAGE_URL = `${SCHEME}://${HOST}/`;

/** What a frame tells of itself with a message. */
export interface Sender {
  url: string;
  /** False in a frame inside the page. */
  mainFrame: boolean;
  /** True when it is a window that this shell opened for its page. */
  ownWindow: boolean;
}

/** The preferences of the page's window, written out though most are defaults: a change shows here. */
export function pagePreferences(preload: string, packaged: boolean): WebPreferences {
  return {
    preload,
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    nodeIntegrationInWorker: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: !packaged,
  };
}

/** The window that shows a PDF to print: it has no preload, so no way to the API. */
export const printPreferences: WebPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  devTools: false,
  /** Chromium's own PDF viewer is a plugin. */
  plugins: true,
};

/** Only our page in the main frame of our window may call; an empty address never. */
export function mayCall(sender: Sender): boolean {
  return sender.ownWindow && sender.mainFrame && pagePath(sender.url) === '/';
}

/** A permission that some content asks for, or wants to know it has. */
export interface AskedPermission {
  permission: string;
  /** Of the document that asks. */
  url: string;
  mainFrame: boolean;
  /** Of the permission `media`: `video`, `audio`; none where it is not said. */
  media: readonly string[];
}

/** Our page may use the camera, without sound, for photos of claims (SAV-1). Nothing else may use anything. */
export function mayUse({ permission, url, mainFrame, media }: AskedPermission): boolean {
  const camera = permission === 'media' && media.length > 0 && media.every((kind) => kind === 'video');
  return camera && mainFrame && pagePath(url) === '/';
}

/** The path of a file of the page, or null when the address is not ours. */
export function pagePath(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const ours = url.protocol === `${SCHEME}:` && url.host === HOST && url.username === '' && url.password === '';
  if (!ours) return null;
  return url.pathname === '/index.html' || url.pathname === '' ? '/' : url.pathname;
}

/** What a window may load: our scheme, and what the page itself made. All traffic of the shop is the store's. */
export function mayRequest(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, pathname } = new URL(address);
  if (protocol === 'blob:') return pathname.startsWith(PAGE_URL);
  return protocol === 'data:' || pagePath(address) !== null || pdfViewer.includes(`${protocol}//${host}`);
}

/**
 * Where a window's content may go by itself: nowhere, but for the frames of which Chromium's PDF viewer is made. The
 * page cannot have such frames, its policy forbids any.
 */
export function mayNavigate({ url, isMainFrame }: { url: string; isMainFrame: boolean }): boolean {
  if (isMainFrame || !URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return pdfViewer.includes(`${protocol}//${host}`) || (pagePath(url)?.startsWith('/print/') ?? false);
}

/** Chromium's own PDF viewer, in the print window. */
const pdfViewer = ['chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai', 'chrome://resources'];

/**
 * An address that may leave for the desktop: a carrier's site over https, a phone number, a mail address. Returns the
 * address rebuilt from its parts, or null. `trackingUrls` are those of the shops' carriers.
 */
export function externalAddress(text: unknown, trackingUrls: readonly string[]): string | null {
  if (typeof text !== 'string' || text.length > 2_000 || !URL.canParse(text)) return null;
  const url = new URL(text);
  if (url.protocol === 'tel:') return /^\+?\d{3,15}$/.test(url.pathname) ? `tel:${url.pathname}` : null;
  if (url.protocol === 'mailto:') return /^[\w.+-]+@[\w.-]+$/.test(url.pathname) ? `mailto:${url.pathname}` : null;
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  const known = trackingUrls.some((address) => URL.canParse(address) && new URL(address).host === url.host);
  return known ? url.href : null;
}

/** A file name for the save dialog: no folder, nothing that a system reads as more than a name. */
export function plainFileName(name: string): string {
  const plain = name
    .replace(/[^\p{L}\p{N}._ -]/gu, '-')
    .replace(/^\.+/, '')
    .slice(0, 80);
  return /\.(?:csv|pdf|zip)$/iu.test(plain) ? plain : `${plain}.pdf`;
}
