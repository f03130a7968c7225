import { useEffect, useRef, useState } from 'react';
import { minutesAfter } from '../../domain/calendar/local-time.ts';
import type { CommandInput, CommandName } from '../../domain/commands.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import {
  type Bench,
  type BenchWork,
  batchOn,
  layOut,
  layOutOne,
  withLeft,
  workOf,
} from '../../domain/warehouse/bench.ts';
import { workDone } from '../../domain/warehouse/checklist.ts';
import { type Stop, nextStop, pickList } from '../../domain/warehouse/pick-list.ts';
import { type Stage, mustLeave, stageOf } from '../../domain/warehouse/stage.ts';
import type { BenchView } from '../../domain/warehouse/views.ts';
import { execute, newId, query } from '../api.ts';
import { useT } from '../i18n/words.ts';
import { printAfterPreparing } from '../printing/after-preparing.ts';
import { useSay } from '../refusals.ts';
import { useLive } from '../use-live.ts';
import type { SignedIn } from '../workstation-state.ts';
import type { Told } from './Feedback.tsx';
import { benchWords } from './bench-words.ts';
import { afterOrder } from './next-order.ts';
import { play } from './sound.ts';
import { useBenchState } from './use-bench-state.ts';
import { useLeftBehind } from './use-left-behind.ts';

/** With less than that left, a scan makes a lease last again. */
const RENEW_MINUTES = 15;
const watched = ['orders', 'outbox', 'leases', 'shortages', 'preparations', 'articles'] as const;

export interface BenchHand {
  /** Null until what was kept here is read. */
  bench: Bench | null;
  views: readonly BenchView[];
  stops: readonly Stop[];
  /** The order that is packed now, as far as it is here. */
  focus: { one: BenchView; stage: Stage; work: BenchWork } | null;
  told: Told | null;
  /** An act is on its way. */
  busy: boolean;
  tell(told: Told | null): void;
  change(next: (bench: Bench) => Bench): Bench;
  /** As they stand now, asked for where the screen does not have them yet. */
  current(): Promise<readonly BenchView[]>;
  /** False where it was refused, which is told. */
  run<N extends CommandName>(name: N, args: CommandInput<N>): Promise<boolean>;
  /** Takes them in hand and lays them out; those that are refused at once are told by name. */
  take(orderIds: readonly string[]): Promise<void>;
  /** Looks at one, and takes it if it is free; a batch that lies there stays as it is. */
  open(orderId: string): Promise<void>;
  /** It is worked on: begun, and still this person's. */
  touch(one: BenchView): Promise<boolean>;
  prepare(): Promise<void>;
  skipWeight(orderId: string, skip: boolean): void;
  /** Done with the order that is packed; the next of the batch, or the queue. */
  goNext(): void;
  release(): Promise<void>;
  /** Back to the queue; what was done is kept, a batch as it lies there. */
  close(): void;
  /** Something lies on the bench and is worked on; false: the queue is looked at. */
  working: boolean;
  /** Back to the batch that lies there. */
  resume(): void;
}

/** One person's bench: the orders on it, what was put where, and every act on it. */
export function useBench(shop: ShopProfile, staff: SignedIn): BenchHand {
  const t = useT(benchWords);
  const say = useSay();
  const { bench, change } = useBenchState(shop.id, staff.id);
  const [told, setTold] = useState<Told | null>(null);
  const [busy, setBusy] = useState(false);
  const [aside, setAside] = useState(false);
  const [unweighed, setUnweighed] = useState<ReadonlySet<string>>(new Set());
  const ids = bench?.orders.map(({ orderId }) => orderId) ?? [];
  const live = useLive('bench', ids.length === 0 ? null : { orderIds: ids }, watched);
  const views = (live.data ?? []).filter(({ view }) => ids.includes(view.order.id));
  useLeftBehind(bench, live.data, change);
  const latest = useRef({ ids, views });
  latest.current = { ids, views };
  const acts = useRef(new Map<string, Promise<boolean>>());
  const begun = useRef(new Set<string>());
  const now = () => new Date().toISOString();
  const orders = views.map(({ view }) => view.order);
  const stops = bench === null ? [] : pickList(bench, orders, now());
  const focused = views.find(({ view }) => view.order.id === bench?.focus) ?? null;
  const work = bench && focused ? workOf(bench, focused.view.order.id, now()) : null;
  const focus =
    focused && work
      ? { one: focused, work, stage: stageOf(focused, work, unweighed.has(focused.view.order.id)) }
      : null;

  const tell = (next: Told | null) => {
    setTold(next);
    if (next?.tone === 'error') play('wrong');
  };
  const refused = (error: unknown) => {
    const { sentence, next } = say(error, shop.id);
    tell({ tone: 'error', title: sentence, text: next });
  };
  const current = async () => {
    const { ids: wanted, views: here } = latest.current;
    return here.length === wanted.length ? here : query('bench', { orderIds: wanted });
  };
  /** One act at a time of each name and order: a second one waits for the first and is not sent again. */
  const once = (key: string, send: () => Promise<boolean>) => {
    const under = acts.current.get(key);
    if (under) return under;
    const sent = send().finally(() => acts.current.delete(key));
    acts.current.set(key, sent);
    return sent;
  };
  const run = async <N extends CommandName>(name: N, args: CommandInput<N>, commandId = newId()): Promise<boolean> => {
    setBusy(true);
    try {
      await execute(name, args, commandId);
      return true;
    } catch (error) {
      refused(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const hold = (orderId: string, batchId: string | null) =>
    execute('takeOrder', { orderId, batchId }).then(
      () => null,
      (error: unknown) => error,
    );

  const take = async (orderIds: readonly string[]) => {
    if (bench && orderIds.length > 1 && batchOn(bench))
      return tell({ tone: 'error', title: t.batchLies, text: t.batchLiesText });
    const batchId = orderIds.length > 1 ? newId() : null;
    const answers = [];
    for (const orderId of orderIds) answers.push({ orderId, error: await hold(orderId, batchId) });
    const kept = answers.filter(({ error }) => error === null).map(({ orderId }) => orderId);
    const [no] = answers.filter(({ error }) => error !== null);
    setAside(false);
    if (kept.length > 0) change((last) => layOut(last, batchId, kept));
    if (no) refused(no.error);
    else tell(null);
  };
  const open = async (orderId: string) => {
    const [one] = await query('bench', { orderIds: [orderId] });
    tell(null);
    setAside(false);
    const { batchId } = change((last) => layOutOne(last, orderId));
    if (one && one.inHand === null && isInHand(one)) await hold(orderId, batchId);
  };
  const touch = async ({ view: { order }, inHand }: BenchView) => {
    const batchId = bench?.batchId ?? null;
    if (!inHand || (inHand.mine && inHand.until < minutesAfter(now(), RENEW_MINUTES)))
      await once(`hold ${order.id}`, async () => (await hold(order.id, batchId)) === null);
    if (order.status !== 'validated' || begun.current.has(order.id)) return true;
    return once(`start ${order.id}`, async () => {
      const done = await run('startPreparation', { orderId: order.id });
      if (done) begun.current.add(order.id);
      return done;
    });
  };
  const prepare = async () => {
    if (!focus) return;
    const { order } = focus.one.view;
    await once(`prepare ${order.id}`, async () => {
      if (!(await touch(focus.one))) return false;
      const done = workDone(
        change((last) => last),
        order,
        now(),
      );
      if (done === null) return false;
      const commandId = newId();
      if (!(await run('markPrepared', { orderId: order.id, work: done }, commandId))) return false;
      play('done');
      const pickUp = order.mode.carrier === null;
      // what a printer does never stops the work
      const { noSlip, sent } = await printAfterPreparing(order, commandId);
      const text = noSlip ? t.noSlip(order.code) : pickUp ? t.pickUpText : sent ? t.preparedText : '';
      const title = pickUp ? t.pickUpReady(order.code) : t.prepared(order.code);
      // the parcel before has just left: the one that follows by itself does not wipe that out
      setTold((last) => ({ tone: 'ok', title: last?.left ? `${last.title} · ${title}` : title, text }));
      return true;
    });
  };
  const goNext = () => {
    const after = change((last) =>
      afterOrder(
        last,
        latest.current.views.map(({ view }) => view.order),
      ),
    );
    if (bench?.batchId !== null && after.orders.length === 0) setTold({ tone: 'ok', title: t.batchOver, text: '' });
  };
  const release = async () => {
    if (!bench) return;
    const going = bench.focus === null ? ids : [bench.focus];
    for (const orderId of going)
      if (views.find(({ view }) => view.order.id === orderId)?.inHand?.mine)
        await run('releaseOrder', { orderId, from: staff.id });
    change((last) => ({
      ...last,
      orders: last.orders.filter(({ orderId }) => !going.includes(orderId)),
      focus: null,
    }));
    setTold({ tone: 'info', title: t.released, text: '' });
  };

  // somebody else has it, it was cancelled, pieces are missing: it leaves and says why
  useEffect(() => {
    if (bench === null) return;
    const leaving = views.flatMap((one) => mustLeave(bench, one, staff.id) ?? []);
    if (leaving.length === 0) return;
    change((last) => leaving.reduce(withLeft, last));
    play('wrong');
  });
  // all is gathered: the bins are packed one after the other
  const gathered = bench !== null && bench.focus === null && views.length > 0 && views.length === ids.length;
  const toPack = gathered && nextStop(stops) === null ? (ids[0] ?? null) : null;
  useEffect(() => {
    if (toPack !== null) change((last) => ({ ...last, focus: toPack }));
  }, [toPack, change]);
  // the last piece and the last tick: prepared by itself; refused once, it waits for a person
  const ready = focus?.stage === 'prepare' ? focus.one.view.order.id : null;
  const latestPrepare = useRef(prepare);
  latestPrepare.current = prepare;
  useEffect(() => {
    if (ready !== null) void latestPrepare.current();
  }, [ready]);

  return {
    bench,
    views,
    stops,
    focus,
    told,
    busy,
    tell,
    change,
    current,
    run,
    take,
    open,
    touch,
    prepare,
    skipWeight: (orderId, skip) =>
      setUnweighed((last) => new Set(skip ? [...last, orderId] : [...last].filter((one) => one !== orderId))),
    goNext,
    release,
    close: () => {
      setTold(null);
      setAside(true);
      change((last) => (last.batchId === null ? { ...last, orders: [], focus: null, left: [] } : last));
    },
    working: !aside && ids.length > 0,
    resume: () => setAside(false),
  };
}

function isInHand({ view: { order } }: BenchView): boolean {
  return order.status === 'validated' || order.status === 'inPreparation' || order.status === 'prepared';
}
