/** What a preload finds as `electron`. Runs in the page, before the page's own scripts: it must be self-contained. */
export function runPreload(
  preload: (require: (name: string) => object, module: object, exports: object) => void,
): void {
  type Listener = (event: object, ...args: unknown[]) => void;
  const world = window as unknown as Record<string, unknown> & {
    standInInvoke(channel: string, args: unknown[]): Promise<unknown>;
  };
  // Without `nodeIntegrationInSubFrames` a preload runs in the main frame only.
  if (window !== window.top) return;
  const listeners = new Map<string, Listener[]>();
  world['standInReceive'] = (channel: string, args: unknown[]) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...args);
  };
  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, api: object) {
        Object.defineProperty(window, name, { value: Object.freeze(api), writable: false });
      },
    },
    ipcRenderer: {
      invoke: (channel: string, ...args: unknown[]) => world.standInInvoke(channel, args),
      on(channel: string, listener: Listener) {
        listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      },
    },
  };
  const require = (name: string) => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return electron;
  };
  preload(require, { exports: {} }, {});
}
