/** What the warehouse and the desk beside it wait for: scans, the queue, the day's figures, the inbox, a customer's file. */
import type { QueryName } from '../../domain/api.ts';
import { newId } from '../../domain/ids.ts';
import type { Store } from '../../db/contract.ts';
import { wedge } from '../../renderer/scanner/wedge.ts';
import { strokesOf } from '../../test/support/scanner.ts';
import { system } from '../../workstation/system.ts';
import { diceOf } from '../demo/dice.ts';
import { customerId } from './crowd.ts';
import { byKeyLimit, someOrderIds } from './by-key.ts';
import { type Figure, type Limit, timed, timesOf } from './measure.ts';
import type { LocalJob } from './local.ts';
import { type Reference, referenceOf } from './reference.ts';
import { scannedTexts } from './scanned-texts.ts';
import { seatAt } from './seat.ts';
import { storeOf, viewer } from './store-of.ts';

const SCANS = 800;
const FILES = 200;
const ROUNDS = 40;
const REQUESTS = 500;
const shop = 'cadomaestro';

/** Through the typed API, as every shell asks. */
type Ask = (name: QueryName, input: object) => Promise<unknown>;

export async function floor({ path, orders, names }: LocalJob): Promise<Record<string, Figure>> {
  const reference = await referenceOf(orders, names);
  const store = await storeOf(path, null);
  const seat = seatAt(store, viewer);
  const ask: Ask = async (name, input) => {
    const reply = await seat.dispatch('query', name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.code}`);
    return reply.value;
  };
  const byKey = byKeyLimit(path, someOrderIds(reference));
  try {
    return {
      ...(await scanFigure(ask, reference, byKey)),
      ...(await queueFigures(ask, byKey)),
      ...(await fileFigure(ask, reference, byKey)),
      ...(await inboxFigure(store, ask, byKey)),
    };
  } finally {
    await seat.close();
    await store.close();
  }
}

/** From the last stroke to the answer: rhythm and reading of all strokes, the typed API, the query. */
async function scanFigure(ask: Ask, reference: Reference, byKey: Limit): Promise<Record<string, Figure>> {
  const found: string[] = [];
  const scans = scannedTexts(reference, SCANS).map((text) => strokesOf(text, { layout: 'fr', scanner: 'us' }));
  const times = await timesOf(scans, async (strokes) => {
    const hear = wedge();
    const heard = strokes.map((stroke, place) => hear({ ...stroke, at: place * 8 })).at(-1);
    if (heard?.kind !== 'scan') throw new Error('a scan that was not heard');
    const target = (await ask('scanTarget', { shop: null, text: heard.text })) as { kind: string };
    found.push(target.kind);
  });
  const told = [...Map.groupBy(found, (kind) => kind)].map(([kind, all]) => `${all.length} ${kind}`).join(', ');
  return { scan: timed(times, 60, byKey, `strokes read, typed API and query together; ${told}`) };
}

async function queueFigures(ask: Ask, byKey: Limit): Promise<Record<string, Figure>> {
  const filter = { shop, stage: 'validated' };
  const often = (name: QueryName, input: object) => timesOf(Array.from({ length: ROUNDS }), () => ask(name, input));
  const day = '2026-11-19';
  return {
    warehouseQueue: timed(await often('preparationList', filter), 200, byKey, 'first 100 rows of « à préparer »'),
    warehouseCounts: timed(await often('preparationCounts', filter), 200, byKey, 'tabs, filters and groups'),
    nextTen: timed(await often('nextOrders', { ...filter, count: 10 }), 200, byKey, 'ten orders along the shelves'),
    handOver: timed(await often('handOverWaiting', { shop }), 200, byKey, 'parcels that wait for a lorry'),
    warehouseDay: timed(await often('warehouseDay', { shop, day }), 200, byKey, 'figures of one day'),
  };
}

async function fileFigure(ask: Ask, { customers }: Reference, byKey: Limit): Promise<Record<string, Figure>> {
  const dice = diceOf('bench-files');
  const ids = Array.from({ length: FILES }, () => customerId(dice.between(0, customers - 1)));
  const times = await timesOf(ids, async (id) => {
    await ask('customerFile', { customerId: id });
    await ask('customerHistory', { customerId: id });
  });
  return { customerFile: timed(times, 80, byKey, 'file and first page of the history') };
}

async function inboxFigure(store: Store, ask: Ask, byKey: Limit): Promise<Record<string, Figure>> {
  for (let index = 0; index < REQUESTS; index += 1) {
    const requestId = newId(system.random);
    const about = { customerId: null, orderId: null, email: '', phone: '04 77 36 55 12', urgency: 'reply' };
    const args = { ...about, requestId, shop, topic: 'quote', name: `Mairie ${index}`, text: '200 mugs, quel prix ?' };
    await store.execute({ commandId: newId(system.random), name: 'openRequest', args }, viewer);
  }
  const times = await timesOf(Array.from({ length: ROUNDS }), () => ask('attention', { shop }));
  const note = `first page and counts; ${REQUESTS} requests wait beside what the orders themselves ask`;
  return { inbox: timed(times, 200, byKey, note) };
}
