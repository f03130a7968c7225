/** PayPlug's API, as much of it as payment links need (FACTS-FR §6). Every answer is checked before it is believed. */
import { z } from 'zod';

const PAYPLUG_VERSION = '2019-08-06';
const ANSWER_MS = 20_000;
const PAGE = 100;
/** An account that takes more payments than these in an hour is not searched to its end. */
const MOST_PAGES = 20;

const Metadata = z.record(z.string(), z.unknown()).nullable().catch(null);

export const Payment = z.object({
  id: z.string().min(1).max(120),
  amount: z.int(),
  is_paid: z.boolean(),
  /** Seconds since 1970, as all of PayPlug's times. */
  created_at: z.int(),
  paid_at: z.int().nullish(),
  failure: z.object({ code: z.string().max(100) }).nullable(),
  hosted_payment: z.object({ payment_url: z.url(), paid_at: z.int().nullish() }).nullable(),
  metadata: Metadata,
});
export type Payment = z.output<typeof Payment>;

const ProviderRefund = z.object({
  id: z.string().min(1).max(120),
  amount: z.int(),
  created_at: z.int(),
  metadata: Metadata,
});
export type ProviderRefund = z.output<typeof ProviderRefund>;

const listOf = <T extends z.ZodType>(row: T) => z.object({ data: z.array(row), has_more: z.boolean().nullish() });

export interface Billing {
  title: 'mr' | 'mrs' | null;
  first_name: string;
  last_name: string;
  email: string;
  address1: string;
  address2: string | null;
  postcode: string;
  city: string;
  country: string;
  language: string;
}

interface NewPayment {
  amountCents: number;
  billing: Billing;
  returnUrl: string;
  cancelUrl: string;
  notificationUrl: string | null;
  metadata: Record<string, string>;
}

/** `unreachable`: it may have happened or not. `key`: it did not. `refused`: it did not, and will not. */
export class ProviderFault extends Error {
  readonly kind: 'unreachable' | 'key' | 'refused';
  constructor(kind: ProviderFault['kind'], text: string) {
    super(`${kind}: ${text}`);
    this.name = 'ProviderFault';
    this.kind = kind;
  }
}

export interface Payplug {
  create(asked: NewPayment): Promise<Payment>;
  payment(id: string): Promise<Payment>;
  /** The payment made since `sinceMs` whose metadata say `link`; PayPlug cannot be asked for it more directly. */
  find(link: string, sinceMs: number): Promise<Payment | undefined>;
  abort(id: string): Promise<Payment>;
  refund(paymentId: string, amountCents: number, metadata: Record<string, string>): Promise<ProviderRefund>;
  refunds(paymentId: string): Promise<ProviderRefund[]>;
}

/** Throws `ProviderFault`, which never tells the key. */
export function payplug(apiUrl: string, key: string, answerMs = ANSWER_MS): Payplug {
  const call = <T extends z.ZodType>(schema: T, method: string, path: string, body?: object) =>
    exchange(schema, new URL(`/v1${path}`, apiUrl), key, answerMs, {
      method,
      ...(body && { body: JSON.stringify(body) }),
    });
  const ofPayment = (id: string) => `/payments/${encodeURIComponent(id)}`;
  return {
    create: ({ amountCents, billing, returnUrl, cancelUrl, notificationUrl, metadata }) =>
      call(Payment, 'POST', '/payments', {
        amount: amountCents,
        currency: 'EUR',
        billing,
        shipping: { ...billing, delivery_type: 'OTHER' },
        // the shop hands the link over itself: nobody but us ever has its address
        hosted_payment: { return_url: returnUrl, cancel_url: cancelUrl, sent_by: 'OTHER' },
        ...(notificationUrl !== null && { notification_url: notificationUrl }),
        metadata,
      }),
    payment: (id) => call(Payment, 'GET', ofPayment(id)),
    async find(link, sinceMs) {
      for (let page = 0; page < MOST_PAGES; page += 1) {
        const { data } = await call(listOf(Payment), 'GET', `/payments?per_page=${PAGE}&page=${page}`);
        const found = data.find(({ metadata }) => metadata?.['link'] === link);
        if (found) return found;
        // newest first
        const oldest = data.at(-1);
        if (data.length < PAGE || !oldest || oldest.created_at * 1000 < sinceMs) return undefined;
      }
      return undefined;
    },
    abort: (id) => call(Payment, 'PATCH', ofPayment(id), { aborted: true }),
    refund: (id, amount, metadata) => call(ProviderRefund, 'POST', `${ofPayment(id)}/refunds`, { amount, metadata }),
    refunds: async (id) => (await call(listOf(ProviderRefund), 'GET', `${ofPayment(id)}/refunds`)).data,
  };
}

async function exchange<T extends z.ZodType>(
  schema: T,
  url: URL,
  key: string,
  answerMs: number,
  init: RequestInit,
): Promise<z.output<T>> {
  const headers = {
    authorization: `Bearer ${key}`,
    'payplug-version': PAYPLUG_VERSION,
    'content-type': 'application/json',
    accept: 'application/json',
  };
  let status = 0;
  let body: unknown;
  try {
    const answer = await fetch(url, { ...init, headers, redirect: 'error', signal: AbortSignal.timeout(answerMs) });
    ({ status } = answer);
    body = await answer.json();
  } catch (error) {
    throw new ProviderFault(
      'unreachable',
      `${status === 0 ? '' : `${status} `}${error instanceof Error ? error.name : ''}`,
    );
  }
  if (status === 401 || status === 403) throw new ProviderFault('key', String(status));
  if (status === 429 || status >= 500) throw new ProviderFault('unreachable', String(status));
  if (status >= 400) throw new ProviderFault('refused', `${status} ${messageOf(body)}`);
  const parsed = schema.safeParse(body);
  if (!parsed.success)
    throw new ProviderFault('unreachable', `answer: ${parsed.error.issues[0]?.path.join('.') ?? ''}`);
  return parsed.data;
}

/** Names of the fields that were wrong; what was in them may be personal. */
function messageOf(body: unknown): string {
  const told = z.object({
    message: z.string().max(200).catch(''),
    details: z.record(z.string(), z.unknown()).catch({}),
  });
  const { data } = told.safeParse(body);
  return data ? [data.message, ...Object.keys(data.details)].join(' ').slice(0, 300) : '';
}
