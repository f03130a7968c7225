import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Errand } from './administer.ts';
import { KEEP_ARGUMENTS_DAYS } from './forgetting.ts';
import type { Place } from './run-backend.ts';

export const help = `Usage: backend [options]

Serves workstations and web shops. Prints one line of JSON when it is ready; its log goes to stderr.

Where the data are (one of them):
  --data DIR           folder of the PostgreSQL that the backend carries (default: .data/backend)
  --database URL       postgres:// address of a server of yours

Serving:
  --host HOST          address to listen on (default: 127.0.0.1)
  --port N             port, 0 for a free one (default: 4870)
  --demo               fills an empty database with two demo shops; web orders come in every few minutes
  --payplug FILE       PayPlug account of each shop, as JSON (see docs/deployment.md); without it no payment link can be made
  --carriers FILE      keys of carriers' tracking services, as JSON (see docs/deployment.md); without it events are typed
  --keep-arguments N   days for which what a decided command said is kept (default: ${KEEP_ARGUMENTS_DAYS})
  --smtp FILE          file with the address of the mail server: smtp://user:password@host:587, or smtps://…
  --mails DIR          folder where letters to customers are written as .eml files instead (default: mails beside the data)
  --print-code         puts an enrolment code for one workstation in the line of JSON (always with --demo)

Administration, instead of serving (with --data, while no backend runs on that folder):
  --load-profile FILE  adds or replaces a shop's profile
  --load-articles FILE adds or replaces articles, and their stock where the file counts it
  --add-staff JSON     adds or changes a person:
                       {"id":"anne","name":"Anne","role":"agent","shops":["cadomaestro"]}; "active":false bars them
  --set-pin STAFF      reads a new six-digit PIN from standard input
  --new-code           makes an enrolment code, good for one workstation and one day
  --shop-key SHOP      makes a key for the orders of a web shop; it is shown once
  --revoke-shop-keys SHOP
  --devices            lists the enrolled workstations
  --revoke-device ID   ends a workstation's access
  --archived SHOP/NUMBER  an invoice as it was before its customer's data was erased
  --restored           once after a backup was put back: every workstation is told (see docs/deployment.md)
  --help
`;

export interface Serve {
  host: string;
  port: number;
  demo: boolean;
  code: boolean;
  keepArgumentsDays: number;
  /** File that holds the mail server's URL, or a folder for letters. */
  mail: { file: string } | { folder: string };
  /** File of PayPlug accounts. */
  payplug: string | null;
  /** File of keys for carriers' services. */
  carriers: string | null;
}

export type Asked =
  | { what: 'help' }
  | { what: 'serve'; place: Place; serve: Serve }
  /** `pin` is still to be read where the errand is setPin. */
  | { what: 'errand'; place: Place; errand: Errand };

export class BadArguments extends Error {}

/** Throws `BadArguments` with a sentence for the person who typed them. */
export function readArguments(args: string[]): Asked {
  const values = parsed(args);
  if (values.help) return { what: 'help' };
  if (values.data !== undefined && values.database !== undefined)
    throw new BadArguments('--data and --database exclude each other');
  const place: Place =
    values.database === undefined ? { folder: values.data ?? join('.data', 'backend') } : { database: values.database };
  const errands = errandsOf(values);
  const [errand] = errands;
  if (errands.length > 1) throw new BadArguments('one administration option at a time');
  if (errand) return { what: 'errand', place, errand };
  const port = wholeNumber('a port', values.port, 0, 65_535);
  const keepArgumentsDays = wholeNumber('a number of days', values['keep-arguments'], 1, 36_500);
  if (values.smtp !== undefined && values.mails !== undefined)
    throw new BadArguments('--smtp and --mails exclude each other');
  const mails = values.mails ?? join('folder' in place ? place.folder : '.data', 'mails');
  const mail = values.smtp === undefined ? { folder: mails } : { file: values.smtp };
  const { host, demo, 'print-code': code } = values;
  return {
    what: 'serve',
    place,
    serve: {
      host,
      port,
      demo,
      code,
      keepArgumentsDays,
      mail,
      payplug: values.payplug ?? null,
      carriers: values.carriers ?? null,
    },
  };
}

function wholeNumber(what: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < least || value > most) throw new BadArguments(`not ${what}: ${text}`);
  return value;
}

const options = {
  data: { type: 'string' },
  database: { type: 'string' },
  host: { type: 'string', default: '127.0.0.1' },
  port: { type: 'string', default: '4870' },
  demo: { type: 'boolean', default: false },
  'keep-arguments': { type: 'string', default: String(KEEP_ARGUMENTS_DAYS) },
  smtp: { type: 'string' },
  mails: { type: 'string' },
  payplug: { type: 'string' },
  carriers: { type: 'string' },
  'print-code': { type: 'boolean', default: false },
  'load-profile': { type: 'string' },
  'load-articles': { type: 'string' },
  'add-staff': { type: 'string' },
  'set-pin': { type: 'string' },
  'new-code': { type: 'boolean', default: false },
  'shop-key': { type: 'string' },
  'revoke-shop-keys': { type: 'string' },
  devices: { type: 'boolean', default: false },
  'revoke-device': { type: 'string' },
  archived: { type: 'string' },
  restored: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
} as const;

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options }).values;
  } catch (error) {
    throw new BadArguments(error instanceof Error ? error.message : 'bad arguments');
  }
}

function errandsOf(values: ReturnType<typeof parsed>): Errand[] {
  const errands: Errand[] = [];
  const { 'load-profile': file, 'add-staff': json, 'set-pin': staffId, 'shop-key': shop } = values;
  const { 'revoke-shop-keys': oldShop, 'revoke-device': deviceId, 'load-articles': articles } = values;
  if (file !== undefined) errands.push({ kind: 'loadProfile', file });
  if (articles !== undefined) errands.push({ kind: 'loadArticles', file: articles });
  if (json !== undefined) errands.push({ kind: 'addStaff', json });
  if (staffId !== undefined) errands.push({ kind: 'setPin', staffId, pin: '' });
  if (values['new-code']) errands.push({ kind: 'newCode' });
  if (shop !== undefined) errands.push({ kind: 'shopKey', shop });
  if (oldShop !== undefined) errands.push({ kind: 'revokeShopKeys', shop: oldShop });
  if (values.devices) errands.push({ kind: 'devices' });
  if (deviceId !== undefined) errands.push({ kind: 'revokeDevice', deviceId });
  if (values.archived !== undefined) errands.push(archivedOf(values.archived));
  if (values.restored) errands.push({ kind: 'restored' });
  return errands;
}

/** `shop/number`; numbers hold no slash. */
function archivedOf(text: string): Errand {
  const [shop = '', number = '', ...more] = text.split('/');
  if (shop === '' || number === '' || more.length > 0) throw new BadArguments('--archived takes SHOP/NUMBER');
  return { kind: 'archived', shop, number };
}
