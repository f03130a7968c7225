/** A backend's cashier with the stand-in of PayPlug behind a line that the test can break, on a clock that it moves. */
import { createServer, request as ask, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { type StandIn, standInPayplug } from '../../../../backend/demo/payplug/server.ts';
import type { FailureCode } from '../../../../backend/demo/payplug/payments.ts';
import type { Account, Desk } from '../../../../backend/payments/work.ts';
import { payplug } from '../../../../backend/payments/payplug.ts';
import { startCashier } from '../../../../backend/payments/worker.ts';
import { type CommandInput, type CommandName, runCommand } from '../../../../domain/commands.ts';
import type { PaymentLink } from '../../../../domain/payment/payment-link.ts';
import { type Actor, type Doc, type Table, mustGet } from '../../../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../../../domain/upcast.ts';
import { aPhoneOrder, agent } from '../../../builders.ts';
import { type TestBackend, startTestBackend } from '../backend.ts';

const KEY = 'sk_test_0123456789abcdef';

/** What happens to the next call whose method and path fit. */
export interface Break {
  fits: RegExp;
  /** Carried out and its answer lost, or never carried out, or held up until `go` resolves. */
  how: 'answerLost' | 'neverThere' | Promise<void>;
}

export interface Till {
  backend: TestBackend;
  stand: StandIn;
  /** Calls as they reached the provider's side: `POST /v1/payments`. */
  calls: string[];
  breaks: Break[];
  desk(options?: { configured?: boolean; second?: boolean }): Desk;
  run<N extends CommandName>(name: N, args: CommandInput<N>, actor?: Actor): Promise<void>;
  read<T extends Table>(table: T, id: string): Promise<Doc<T>>;
  /** A link asked for an order of two mugs; resolves to its id. */
  ask(change?: Parameters<typeof aPhoneOrder>[0]): Promise<string>;
  link(id: string): Promise<PaymentLink>;
  /** The customer's part on the payment page. */
  pay(link: PaymentLink, outcome?: 'paid' | FailureCode): Promise<void>;
  close(): Promise<void>;
}

export async function aTill(): Promise<Till> {
  const backend = await startTestBackend();
  const stand = standInPayplug({ keys: [KEY], now: () => Date.parse(backend.now()), file: null });
  const standUrl = await stand.listen(0);
  const calls: string[] = [];
  const breaks: Break[] = [];
  const line = await brokenLine(standUrl, calls, breaks);
  const account: Account = {
    provider: payplug(line.url, KEY, 2_000),
    returnUrl: `${standUrl}/paid`,
    cancelUrl: `${standUrl}/given-up`,
    notificationUrl: () => null,
  };
  const { storage } = backend;
  const read: Till['read'] = (table, id) => storage.write(({ docs }) => mustGet(docs, table, id));
  const run: Till['run'] = (name, args, actor = agent) =>
    storage.write(({ docs }) =>
      runCommand(docs, name, COMMANDS_VERSION, args, {
        now: backend.now(),
        issuedAt: backend.now(),
        actor,
        device: 'Poste 1',
        side: 'backend',
        random: null,
      }),
    );
  let orders = 0;
  return {
    backend,
    stand,
    calls,
    breaks,
    read,
    run,
    desk({ configured = true, second = false } = {}) {
      const other = second ? backend.database.another() : null;
      const world = other ? { ...backend.world, db: other.db } : backend.world;
      const log = (_level: string, text: string) => void backend.logged.push(text);
      return { world, storage: other?.storage ?? storage, log, accountOf: () => (configured ? account : null) };
    },
    async ask(change = {}) {
      const linkId = randomUUID();
      orders += 1;
      await run('askPayment', {
        linkId,
        order: aPhoneOrder({ orderId: randomUUID(), paymentMethod: 'lien', ...change }),
      });
      return linkId;
    },
    link: (id) => read('paymentLinks', id),
    async pay(link, outcome = 'paid') {
      await fetch(link.url ?? '', {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: `outcome=${outcome}`,
        redirect: 'manual',
      });
    },
    async close() {
      line.server.closeAllConnections();
      line.server.close();
      await stand.app.close();
      await backend.close();
    },
  };
}

/** One look of a cashier that does nothing by itself afterwards. */
export async function lookOnce(desk: Desk): Promise<void> {
  const cashier = startCashier({ ...desk, storage: { ...desk.storage, onCommit: () => () => undefined } });
  await cashier.look();
  await cashier.stop();
}

async function brokenLine(to: string, calls: string[], breaks: Break[]): Promise<{ url: string; server: Server }> {
  const server = createServer((incoming, answer) => {
    const call = `${incoming.method} ${incoming.url?.split('?')[0]}`;
    const at = breaks.findIndex(({ fits }) => fits.test(call));
    const [hit] = at < 0 ? [] : breaks.splice(at, 1);
    if (hit?.how === 'neverThere') return void incoming.socket.destroy();
    const pass = () => {
      calls.push(call);
      const onward = ask(`${to}${incoming.url}`, { method: incoming.method, headers: incoming.headers }, (reply) => {
        if (hit?.how === 'answerLost') {
          reply.resume();
          reply.on('end', () => incoming.socket.destroy());
          return;
        }
        answer.writeHead(reply.statusCode ?? 500, reply.headers);
        reply.pipe(answer);
      });
      incoming.pipe(onward);
    };
    if (hit && typeof hit.how === 'object') void hit.how.then(pass);
    else pass();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, server };
}
