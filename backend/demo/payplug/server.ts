/**
 * A server in PayPlug's place, for the demo and for tests: the same calls, limits and errors, and a page where a person
 * pays or does not. It never sees a card.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import Fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { messagePage, paymentPage } from './page.ts';
import {
  ApiError,
  Creation,
  StandInPayment,
  abort,
  checked,
  conclude,
  failureCodes,
  refundOf,
  shown,
} from './payments.ts';

export interface StandInOptions {
  /** Secret keys that are known. */
  keys: readonly string[];
  now(): number;
  /** Keeps the payments over a restart; null: in memory only. */
  file: string | null;
  /** Payments made before there was a file. */
  past?: readonly StandInPayment[];
}

export interface StandIn {
  app: FastifyInstance;
  payments: readonly StandInPayment[];
  /** Where it is reached; for the addresses of its pages. */
  listen(port: number): Promise<string>;
}

const Outcome = z.object({ outcome: z.enum(['paid', ...failureCodes]) });

export function standInPayplug({ keys, now, file, past = [] }: StandInOptions): StandIn {
  const made = file === null ? [] : kept(file);
  const payments = [...made, ...past.filter(({ id }) => !made.some((payment) => payment.id === id))];
  let url = '';
  const seconds = () => Math.floor(now() / 1000);
  const keep = () => {
    if (file === null) return;
    writeFileSync(`${file}.part`, JSON.stringify(payments));
    renameSync(`${file}.part`, file);
  };
  const app = Fastify({ logger: false, forceCloseConnections: true });
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(String(body)))),
  );
  app.setErrorHandler((error, _request, reply) => {
    const status = error instanceof ApiError ? error.status : hasStatus(error) ? error.statusCode : 500;
    const details = error instanceof ApiError ? error.details : {};
    void reply.status(status).send({ object: 'error', message: error instanceof Error ? error.message : '', details });
  });
  const account = ({ headers }: FastifyRequest): string => {
    const key = /^Bearer (.+)$/u.exec(headers.authorization ?? '')?.[1] ?? '';
    if (!keys.includes(key)) throw new ApiError(401, 'Wrong secret key.');
    return key;
  };
  const mine = (request: FastifyRequest): StandInPayment => {
    const key = account(request);
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const found = payments.find((payment) => payment.id === id && payment.account === key);
    if (!found) throw new ApiError(404, 'The payment was not found.');
    return found;
  };

  app.post('/v1/payments', async (request, reply) => {
    const key = account(request);
    const { amount, currency, billing, hosted_payment, notification_url, metadata } = checked(Creation, request.body);
    const id = `pay_${token()}`;
    const payment: StandInPayment = {
      id,
      object: 'payment',
      account: key,
      is_live: false,
      amount,
      amount_refunded: 0,
      currency,
      created_at: seconds(),
      is_paid: false,
      paid_at: null,
      is_refunded: false,
      failure: null,
      billing,
      hosted_payment: {
        payment_url: `${url}/pay/${id}`,
        return_url: hosted_payment.return_url ?? null,
        cancel_url: hosted_payment.cancel_url ?? null,
        sent_by: hosted_payment.sent_by ?? null,
      },
      notification: { url: notification_url ?? null },
      metadata: metadata ?? null,
      refunds: [],
    };
    payments.unshift(payment);
    keep();
    reply.status(201);
    return shown(payment);
  });
  app.get('/v1/payments', async (request) => {
    const key = account(request);
    const { page, per_page } = checked(Paging, request.query);
    const all = payments.filter((payment) => payment.account === key);
    const data = all.slice(page * per_page, (page + 1) * per_page).map(shown);
    return { type: 'list', page, per_page, count: data.length, has_more: (page + 1) * per_page < all.length, data };
  });
  app.get('/v1/payments/:id', async (request) => shown(mine(request)));
  app.patch('/v1/payments/:id', async (request) => {
    const payment = mine(request);
    checked(z.object({ aborted: z.literal(true) }), request.body);
    abort(payment);
    keep();
    return shown(payment);
  });
  app.post('/v1/payments/:id/refunds', async (request, reply) => {
    const refund = refundOf(mine(request), request.body, `re_${token()}`, seconds());
    keep();
    reply.status(201);
    return refund;
  });
  app.get('/v1/payments/:id/refunds', async (request) => ({ type: 'list', data: mine(request).refunds }));

  app.get('/pay/:id', async (request, reply) => {
    reply.type('text/html; charset=utf-8');
    const payment = anyone(payments, request);
    return payment ? paymentPage(payment) : messagePage('Lien inconnu', 'Ce lien de paiement n’existe pas.');
  });
  app.post('/pay/:id', async (request, reply) => {
    const payment = anyone(payments, request);
    if (!payment) return reply.redirect('/', 303);
    const { outcome } = checked(Outcome, request.body);
    conclude(payment, outcome, seconds());
    keep();
    notify(payment);
    const { return_url, cancel_url } = payment.hosted_payment;
    return reply.redirect((payment.is_paid ? return_url : cancel_url) ?? `/pay/${payment.id}`, 303);
  });
  app.get('/paid', async (_request, reply) => {
    reply.type('text/html; charset=utf-8');
    return messagePage('Merci', 'Votre paiement est enregistré. Vous pouvez fermer cette page.');
  });
  app.get('/given-up', async (_request, reply) => {
    reply.type('text/html; charset=utf-8');
    return messagePage('Paiement non abouti', 'Rien n’a été débité. Rappelez la boutique pour un autre lien.');
  });
  return {
    app,
    payments,
    async listen(port) {
      url = await app.listen({ host: '127.0.0.1', port });
      return url;
    },
  };
}

const Paging = z.object({
  page: z.coerce.number().int().min(0).default(0),
  per_page: z.coerce.number().int().min(1).max(100).default(10),
});

/** As PayPlug does: not signed, sent once, and nothing depends on its arrival. */
function notify(payment: StandInPayment): void {
  const { url } = payment.notification;
  if (url === null) return;
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(shown(payment));
  fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(5_000) }).catch(() => undefined);
}

function anyone(payments: readonly StandInPayment[], request: FastifyRequest): StandInPayment | undefined {
  const { id } = z.object({ id: z.string() }).parse(request.params);
  return payments.find((payment) => payment.id === id);
}

function kept(file: string): StandInPayment[] {
  try {
    return z.array(StandInPayment).parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // a first start, or a file of an older demo: nothing of value is lost
    return [];
  }
}

function token(): string {
  return randomBytes(12).toString('hex');
}

function hasStatus(error: unknown): error is { statusCode: number } {
  return typeof error === 'object' && error !== null && 'statusCode' in error && typeof error.statusCode === 'number';
}
