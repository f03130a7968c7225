/**
 * Sends what is queued, one letter at a time. A letter is claimed in a transaction of its own before it is handed over, so
 * that no second backend and no restart sends it again; what became of it is written in another. In between lies the one
 * moment that cannot be known: a letter found claimed after a restart is `unsure`, and a person decides (VIE-7, ORD-18).
 */
import { sql } from 'kysely';
import { asHtml, asText } from '../../domain/mail/render.ts';
import type { Mail } from '../../domain/mail/mail.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { World } from '../access/world.ts';
import type { Storage } from '../contract.ts';
import { type Log, traceOf } from '../log.ts';
import { soon } from '../soon.ts';
import { type Enclosed, drawn, enclosedWith } from './attachment.ts';
import type { Outcome, Post } from './post.ts';

export interface MailOptions {
  world: World;
  storage: Storage;
  post: Post;
  log: Log;
}

/** A server that is away is asked again, later and later; a letter that failed so often waits for a person. */
const ATTEMPTS = 8;
const FIRST_WAIT_MS = 15_000;
const LONGEST_WAIT_MS = 30 * 60_000;
const LOOK_MS = 20_000;
/** Longer than any hand-over lasts: whoever claimed it is gone. */
const CLAIM_MS = 3 * 60_000;
/** When stopping, for a database that may never answer. */
const CONCLUDE_MS = 2_000;

export function startMail(options: MailOptions): { stop(): Promise<void> } {
  const { storage, log } = options;
  let handing: Promise<unknown> = Promise.resolve();
  const hand = <T>(work: Promise<T>): Promise<T> => {
    handing = work;
    return work;
  };
  const post: Post = { ...options.post, send: (letter) => hand(options.post.send(letter)) };
  const notBefore = new Map<string, number>();
  let running: Promise<void> | null = null;
  let again = false;
  let looking = false;
  let stopped = false;
  const wake = () => {
    again = true;
    running ??= run().finally(() => {
      running = null;
    });
  };
  const run = async () => {
    while (again && !stopped) {
      again = false;
      try {
        // not at each commit: what nobody concludes is minutes old
        if (looking) await doubtOld(options);
        looking = false;
        await sendQueued({ ...options, post }, notBefore, () => stopped);
      } catch (error) {
        log('warn', `letters wait: ${traceOf(error)}`);
      }
    }
  };
  const unlisten = storage.onCommit(wake);
  const look = () => {
    looking = true;
    wake();
  };
  const timer = setInterval(look, LOOK_MS);
  look();
  return {
    async stop() {
      stopped = true;
      clearInterval(timer);
      unlisten();
      // a letter on its way may take its time, the database may not
      await handing.catch(() => undefined);
      await soon(running, CONCLUDE_MS);
      options.post.close();
    },
  };
}

async function sendQueued(options: MailOptions, notBefore: Map<string, number>, stopped: () => boolean): Promise<void> {
  const nowMs = Date.parse(options.world.now());
  for (const id of await idsIn(options.world, 'queued')) {
    if (stopped()) return;
    if ((notBefore.get(id) ?? 0) > nowMs) continue;
    const claimed = await claim(options, id);
    if (!claimed) continue;
    const outcome = await handOver(options, claimed);
    if (outcome.what === 'later')
      notBefore.set(id, nowMs + Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** claimed.mail.attempts));
    else notBefore.delete(id);
    await conclude(options, id, outcome);
  }
}

async function idsIn({ db }: World, state: Mail['state']): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM docs WHERE tbl = 'mails' AND json IS NOT NULL AND (json::jsonb ->> 'state') = ${state}
    ORDER BY version LIMIT 200`.execute(db);
  return rows.map(({ id }) => id);
}

/** A letter with all that it takes to send it, read in the transaction that claims it. */
interface Claimed {
  mail: Mail;
  profile: ShopProfile | undefined;
  enclosed: Enclosed[];
}

/** Undefined: another backend was first, or it was decided otherwise. */
function claim({ storage, world }: MailOptions, id: string): Promise<Claimed | undefined> {
  return storage.write(async ({ docs }) => {
    const mail = await docs.get('mails', id);
    if (mail?.state !== 'queued') return undefined;
    const claimed: Mail = { ...mail, state: 'sending', attempts: mail.attempts + 1, sentAt: world.now() };
    await docs.put('mails', claimed);
    const enclosed = await enclosedWith(docs, claimed);
    return { mail: claimed, profile: await docs.get('shops', mail.shop), enclosed };
  });
}

async function handOver({ world, post, log }: MailOptions, { mail, profile, enclosed }: Claimed): Promise<Outcome> {
  if (!profile) return { what: 'never', error: 'no such shop' };
  try {
    const attachments = [];
    for (const one of enclosed) attachments.push(await drawn(one, mail.language, profile, world.now()));
    return await post.send({
      id: mail.id,
      from: { name: profile.name, address: profile.mail.from },
      to: mail.to,
      subject: mail.subject,
      text: asText(mail),
      html: asHtml(mail, profile.tint.light),
      attachments,
    });
  } catch (error) {
    log('error', `a letter could not be made: ${traceOf(error)}`);
    return { what: 'never', error: 'could not be made' };
  }
}

function conclude({ storage, world, log }: MailOptions, id: string, outcome: Outcome): Promise<void> {
  return storage.write(async ({ docs }) => {
    const mail = await docs.get('mails', id);
    if (mail?.state !== 'sending') return;
    if (outcome.what === 'sent') {
      await docs.put('mails', { ...mail, state: 'sent', sentAt: world.now(), error: '' });
      return;
    }
    const { what, error } = outcome;
    const state = what === 'unsure' ? 'unsure' : what === 'never' || mail.attempts >= ATTEMPTS ? 'failed' : 'queued';
    // an address in a log would outlive the customer's erasure
    log('warn', `letter ${mail.kind} ${state}`);
    await docs.put('mails', { ...mail, state, sentAt: null, error });
  });
}

/** Claimed and never concluded: whoever was sending it died meanwhile. */
async function doubtOld({ storage, world }: MailOptions): Promise<void> {
  const limit = Date.parse(world.now()) - CLAIM_MS;
  for (const id of await idsIn(world, 'sending')) {
    await storage.write(async ({ docs }) => {
      const mail = await docs.get('mails', id);
      if (mail?.state !== 'sending' || Date.parse(mail.sentAt ?? mail.queuedAt) > limit) return;
      await docs.put('mails', { ...mail, state: 'unsure', sentAt: null, error: 'interrupted' });
    });
  }
}
