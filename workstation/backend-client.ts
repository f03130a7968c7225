/** HTTP towards the shop backend. Every failure is a `SyncFault` by kind, or a `Refusal` when the trade says no. */
import { z } from 'zod';
import { Refusal, type RefusalCode, refusal, refusalCodes } from '../domain/refusal.ts';
import {
  BackendError,
  BadgeSignInAnswer,
  DrawnBadge,
  EnrolAnswer,
  NewCodeAnswer,
  SignInAnswer,
  SyncFault,
  type SyncFaultKind,
  type Transport,
  syncFaultKinds,
} from '../domain/sync.ts';

const SIGN_IN_MS = 8_000;
// A first sync carries thousands of documents over a shop's line.
const SYNC_MS = 60_000;

export interface BackendClient {
  enrol(code: string, deviceName: string): Promise<EnrolAnswer>;
  signIn(deviceToken: string, staffId: string, pin: string): Promise<SignInAnswer>;
  badgeSignIn(deviceToken: string, badge: string): Promise<BadgeSignInAnswer>;
  /** `manager` acts; the secret is told once. */
  drawBadge(deviceToken: string, manager: ByManager, personId: string): Promise<DrawnBadge>;
  revokeBadge(deviceToken: string, manager: ByManager, personId: string): Promise<void>;
  /** `staffId` must be a manager on the backend, `grant` theirs on this device. */
  newCode(deviceToken: string, staffId: string, grant: string): Promise<NewCodeAnswer>;
  transport(deviceToken: string): Transport;
  /** The open answer of `GET /changes`; throws `SyncFault`. */
  changes(deviceToken: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>>;
}
/** Their grant on this device. */
interface ByManager {
  staffId: string;
  grant: string;
}
type BadgeSignInAnswer = z.output<typeof BadgeSignInAnswer>;
type DrawnBadge = z.output<typeof DrawnBadge>;
type EnrolAnswer = z.output<typeof EnrolAnswer>;
type NewCodeAnswer = z.output<typeof NewCodeAnswer>;
type SignInAnswer = z.output<typeof SignInAnswer>;

/** `origin` comes from `backendOrigin`. Redirects are errors: a token goes to one place only. */
export function backendClient(origin: string): BackendClient {
  return {
    enrol: (code, deviceName) => post(`${origin}/enrol`, null, { code, deviceName }, EnrolAnswer, SIGN_IN_MS),
    signIn: (token, staffId, pin) => post(`${origin}/sign-in`, token, { staffId, pin }, SignInAnswer, SIGN_IN_MS),
    badgeSignIn: (token, badge) =>
      post(`${origin}/badge-sign-in`, token, { token: badge }, BadgeSignInAnswer, SIGN_IN_MS),
    drawBadge: (token, manager, personId) =>
      post(`${origin}/badges`, token, { ...manager, personId }, DrawnBadge, SIGN_IN_MS),
    async revokeBadge(token, manager, personId) {
      await post(
        `${origin}/badges/revoke`,
        token,
        { ...manager, personId },
        z.object({ ok: z.literal(true) }),
        SIGN_IN_MS,
      );
    },
    newCode: (token, staffId, grant) =>
      post(`${origin}/devices/codes`, token, { staffId, grant }, NewCodeAnswer, SIGN_IN_MS),
    transport: (token) => ({
      async sync(request) {
        try {
          return await (await send(`${origin}/sync`, token, request, SYNC_MS)).arrayBuffer();
        } catch (error) {
          if (error instanceof SyncFault) throw error;
          throw error instanceof Refusal ? new SyncFault('badAnswer', error.message) : wayFault(error);
        }
      },
    }),
    async changes(token, signal) {
      const response = await reach(`${origin}/changes`, { headers: headers(token), signal });
      if (!response.ok) throw failure(response.status, await bodyOf(response));
      if (!response.body) throw new SyncFault('badAnswer', 'no body');
      return response.body;
    },
  };
}

async function post<S extends z.ZodType>(
  url: string,
  token: string | null,
  body: unknown,
  schema: S,
  timeoutMs: number,
): Promise<z.output<S>> {
  const parsed = schema.safeParse(await bodyOf(await send(url, token, body, timeoutMs)));
  if (!parsed.success) throw new SyncFault('badAnswer', parsed.error.issues[0]?.path.join('.') ?? '');
  return parsed.data;
}

/** An answer that is 2xx. */
async function send(url: string, token: string | null, body: unknown, timeoutMs: number): Promise<Response> {
  const response = await reach(url, {
    method: 'POST',
    headers: { ...headers(token), 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw failure(response.status, await bodyOf(response));
  return response;
}

/** Throws `SyncFault` when nothing answers. */
export async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { ...init, redirect: 'error' });
  } catch (error) {
    throw wayFault(error);
  }
}

/** The JSON body, or null when it is none: a proxy's page, an empty answer. */
export async function bodyOf(response: Response): Promise<unknown> {
  let text: string;
  try {
    text = await response.text();
  } catch (error) {
    throw wayFault(error);
  }
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function wayFault(error: unknown): SyncFault {
  const name = error instanceof Error ? error.name : '';
  return name === 'TimeoutError' ? new SyncFault('timeout') : new SyncFault('offline');
}

function headers(token: string | null): Record<string, string> {
  return { accept: 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) };
}

/** Exported for its test: an answer that is not 2xx, by status and kind, never by its text. */
export function failure(status: number, body: unknown): SyncFault | Refusal {
  const told = BackendError.safeParse(body);
  if (!told.success) return new SyncFault(kindOfStatus(status), `status ${status}`);
  const { kind, code, detail } = told.data;
  if (isFaultKind(kind)) return new SyncFault(kind, code);
  if (kind === 'refusal' && isRefusalCode(code)) return refusal(code, detail);
  return new SyncFault(kind === 'fault' ? 'server' : 'badAnswer', code);
}

function kindOfStatus(status: number): SyncFaultKind {
  if (status === 401 || status === 403) return 'auth';
  if (status === 408 || status === 504) return 'timeout';
  if (status === 426) return 'upgradeRequired';
  return status === 429 || status >= 500 ? 'server' : 'badAnswer';
}

function isFaultKind(kind: string): kind is SyncFaultKind {
  return (syncFaultKinds as readonly string[]).includes(kind);
}

function isRefusalCode(code: string): code is RefusalCode {
  return (refusalCodes as readonly string[]).includes(code);
}
