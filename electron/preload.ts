/** The page's only way out of its sandbox: the typed bridge, and nothing of Electron itself. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventName, Reply } from '../domain/api.ts';
import { channels } from './messages.ts';

const listeners = new Map<EventName, Set<(payload: unknown) => void>>();

ipcRenderer.on(channels.event, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const lineListeners = new Set<(up: boolean) => void>();
let lineUp = true;

/** The store's process is down while calls to it answer `connectionLost`, and up again at the first that does not. */
function noteLine(reply: Reply): Reply {
  const up = reply.ok || reply.code !== 'connectionLost';
  if (up !== lineUp) for (const listener of lineListeners) listener(up);
  lineUp = up;
  return reply;
}

const bridge: Bridge = {
  call: async (kind, name, input) => noteLine((await ipcRenderer.invoke(channels.call, kind, name, input)) as Reply),
  onLine(listener) {
    lineListeners.add(listener);
    return () => void lineListeners.delete(listener);
  },
  on(event, listener) {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => void set.delete(listener);
  },
  print: (pdf) => ipcRenderer.invoke(channels.print, pdf),
  preview: (pdf) => ipcRenderer.invoke(channels.preview, pdf),
  save: (pdf) => ipcRenderer.invoke(channels.save, pdf),
  openExternal: (url) => ipcRenderer.invoke(channels.openExternal, url),
};

contextBridge.exposeInMainWorld('comptoir', bridge);
