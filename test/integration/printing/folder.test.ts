/** A folder that cannot be printed into: told in plain words, nothing half written, and no order waits for it. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { warehouse } from '../../builders.ts';
import { pdfText } from '../../support/pdf.ts';
import { type Desk, aDesk, nextJob, orderAt } from './desk.ts';

const order = orderAt(1, 'A-01');

function aFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'comptoir-folder-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}
const into = (path: string) => ({ 'delivery-note': { kind: 'folder', path } }) as const;

/** It went wrong once, without a copy anywhere: printed now, it is the first one. */
async function expectFirstPrint(desk: Desk, id: string, dir: string): Promise<void> {
  await desk.queue.retry({ jobId: id }, warehouse);
  await desk.reaches(id, 'done');
  const [file = '', ...others] = readdirSync(dir);
  expect(others).toEqual([]);
  const text = await pdfText(readFileSync(join(dir, file)));
  expect(text).toContain(order.code);
  expect(text).not.toContain('DUPLICATA');
  await expect.poll(() => desk.entries(order.id)).toEqual([{ document: 'delivery-note', duplicate: false }]);
}

describe('a folder', () => {
  it('that is not there is told, never made', async () => {
    const desk = await aDesk([order]);
    const dir = join(aFolder(), 'ailleurs');
    await desk.routes(into(dir));
    const { job } = await desk.ask('delivery-note', [order.id]);
    expect(await desk.reaches(job?.id ?? '', 'failed')).toMatchObject({ fault: { code: 'noFolder' }, attempts: 1 });
    expect(() => readdirSync(dir)).toThrow(/ENOENT/u);
  });

  it.runIf(process.platform === 'linux')(
    'on a full disk is told so, and gets the paper once there is room',
    async () => {
      const desk = await aDesk([order]);
      const dir = aFolder();
      const id = nextJob();
      await desk.routes(into(dir));
      // what is not whole yet lands on a disk that is always full
      symlinkSync('/dev/full', join(dir, `.comptoir-${id}.part`));
      await desk.ask('delivery-note', [order.id], id);
      expect(await desk.reaches(id, 'failed')).toMatchObject({ fault: { code: 'diskFull' } });
      expect(readdirSync(dir)).toEqual([]);
      expect(await desk.entries(order.id)).toEqual([]);
      await expectFirstPrint(desk, id, dir);
    },
  );

  it.runIf(process.platform === 'linux')('in which this workstation may not write is told so', async () => {
    const desk = await aDesk([order]);
    // nobody makes a file there, not even root
    await desk.routes(into('/sys/kernel'));
    const { job } = await desk.ask('delivery-note', [order.id]);
    const id = job?.id ?? '';
    expect(await desk.reaches(id, 'failed')).toMatchObject({ fault: { code: 'notAllowed' } });
    const prepared = { commandId: nextJob(), name: 'markPrepared', args: { orderId: order.id, grams: null } };
    await desk.store.execute(prepared, warehouse);
    expect((await desk.store.orders([order.id]))[0]?.status).toBe('prepared');
    const dir = aFolder();
    await desk.routes(into(dir));
    await expectFirstPrint(desk, id, dir);
  });

  it('in which a killed program left something half written is tidied at the next start', async () => {
    const desk = await aDesk([order]);
    const dir = aFolder();
    const id = nextJob();
    const other = join(dir, `.comptoir-${nextJob()}.part`);
    await desk.routes(into(join(dir, 'absent')));
    await desk.ask('delivery-note', [order.id], id);
    await desk.reaches(id, 'failed');
    const route = { kind: 'folder', path: dir } as const;
    await desk.store.printJobs.change(id, ['failed'], { state: 'printing', route });
    for (const part of [join(dir, `.comptoir-${id}.part`), other]) symlinkSync('/dev/null', part);
    await desk.crash();
    expect(await desk.reaches(id, 'unsure')).toMatchObject({ fault: { code: 'interrupted' } });
    // another workstation may be writing there
    expect(readdirSync(dir).map((file) => join(dir, file))).toEqual([other]);
  });
});
