import { EventEmitter } from 'node:events';
import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, openBrowser } from './browser.ts';
import { userData } from './records.ts';

class App extends EventEmitter {
  readonly isPackaged = process.env['STAND_IN_PACKAGED'] === '1';
  readonly commandLine = {
    getSwitchValue: (name: string) =>
      process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3) ?? '',
  };
  #quitting = false;
  #lock: string | null = null;

  async whenReady(): Promise<void> {
    await openBrowser();
  }

  enableSandbox(): void {}

  getPath(name: string): string {
    if (name !== 'userData') throw new Error(`no folder ${name}`);
    return userData;
  }

  requestSingleInstanceLock(): boolean {
    const lock = join(userData, 'SingletonLock');
    try {
      closeSync(openSync(lock, 'wx'));
      this.#lock = lock;
      return true;
    } catch {
      return false;
    }
  }

  /** A listener of `will-quit` may prevent it and quit again later, as in Electron. */
  quit(): void {
    if (this.#quitting) return;
    this.#quitting = true;
    let prevented = false;
    this.emit('will-quit', { preventDefault: () => (prevented = true) });
    this.#quitting = false;
    if (!prevented) this.exit(0);
  }

  exit(status: number): void {
    if (this.#lock !== null) rmSync(this.#lock, { force: true });
    void closeBrowser().finally(() => process.exit(status));
  }
}

export const app = new App();
