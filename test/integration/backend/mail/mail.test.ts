/** Letters over a real SMTP server, from the real database (VIE-7, ORD-18). */
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Post, folderPost, smtpPost } from '../../../../backend/mail/post.ts';
import { startMail } from '../../../../backend/mail/worker.ts';
import type { GiftCard } from '../../../../domain/voucher/gift-card.ts';
import { pdfText } from '../../../support/pdf.ts';
import type { Mail } from '../../../../domain/mail/mail.ts';
import { type TestBackend, startTestBackend } from '../backend.ts';
import { type PostOffice, openPostOffice } from './post-office.ts';

let backend: TestBackend;
let office: PostOffice;
const workers: { stop(): Promise<void> }[] = [];

beforeEach(async () => {
  [backend, office] = await Promise.all([startTestBackend(), openPostOffice()]);
});
afterEach(async () => {
  for (const worker of workers.splice(0)) await worker.stop();
  await Promise.all([backend.close(), office.close()]);
});

function work(post: Post): void {
  const { world, storage } = backend;
  workers.push(startMail({ world, storage, post, log: () => undefined }));
}

const letter = (id: string): Mail => ({
  id,
  shop: 'cadomaestro',
  kind: 'orderConfirmed',
  orderId: null,
  customerId: null,
  attached: null,
  to: 'margaux@courriel.example',
  language: 'fr',
  subject: 'Votre commande A-000001 : c’est noté',
  blocks: [{ kind: 'paragraph', text: 'Bonjour Élise & Cie' }],
  state: 'queued',
  queuedAt: backend.now(),
  sentAt: null,
  attempts: 0,
  error: '',
  askedBy: null,
  handled: null,
});
const put = (...mails: Mail[]) =>
  backend.storage.write(async ({ docs }) => {
    for (const mail of mails) await docs.put('mails', mail);
  });
const stateOf = (id: string) => backend.storage.write(async ({ docs }) => (await docs.get('mails', id))?.state);
const settled = (id: string, state: Mail['state']) =>
  vi.waitFor(async () => expect(await stateOf(id)).toBe(state), { timeout: 8_000 });

describe('a letter', () => {
  it('goes out as soon as it is written, in HTML and in text, and is marked sent', async () => {
    work(smtpPost(office.url));
    await put(letter('a:orderConfirmed:0'));
    await settled('a:orderConfirmed:0', 'sent');
    const [sent = ''] = office.taken;
    expect(office.taken).toHaveLength(1);
    for (const part of ['multipart/alternative', 'text/html', 'text/plain', 'To: margaux@courriel.example'])
      expect(sent).toContain(part);
    expect(sent).toMatch(/^Message-ID: <[0-9a-f]{32}@/imu);
  });

  it('goes out once with two backends at work on one database', async () => {
    work(smtpPost(office.url));
    work(smtpPost(office.url));
    const ids = Array.from({ length: 12 }, (_, index) => `b${index}:orderConfirmed:0`);
    await put(...ids.map(letter));
    for (const id of ids) await settled(id, 'sent');
    expect(office.taken).toHaveLength(12);
  });

  it('waits while the server is busy, and is tried again later', async () => {
    office.mood = 'busy';
    work(smtpPost(office.url));
    await put(letter('c:orderConfirmed:0'));
    await vi.waitFor(async () => {
      const mail = await backend.storage.write(({ docs }) => docs.get('mails', 'c:orderConfirmed:0'));
      expect(mail).toMatchObject({ state: 'queued', attempts: 1 });
      expect(mail?.error).toContain('try later');
    });
    office.mood = 'good';
    backend.pass(1);
    await put(letter('d:orderConfirmed:0'));
    for (const id of ['c:orderConfirmed:0', 'd:orderConfirmed:0']) await settled(id, 'sent');
    expect(office.taken).toHaveLength(2);
  });

  it('that no server will ever take has failed, and says so', async () => {
    office.mood = 'refusing';
    work(smtpPost(office.url));
    await put(letter('e:orderConfirmed:0'));
    await settled('e:orderConfirmed:0', 'failed');
    expect(office.taken).toHaveLength(0);
  });

  it('whose answer was lost after it was handed over is never sent again by itself', async () => {
    office.mood = 'hangsUpAfterData';
    work(smtpPost(office.url, 1_000));
    await put(letter('f:orderConfirmed:0'));
    await settled('f:orderConfirmed:0', 'unsure');
    expect(office.taken).toHaveLength(1);
  });

  it('that a backend was sending when it died is unsure after a while, not sent twice', async () => {
    await put({ ...letter('g:orderConfirmed:0'), state: 'sending', sentAt: backend.now(), attempts: 1 });
    backend.pass(10);
    work(smtpPost(office.url));
    await settled('g:orderConfirmed:0', 'unsure');
    expect(office.taken).toHaveLength(0);
  });

  it('without a server is a file in a folder, the same one whenever it is written', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'comptoir-letters-'));
    work(folderPost(folder));
    await put(letter('h:orderConfirmed:0'));
    await settled('h:orderConfirmed:0', 'sent');
    const files = await readdir(folder);
    expect(files).toHaveLength(1);
    expect(files[0]).toMatch(/\.eml$/u);
    expect(await readFile(join(folder, files[0] ?? ''), 'utf8')).toContain('Subject: ');
  });
});

describe('a letter with a gift card', () => {
  const card = (change: Partial<GiftCard> = {}): GiftCard => ({
    id: 'c0000000-0000-4000-8000-000000000001',
    shop: 'cadomaestro',
    code: 'KXHT7Q4M2WNPR9CD',
    orderId: 'c0000000-0000-4000-8000-000000000002',
    picture: 'flowers',
    amountCents: 5000,
    balanceCents: 5000,
    entries: [],
    from: 'Margaux',
    to: 'Léo',
    message: 'Bon anniversaire !',
    sendTo: 'leo@courriel.example',
    issuedAt: backend.now(),
    expiresOn: '2027-03-16',
    refundId: null,
    customerId: null,
    cancelledAt: null,
    ...change,
  });
  const withCard = (id: string): Mail => ({
    ...letter(id),
    kind: 'giftCard',
    attached: { kind: 'giftCard', id: card().id },
  });

  it('carries it as a PDF (ORD-15)', async () => {
    await backend.storage.write(({ docs }) => docs.put('giftCards', card()));
    work(smtpPost(office.url));
    await put(withCard('i:giftCard:0'));
    await settled('i:giftCard:0', 'sent');
    const encoded = /filename=carte-cadeau\.pdf[\s\S]*?\r\n\r\n([\w+/=\r\n]+)/u.exec(office.taken[0] ?? '')?.[1] ?? '';
    const text = await pdfText(Buffer.from(encoded, 'base64'));
    expect(text).toContain('50,00');
    expect(text.replace(/\s/gu, '')).toContain('KXHT7Q4M2WNPR9CD');
  });

  it('is not sent once the card was taken back', async () => {
    await backend.storage.write(({ docs }) => docs.put('giftCards', card({ cancelledAt: backend.now() })));
    work(smtpPost(office.url));
    await put(withCard('j:giftCard:0'));
    await settled('j:giftCard:0', 'failed');
    expect(office.taken).toHaveLength(0);
  });
});
