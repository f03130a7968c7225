/** The page's only way out of its sandbox: the typed bridge, and nothing of Electron itself. */
import { contextBridge, ipcRenderer } from 'electron';
import type { Bridge, EventName } from '../domain/api.ts';
import { channels } from './messages.ts';

const listeners = new Map<EventName, Set<(payload: unknown) => void>>();

ipcRenderer.on(channels.event, (_event, name: EventName, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload);
});

const bridge: Bridge = {
  call: (kind, name, input) => ipcRenderer.invoke(channels.call, kind, name, input),
  on(event, listener) {
    const set = listeners.get(event) ?? new Set();
    listeners.set(event, set.add(listener));
    return () => void set.delete(listener);
  },
  print: (pdf) => ipcRenderer.invoke(channels.print, pdf),
  save: (pdf) => ipcRenderer.invoke(channels.save, pdf),
  openExternal: (url) => ipcRenderer.invoke(channels.openExternal, url),
};

contextBridge.exposeInMainWorld('comptoir', bridge);
