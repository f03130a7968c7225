/** Papers of every kind go through one print queue: routes, retry and all, each for those who may see it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { actions } from '../../../domain/api-actions.ts';
import { customerCode } from '../../../domain/scan/read-scan.ts';
import { aCustomer, agent, anActor, warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { aDesk, nextJob, orderAt } from './desk.ts';

const customer = aCustomer();
const order = orderAt(1, 'A-01');

function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-papers-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
const textsIn = (dir: string) =>
  Promise.all(readdirSync(dir).map((file) => pdfText(readFileSync(join(dir, file))).then((text) => ({ file, text }))));

describe('the card of a customer', () => {
  it('goes where the settings say, and waits there until it can be printed', async () => {
    const desk = await aDesk([]);
    const dir = join(aFolder(), 'cartes');
    await desk.routes({ 'customer-card': { kind: 'folder', path: dir } });
    const { job, pdf } = await desk.ask('customer-card', [customer.id], nextJob(), agent);
    expect(pdf).toBeNull();
    const id = job?.id ?? '';
    expect(await desk.reaches(id, 'failed')).toMatchObject({ fault: { code: 'noFolder' }, codes: ['carte-client'] });
    const elsewhere = aFolder();
    await desk.routes({ 'customer-card': { kind: 'folder', path: elsewhere } });
    await desk.queue.retry({ jobId: id }, agent);
    await desk.reaches(id, 'done');
    const [card, ...others] = await textsIn(elsewhere);
    expect(others).toEqual([]);
    expect(card?.text).toContain(customerCode(customer.id));
  });

  it('is printed for nobody who may not see customers, whoever asked first (ROLE-4)', async () => {
    const desk = await aDesk([]);
    const dir = aFolder();
    await desk.routes({ 'customer-card': { kind: 'folder', path: join(dir, 'absent') } });
    await expect(desk.ask('customer-card', [customer.id], nextJob(), warehouse)).rejects.toMatchObject({
      code: 'forbidden',
    });
    const { job } = await desk.ask('customer-card', [customer.id], nextJob(), agent);
    await desk.reaches(job?.id ?? '', 'failed');
    await desk.routes({ 'customer-card': { kind: 'folder', path: dir } });
    await desk.queue.retry({ jobId: job?.id ?? '' }, warehouse);
    expect(await desk.reaches(job?.id ?? '', 'failed')).toMatchObject({
      fault: { code: 'nothing', detail: 'forbidden' },
    });
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('the card of commands', () => {
  it('is made of nothing, and speaks the language of the workstation', async () => {
    const desk = await aDesk([]);
    const dir = aFolder();
    await desk.routes({ 'command-card': { kind: 'folder', path: dir } });
    await desk.store.setPreferences({ locale: 'en' });
    const { job } = await desk.ask('command-card', []);
    await desk.reaches(job?.id ?? '', 'done');
    const [card] = await textsIn(dir);
    expect(card?.file).toMatch(/^carte-de-commandes-[\da-f]{12}\.pdf$/u);
    expect(card?.text).toContain('CMD-');
    expect(card?.text).toContain('Next order');
  });

  it('is handed to the page where its way is the dialog, as everything is until somebody says otherwise', async () => {
    const desk = await aDesk([]);
    const { job, pdf } = await desk.ask('command-card', []);
    expect(job?.state).toBe('done');
    expect(await pdfText(Buffer.from(pdf?.base64 ?? '', 'base64'))).toContain('CMD-');
  });

  it('alone is asked for without saying of what', () => {
    const asked = (document: string) =>
      actions.print.in.safeParse({ jobId: nextJob(), document, ids: [], layout: 'sheet' }).success;
    expect(asked('command-card')).toBe(true);
    expect(['delivery-note', 'invoice', 'manifest', 'customer-card'].filter(asked)).toEqual([]);
  });
});

describe('who may see and print', () => {
  it('is bound to their shops, and to roles that see prices for papers with amounts (SHOP-1, ROLE-2)', async () => {
    const desk = await aDesk([order]);
    const elsewhere = anActor('agent', { shops: ['caseapains'] });
    await expect(desk.ask('delivery-note', [order.id], nextJob(), elsewhere)).rejects.toMatchObject({
      code: 'notFound',
    });
    await expect(desk.ask('gift-cards', [order.id], nextJob(), warehouse)).rejects.toMatchObject({ code: 'forbidden' });
    const { job } = await desk.ask('delivery-note', [order.id], nextJob(), agent);
    expect((await desk.queue.jobs({ limit: 10 }, elsewhere)).jobs).toEqual([]);
    await expect(desk.queue.cancel({ jobId: job?.id ?? '' }, elsewhere)).rejects.toMatchObject({ code: 'notFound' });
    expect(await desk.queue.log({ orderId: order.id }, elsewhere)).toBeNull();
  });
});
