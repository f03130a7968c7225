/** The local store of one workstation: documents, queue and sync behind one door. */
import type { StaffEntry } from '../domain/views.ts';
import type { Staff } from '../domain/staff/staff.ts';
import { forgetOld } from './answered.ts';
import type { Store, StoreOptions } from './contract.ts';
import { allDrafts, discardDraft, reopen, saveDraft } from './drafts.ts';
import { blameHead, createExchange } from './exchange.ts';
import { execute, placeOrder } from './execute.ts';
import { listeners } from './live.ts';
import { type StoreFile, openFile } from './open.ts';
import { createPageCheck } from './page-check.ts';
import { reopenPaymentLink, sendPaymentLink } from './payment-links.ts';
import { addPhoto, photoStore } from './photos.ts';
import { preview } from './preview.ts';
import { printJobStore } from './print-jobs.ts';
import { answer, preferences } from './queries/answer.ts';
import { recordsOfOrder } from './queries/records.ts';
import { allDocs, docById } from './queries/sight.ts';
import { mustFindRefused, settle } from './refused.ts';
import { replayIfChanged } from './replay.ts';
import { startOver } from './start-over.ts';
import { nameClient, readState } from './state.ts';
import { count, statusOf } from './status.ts';
import { createScrubber } from './scrub.ts';
import { createSyncLoop } from './sync-loop.ts';
import { withdraw } from './withdraw.ts';
import { createWriter } from './writer.ts';

/** Throws `StoreFault` locked, tooNew, corrupt, readonly, full or io. */
export async function createStore(options: StoreOptions): Promise<Store> {
  const file = openFile(options.path);
  try {
    return await assemble(file, options);
  } catch (error) {
    file.close();
    throw error;
  }
}

/** The same on a file that is open already. */
export async function assemble(file: StoreFile, options: StoreOptions): Promise<Store> {
  const { now, random, log } = options;
  const { writer: conn } = file;
  await createWriter(file, () => undefined).write(async (scope) => {
    nameClient(conn, random);
    forgetOld(conn);
    await replayIfChanged(scope, options);
  });
  const changes = listeners<ReadonlySet<string>>(log);
  const statuses = listeners<ReturnType<Store['status']>>(log);
  let counted = count(conn);
  let lastTold = '';

  const writer = createWriter(file, (changed) => {
    counted = count(conn);
    if (changed.size > 0) changes.tell(changed);
    if (changed.has('customers')) scrubber.wake();
    tellStatus();
  });
  const scrubber = createScrubber(writer, file, log);
  scrubber.wake();
  const check = createPageCheck(log);
  const exchange = createExchange(writer, { ...options, check });
  const loop = createSyncLoop({
    ...options,
    exchange,
    startOver: () => writer.write((scope) => startOver(scope, options)),
    blameHead: (transport, fault) => blameHead(writer, exchange, transport, fault),
    told: () => tellStatus(),
  });
  const status = () => statusOf(counted, loop.state());
  function tellStatus(): void {
    const value = status();
    const text = JSON.stringify(value);
    if (text === lastTold) return;
    lastTold = text;
    statuses.tell(value);
  }
  const acted = <T>(result: T): T => {
    loop.wake();
    return result;
  };

  return {
    query: (name, args, viewer) =>
      writer.read((reader) =>
        answer(reader, name, args, viewer, {
          now: now(),
          status: status(),
          sentUpTo: readState(reader).last_seq + loop.state().sent,
        }),
      ),
    execute: (input, actor) => execute(writer, options, input, actor).then(acted),
    placeOrder: (input, actor) => placeOrder(writer, options, input, actor).then(acted),
    preview: (args, actor) => preview(writer, options, args, actor),
    sendPaymentLink: (input, actor) => sendPaymentLink(writer, options, input, actor).then(acted),
    reopenPaymentLink: (input, actor) => reopenPaymentLink(writer, options, input, actor).then(acted),
    addPhoto: (input, actor) => addPhoto(writer, options, input, actor).then(acted),
    photos: photoStore(writer, now, () => changes.tell(new Set(['photos']))),
    printJobs: printJobStore(writer),
    saveDraft: async (draft) => {
      const savedAt = now();
      await writer.write(async (scope) => saveDraft(scope, draft, savedAt));
      return { savedAt };
    },
    discardDraft: (id) => writer.write(async (scope) => discardDraft(scope, id)),
    reopenRefused: (commandId, actor) => writer.write(async (scope) => reopen(scope, commandId, actor, options)),
    settleRefused: (commandId, actor) =>
      writer.write(async (scope) => {
        mustFindRefused(scope.conn, commandId, actor);
        settle(scope, commandId, actor.id, now());
      }),
    withdrawCommand: (commandId, actor) =>
      writer.write((scope) => withdraw(scope, commandId, actor, options)).then(acted),
    setPreferences: (change) =>
      writer.write(async (scope) => {
        const next = { ...preferences(scope.conn), ...change };
        const row = { lock: 1, json: JSON.stringify(next) };
        scope.conn.run(
          scope.conn.sql
            .insertInto('preferences')
            .values(row)
            .onConflict((conflict) => conflict.column('lock').doUpdateSet({ json: row.json })),
        );
        scope.changed.add('preferences');
        return next;
      }),
    staff: () =>
      writer.read((reader) =>
        allDocs(reader, 'staff')
          .filter(({ active }) => active)
          .map(entry),
      ),
    orders: (ids) => writer.read((reader) => ids.flatMap((id) => docById(reader, 'orders', id) ?? [])),
    invoices: (ids) => writer.read((reader) => ids.flatMap((id) => docById(reader, 'invoices', id) ?? [])),
    returns: (ids) => writer.read((reader) => ids.flatMap((id) => docById(reader, 'returns', id) ?? [])),
    giftCards: (orderIds) =>
      writer.read((reader) => orderIds.flatMap((id) => recordsOfOrder(reader, 'giftCards', id).toReversed())),
    printLogs: (ids) => writer.read((reader) => ids.flatMap((id) => docById(reader, 'printLogs', id) ?? [])),
    shops: () => writer.read((reader) => allDocs(reader, 'shops')),
    drafts: () => writer.read(allDrafts),
    status,
    connect: loop.connect,
    lineLost: loop.lose,
    syncNow: async () => {
      await loop.syncNow();
      return status();
    },
    pullAgain: async () => {
      await writer.write((scope) => startOver(scope, options));
      await loop.syncNow();
      return status();
    },
    onChanged: changes.add,
    onSync: statuses.add,
    close: async () => {
      loop.stop();
      await scrubber.close();
      await writer.close();
      check.close();
      file.close();
    },
  };
}

function entry({ id, name, role, shops, badge }: Staff): Omit<StaffEntry, 'offlineReady'> {
  return { id, name, role, shops, badge };
}
