/** Who may come in: pure decisions on a request's headers, each with its test. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

export interface Door {
  /** The link's token, good once: returns the cookie to set, or null. */
  enter(token: string): string | null;
  hasCookie(headers: IncomingHttpHeaders): boolean;
  /** A name that resolves here by rebinding is not ours. */
  isHost(headers: IncomingHttpHeaders): boolean;
  /** Browsers always tell the origin of a WebSocket; one that is missing is no browser of ours. */
  isOrigin(headers: IncomingHttpHeaders): boolean;
}

/** `token` and `secret` are random texts of this start; the cookie carries `secret`. */
export function openDoor({ port, token, secret }: { port: number; token: string; secret: string }): Door {
  const host = `127.0.0.1:${port}`;
  // Cookies know no ports: two hosts on one machine must not overwrite each other's.
  const cookieName = `comptoir-${port}`;
  let used = false;
  return {
    enter(given) {
      if (used || !isSame(given, token)) return null;
      used = true;
      return `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/`;
    },
    hasCookie: (headers) => cookies(headers.cookie ?? '', cookieName).some((value) => isSame(value, secret)),
    isHost: (headers) => headers.host === host,
    isOrigin: (headers) => headers.origin === `http://${host}`,
  };
}

function cookies(header: string, name: string): string[] {
  return header
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part.startsWith(`${name}=`))
    .map((part) => part.slice(name.length + 1));
}

function isSame(given: string, expected: string): boolean {
  const a = Buffer.from(given);
  const b = Buffer.from(expected);
  return a.length === b.length && timingSafeEqual(a, b);
}
