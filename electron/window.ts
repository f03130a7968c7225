/** The one window of the application, and what no window may do. */
import { app, BrowserWindow, session, type WebContents } from 'electron';
import { PAGE_URL, mayNavigate, mayRequest, mayUse, pagePreferences } from './security.ts';

/** For every web contents that will ever exist, and for the session they share. Before the first window. */
export function fenceWindows(): void {
  app.on('web-contents-created', (_event, contents) => fence(contents));
  const shared = session.defaultSession;
  shared.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const media = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    answer(mayUse({ permission, url: details.requestingUrl, mainFrame: details.isMainFrame, media }));
  });
  shared.setPermissionCheckHandler((_contents, permission, origin, { isMainFrame: mainFrame, mediaType }) =>
    mayUse({ permission, url: origin, mainFrame, media: mediaType === undefined ? [] : [mediaType] }),
  );
  shared.setDevicePermissionHandler(() => false);
  shared.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  shared.on('will-download', (event) => event.preventDefault());
}

export function openWindow(preload: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 1024,
    minHeight: 640,
    show: false,
    title: 'Comptoir',
    backgroundColor: '#ffffff',
    webPreferences: pagePreferences(preload, app.isPackaged),
  });
  window.once('ready-to-show', () => window.show());
  // A failed load shows in the log of Chromium; there is no other page to go to.
  void window.loadURL(PAGE_URL);
  return window;
}

function fence(contents: WebContents): void {
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!mayNavigate(event)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
