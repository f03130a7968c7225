import { useRef, useState } from 'react';
import type { Scan } from '../../domain/scan/scan.ts';
import { withWork, withoutTooMuch, workOf } from '../../domain/warehouse/bench.ts';
import { nextCheck, withCheck } from '../../domain/warehouse/checklist.ts';
import { nextStop, pieceName } from '../../domain/warehouse/pick-list.ts';
import { type Answer, putByHand, scanPiece } from '../../domain/warehouse/scan-piece.ts';
import type { unscannable } from '../../domain/warehouse/preparation.ts';
import type { BenchView } from '../../domain/warehouse/views.ts';
import { query } from '../api.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { type Scanned, useScan } from '../scanner/use-scan.ts';
import { benchWords } from './bench-words.ts';
import { play } from './sound.ts';
import { toldOf } from './told.ts';
import type { BenchHand } from './use-bench.ts';

type Reason = (typeof unscannable)[number];
/** What stands over the bench until it is answered. */
type Asking = { kind: 'missing' | 'unscannable'; orderId: string; lineId: string } | null;

export interface BenchScan {
  /** As if it had been scanned. */
  take(scanned: Scanned): boolean;
  /** Counts for the next article. */
  times: number;
  asking: Asking;
  ask(asking: Asking): void;
  /** About the piece that comes next. */
  askNext(kind: 'missing' | 'unscannable'): void;
  /** Ticks pieces without their barcode. */
  byHand(sku: string, quantity: number, reason: Reason): Promise<void>;
  /** « Valider »: the one next step, whatever it is. */
  confirm(): void;
  called: boolean;
  call(on: boolean): void;
}

/** Everything that a scanner can do on the bench. The forms of a stage (weight, parcel number) are asked before it. */
export function useBenchScan(hand: BenchHand, shop: string, onPrint: () => void): BenchScan {
  const t = useT(benchWords);
  const locale = useLocale();
  const [times, setTimes] = useState(1);
  const [asking, ask] = useState<Asking>(null);
  const [called, setCalled] = useState(false);
  const line = useRef<Promise<void>>(Promise.resolve());
  const { bench, focus, stops } = hand;
  const now = () => new Date().toISOString();

  /** Scans come faster than answers: each waits for the one before it. */
  const inTurn = (work: () => Promise<void>) => {
    line.current = line.current.then(work, work);
    return line.current;
  };
  const put = async (quantity: number, act: (views: readonly BenchView[]) => Promise<{ name: string; run: Run }>) => {
    const views = await hand.current();
    const orders = views.map(({ view }) => view.order);
    const { name, run } = await act(views);
    const answer: { said: Answer['said'] | null } = { said: null };
    const after = hand.change((last) => {
      const done = run(last, orders, quantity);
      answer.said = done.said;
      return done.bench;
    });
    const { said } = answer;
    setTimes(1);
    if (!said) return;
    if (said.kind === 'right') play('right');
    hand.tell(toldOf(said, t, locale, after.focus === null, name));
    if (said.kind !== 'right') return;
    for (const orderId of new Set(said.to.map((one) => one.orderId))) {
      const one = views.find(({ view }) => view.order.id === orderId);
      if (one) void hand.touch(one);
    }
  };
  const piece = (scan: Scan, text: string) =>
    inTurn(() =>
      put(times, async (views) => {
        const { sku, name } = await articleOf(scan, text, views, shop);
        return {
          name,
          run: (last, orders, quantity) =>
            scanPiece(last, orders, { sku, text: text.slice(0, 60), quantity, now: now() }),
        };
      }),
    );
  const byHand = (sku: string, quantity: number, reason: Reason) =>
    inTurn(() =>
      put(quantity, async () => ({
        name: sku,
        run: (last, orders, many) => putByHand(last, orders, { sku, text: sku, quantity: many, now: now() }, reason),
      })),
    );
  const askAboutNext = (kind: 'missing' | 'unscannable') => {
    const next = nextStop(stops)?.to.find(({ done, quantity }) => done < quantity);
    if (next) ask({ kind, orderId: next.orderId, lineId: next.line.id });
    else hand.tell({ tone: 'info', title: t.nothingExpected, text: '' });
  };
  const confirm = () => {
    if (called) return setCalled(false);
    if (bench && bench.left.length > 0) return void hand.change((last) => ({ ...last, left: [] }));
    if (hand.told?.alarm) return hand.tell(null);
    if (!focus) return;
    const { order } = focus.one.view;
    if (focus.stage === 'excess')
      hand.change((last) => withWork(last, withoutTooMuch(order, workOf(last, order.id, now()))));
    else if (focus.stage === 'check') {
      const check = nextCheck(order, focus.work);
      if (check === null) return;
      hand.change((last) => withWork(last, withCheck(order, workOf(last, order.id, now()), check)));
      play('right');
      hand.tell({ tone: 'ok', title: t.checked(t.checks[check]), text: '' });
    } else if (focus.stage === 'prepare') void hand.prepare();
    else if (focus.stage === 'over' || focus.stage === 'handOver') hand.goNext();
    else if (focus.stage === 'gather') {
      const left = order.lines.length === 0 ? 0 : stops.reduce((sum, stop) => sum + stop.quantity - stop.done, 0);
      hand.tell({ tone: 'error', title: t.gatherFirst(left), text: t.gatherFirstText });
    }
  };
  const cancel = () => {
    if (called) setCalled(false);
    else if (times > 1) setTimes(1);
    else if (hand.told?.alarm) hand.tell(null);
    else hand.close();
  };
  const command = (name: Extract<Scan, { kind: 'command' }>['command']): boolean => {
    switch (name) {
      case 'confirm':
        confirm();
        return true;
      case 'cancel':
        cancel();
        return true;
      case 'print':
        onPrint();
        return true;
      case 'missing':
      case 'unscannable':
        askAboutNext(name);
        return true;
      case 'weigh':
        if (focus) hand.skipWeight(focus.one.view.order.id, false);
        return true;
      case 'ship':
        if (focus) hand.skipWeight(focus.one.view.order.id, true);
        return true;
      case 'next':
        hand.goNext();
        return true;
      case 'release':
        void hand.release();
        return true;
      case 'callManager':
        setCalled(true);
        play('call');
        return true;
      case 'lock':
        return false;
    }
  };
  const order = (code: string) =>
    inTurn(async () => {
      const views = await hand.current();
      const here = views.find(({ view }) => view.order.code === code);
      if (here) {
        hand.tell(null);
        hand.change((last) => ({ ...last, focus: here.view.order.id }));
        return;
      }
      if (bench?.batchId !== null)
        return hand.tell({ tone: 'error', title: t.otherOrder(code), text: t.otherOrderText, alarm: true });
      const found = await query('orderByCode', { code });
      if (found) await hand.open(found.order.id);
      else hand.tell({ tone: 'error', title: t.unknown, text: t.unknownText(code), alarm: true });
    });
  const take = ({ scan, text }: Scanned): boolean => {
    switch (scan.kind) {
      case 'command':
        return command(scan.command);
      case 'quantity':
        setTimes(scan.quantity);
        hand.tell({ tone: 'info', title: t.times(scan.quantity), text: t.timesText(scan.quantity) });
        return true;
      case 'order':
        void order(scan.code);
        return true;
      case 'gtin':
      case 'text': {
        if (focus && (focus.stage === 'held' || focus.stage === 'short' || focus.stage === 'closed')) {
          hand.tell({ tone: 'error', title: t.notNow, text: t.notNowText, alarm: true });
          return true;
        }
        const stop = stops.find(({ place }) => place !== '' && place === text.toUpperCase());
        if (stop) hand.tell({ tone: 'info', title: t.rightPlace(stop.place), text: t.expected(stop.name, '') });
        else void piece(scan, text);
        return true;
      }
      default:
        return false;
    }
  };
  // nothing lies here: the queue takes the scan
  useScan((scanned) => hand.working && take(scanned));
  return {
    take,
    times,
    asking,
    ask,
    askNext: askAboutNext,
    byHand,
    confirm,
    called,
    call: (on) => {
      setCalled(on);
      if (on) play('call');
    },
  };
}

type Run = (
  bench: Parameters<typeof scanPiece>[0],
  orders: Parameters<typeof scanPiece>[1],
  quantity: number,
) => Answer;

/** What lies under the scanner: of the bench's own articles at once, else what this workstation knows of it. */
async function articleOf(
  scan: Scan,
  text: string,
  views: readonly BenchView[],
  shop: string,
): Promise<{ sku: string | null; name: string }> {
  const lines = views.flatMap(({ view }) => view.order.lines);
  const gtin = scan.kind === 'gtin' ? scan.gtin : null;
  const sku = views.flatMap(({ gtins }) => gtins).find((one) => one.gtin === gtin)?.sku ?? text.trim().toUpperCase();
  const line = lines.find((one) => one.sku === sku);
  if (line) return { sku, name: pieceName(line) };
  const target = await query('scanTarget', { shop, text }).catch(() => null);
  if (target?.kind !== 'article') return { sku: null, name: text };
  const [hit] = await query('articlesById', { articleIds: [target.articleId] });
  const format = hit?.article.formats.find((one) => one.sku === target.sku);
  const name = hit ? pieceName({ name: hit.article.name, format: format?.label ?? '', sku: target.sku }) : target.sku;
  return { sku: target.sku, name };
}
