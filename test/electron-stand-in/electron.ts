/**
 * A stand-in for the `electron` module: the built main and preload run unmodified, a page of Chromium is the window.
 * Not faithful: the preload shares the page's world, `contextBridge` copies nothing, `app://` is served as https by
 * interception, dialogs answer what the test queued, the PDF viewer draws nothing, printers are what the test says, and
 * there is no menu bar and no system keychain.
 */
export { app } from './app.ts';
export { BrowserWindow } from './window.ts';
export { dialog, Menu, safeStorage, shell } from './desktop.ts';
export { powerMonitor } from './power.ts';
export { ipcMain } from './ipc-main.ts';
export { protocol, session } from './session.ts';
export { utilityProcess } from './utility-process.ts';

import './remote-control.ts';
