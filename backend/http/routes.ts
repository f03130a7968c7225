/** Every route once, with its schemas: the server serves from this list and OpenAPI is written from it. */
import { z } from 'zod';
import { Id, Slug } from '../../domain/ids.ts';
import {
  BadgeSignInAnswer,
  BadgeSignInRequest,
  DrawnBadge,
  EnrolAnswer,
  EnrolRequest,
  NewCodeAnswer,
  SignInAnswer,
  SignInRequest,
  SyncAnswer,
  SyncRequest,
} from '../../domain/sync.ts';
import { WebAlert, WebLeftAnswer, WebQuestion, WebWishList } from '../intake-wishes.ts';
import { WebMessage, WebMessageAnswer } from '../intake-message.ts';
import { WebAccount, WebAccountAnswer } from '../intake-account.ts';
import { WebReturn, WebReturnAnswer } from '../intake-return.ts';
import { WebOrder, WebOrderAnswer } from '../intake.ts';

/** Who may call: anyone, an enrolled workstation (`Authorization: Bearer`), a web shop (`X-Shop-Key`). */
export type Door = 'open' | 'device' | 'shop';

export interface Route {
  method: 'GET' | 'POST' | 'PUT';
  url: string;
  summary: string;
  door: Door;
  body: z.ZodType | null;
  answer: z.ZodType | null;
  /** Statuses of success, with what each means. */
  success: Record<number, string>;
  maxBytes: number;
  /** What is bytes and not JSON. */
  octets?: 'body' | 'answer';
}

const SMALL = 16 * 1024;

/** A manager acts: which one, and the grant that proves it. */
const ByManager = z.object({ staffId: Slug, grant: z.string().max(200) });

const DeviceRow = z.object({ deviceId: Id, name: z.string(), createdAt: z.iso.datetime(), revoked: z.boolean() });

function get<A extends z.ZodType | null>(url: string, door: Door, summary: string, answer: A) {
  const success = { 200: 'As described.' };
  return { method: 'GET', url, summary, door, body: null, answer, success, maxBytes: SMALL } as const satisfies Route;
}

function post<B extends z.ZodType, A extends z.ZodType>(url: string, door: Door, summary: string, body: B, answer: A) {
  const success = { 200: 'Done.' };
  return { method: 'POST', url, summary, door, body, answer, success, maxBytes: SMALL } as const satisfies Route;
}

/** What a customer left in a web shop besides orders. */
function left<B extends z.ZodType>(url: string, summary: string, body: B) {
  const success = { 201: 'Received.', 200: 'Was already received with the same content.' };
  return { ...post(url, 'shop', summary, body, WebLeftAnswer), success, maxBytes: 128 * 1024 } as const satisfies Route;
}

const PhotoHeld = z.object({ received: z.int().min(0), stored: z.boolean() });

export const routes = {
  health: get(
    '/health',
    'open',
    'The backend and its database answer.',
    z.object({ ok: z.literal(true), version: z.int() }),
  ),
  openapi: get('/openapi.json', 'open', 'This description.', z.record(z.string(), z.unknown())),
  enrol: post('/enrol', 'open', 'A one-time code becomes a device token.', EnrolRequest, EnrolAnswer),
  signIn: post(
    '/sign-in',
    'device',
    'A PIN becomes a grant to push this person’s commands.',
    SignInRequest,
    SignInAnswer,
  ),
  badgeSignIn: post(
    '/badge-sign-in',
    'device',
    'A badge becomes a grant, for roles whom it is enough for.',
    BadgeSignInRequest,
    BadgeSignInAnswer,
  ),
  drawBadge: post(
    '/badges',
    'device',
    'A manager draws a badge for one person; the former one ends, and the secret is told once.',
    ByManager.extend({ personId: Slug }),
    DrawnBadge,
  ),
  revokeBadge: post(
    '/badges/revoke',
    'device',
    'A manager ends a person’s badge and the grants that came of it.',
    ByManager.extend({ personId: Slug }),
    z.object({ ok: z.literal(true) }),
  ),
  sync: {
    ...post('/sync', 'device', 'Commands up, changes down.', SyncRequest, SyncAnswer),
    maxBytes: 16 * 1024 * 1024,
  },
  changes: get('/changes', 'device', 'Server-sent events: `changed` after each commit, comments in between.', null),
  photoHeld: get('/photos/:hash/held', 'device', 'How much of a photo has come in already.', PhotoHeld),
  photoPart: {
    method: 'PUT',
    url: '/photos/:hash',
    summary: 'The bytes of a photo from byte `start` (in the query) on; the answer tells from where to go on.',
    door: 'device',
    body: null,
    answer: PhotoHeld,
    success: { 200: 'Kept, or not where the last part ended.' },
    maxBytes: 512 * 1024,
    octets: 'body',
  },
  photoBytes: {
    ...get('/photos/:hash', 'device', 'A photo that was stored, from byte `start` (in the query) on.', null),
    octets: 'answer',
  },
  newCode: post('/devices/codes', 'device', 'A manager makes a one-time enrolment code.', ByManager, NewCodeAnswer),
  devices: post('/devices/list', 'device', 'A manager sees the enrolled workstations.', ByManager, z.array(DeviceRow)),
  revokeDevice: post(
    '/devices/revoke',
    'device',
    'A manager ends a workstation’s token and all grants on it.',
    ByManager.extend({ deviceId: Id }),
    z.object({ ok: z.literal(true) }),
  ),
  paymentNotice: post(
    '/payments/:link/notice',
    'open',
    'The payment provider says that something happened to a payment; it is then asked, and nothing sent here is believed.',
    z.unknown(),
    z.object({ ok: z.literal(true) }),
  ),
  receiveOrder: {
    ...post(
      '/shops/:shop/orders',
      'shop',
      'A web shop hands an order in, once per `externalId`.',
      WebOrder,
      WebOrderAnswer,
    ),
    success: { 201: 'Received.', 200: 'Was already received with the same content.' },
    maxBytes: 512 * 1024,
  },
  receiveAccount: {
    ...post(
      '/shops/:shop/accounts',
      'shop',
      'An account of a web shop was made, changed or closed, or its customer asks to be erased; once per `externalId`.',
      WebAccount,
      WebAccountAnswer,
    ),
    success: { 201: 'Received.', 200: 'Was already received with the same content.' },
    maxBytes: 64 * 1024,
  },
  receiveReturn: {
    ...post(
      '/shops/:shop/returns',
      'shop',
      'A customer of a web shop wants to send something back, once per `externalId`; staff then validate it.',
      WebReturn,
      WebReturnAnswer,
    ),
    success: { 201: 'Received.', 200: 'Was already received with the same content.' },
    maxBytes: 128 * 1024,
  },
  receiveMessage: {
    ...post(
      '/shops/:shop/messages',
      'shop',
      'A customer of a web shop writes through its contact form, once per `externalId`; the answer goes by e-mail.',
      WebMessage,
      WebMessageAnswer,
    ),
    success: { 201: 'Received.', 200: 'Was already received with the same content.' },
    maxBytes: 128 * 1024,
  },
  receiveAlert: left(
    '/shops/:shop/stock-alerts',
    'A customer of a web shop wants to know when an article is back, once per `externalId`.',
    WebAlert,
  ),
  receiveQuestion: left(
    '/shops/:shop/questions',
    'A customer of a web shop asks about an article, once per `externalId`; the answer goes by e-mail.',
    WebQuestion,
  ),
  receiveWishList: left(
    '/shops/:shop/wish-lists',
    'A wish list of a web shop as it is now, whenever it changed; what is told late is not believed.',
    WebWishList,
  ),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
export type Body<N extends RouteName> = (typeof routes)[N]['body'] extends z.ZodType
  ? z.output<(typeof routes)[N]['body'] & z.ZodType>
  : null;
