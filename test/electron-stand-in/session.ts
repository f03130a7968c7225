import { EventEmitter } from 'node:events';

interface RequestDetails {
  requestingUrl: string;
  isMainFrame: boolean;
  mediaTypes?: string[];
}
interface CheckDetails {
  requestingUrl: string;
  isMainFrame: boolean;
  mediaType?: string;
}
type Answer = (granted: boolean) => void;
type PermissionRequest = (contents: unknown, permission: string, answer: Answer, details: RequestDetails) => void;
type PermissionCheck = (contents: unknown, permission: string, origin: string, details: CheckDetails) => boolean;

/** Who asks for a permission, and for which media. */
export interface Asking {
  permission: string;
  url: string;
  mainFrame: boolean;
  media: string[];
}
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
  async ask({ permission, url, mainFrame, media }: Asking): Promise<{ requested: boolean; checked: boolean }> {
    const who = { requestingUrl: url, isMainFrame: mainFrame };
    const requested = await new Promise<boolean>((resolve) =>
      this.permissionRequest(null, permission, resolve, { ...who, ...(media.length > 0 && { mediaTypes: media }) }),
    );
    const [mediaType] = media;
    const { protocol, host } = new URL(url);
    const details = { ...who, ...(mediaType !== undefined && { mediaType }) };
    return { requested, checked: this.permissionCheck(null, permission, `${protocol}//${host}/`, details) };
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
