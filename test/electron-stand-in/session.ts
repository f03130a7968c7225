import { EventEmitter } from 'node:events';

type PermissionRequest = (contents: unknown, permission: string, answer: (granted: boolean) => void) => void;
type PermissionCheck = (contents: unknown, permission: string) => boolean;
type RequestFilter = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;
type SchemeHandler = (request: Request) => Response | Promise<Response>;

export const schemes = new Map<string, SchemeHandler>();
export const privileged: string[] = [];

class Session extends EventEmitter {
  permissionRequest: PermissionRequest = (_contents, _permission, answer) => answer(true);
  permissionCheck: PermissionCheck = () => true;
  devicePermission: () => boolean = () => true;
  filter: RequestFilter = (_details, answer) => answer({});
  readonly webRequest = {
    onBeforeRequest: (filter: RequestFilter) => {
      this.filter = filter;
    },
  };

  setPermissionRequestHandler(handler: PermissionRequest): void {
    this.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: PermissionCheck): void {
    this.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermission = handler;
  }

  /** Both answers for one permission, as a page would meet them. */
  async ask(permission: string): Promise<{ requested: boolean; checked: boolean }> {
    const requested = await new Promise<boolean>((resolve) => this.permissionRequest(null, permission, resolve));
    return { requested, checked: this.permissionCheck(null, permission) };
  }

  mayLoad(url: string): Promise<boolean> {
    return new Promise((resolve) => this.filter({ url }, ({ cancel }) => resolve(cancel !== true)));
  }
}

export const session = { defaultSession: new Session() };

export const protocol = {
  registerSchemesAsPrivileged(list: { scheme: string }[]): void {
    privileged.push(...list.map(({ scheme }) => scheme));
  },
  handle(scheme: string, handler: SchemeHandler): void {
    if (!privileged.includes(scheme)) throw new Error(`${scheme} was not declared before the app was ready`);
    schemes.set(scheme, handler);
  },
};
