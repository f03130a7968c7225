import type { Bridge } from '../../domain/api.ts';
import { createBrowserBridge } from './browser-bridge.ts';

declare global {
  interface Window {
    comptoir?: Bridge;
  }
}

/** The workstation behind this window: the desktop shell's bridge, or the same API over the local host. */
export const bridge: Bridge = window.comptoir ?? createBrowserBridge();
