import { beforeEach, describe, expect, it } from 'vitest';
import { emptyBench, layOut, withWork, workOf } from '../../../domain/warehouse/bench.ts';
import { nextCheck, withCheck, workDone } from '../../../domain/warehouse/checklist.ts';
import { contentsOf } from '../../../domain/warehouse/contents.ts';
import { scanPiece } from '../../../domain/warehouse/scan-piece.ts';
import { NOON, agent, anAddress, anOrder, anOrderLine, paid, warehouse } from '../../builders.ts';
import { type World, aSmallShop } from '../domain/map-tx.ts';

const engraved = (text: string) => [
  anOrderLine({ quantity: 1, wrap: null, personalisation: { label: 'Prénom', text, unitCents: 0 } }),
];
const seen = paid(anOrder({ status: 'validated', since: { recorded: NOON, validated: NOON }, lines: engraved('Léa') }));
const [{ sku } = anOrderLine()] = seen.lines;
const laid = layOut(emptyBench, null, [seen.id]);
const { bench: gathered } = scanPiece(laid, [seen], { sku, text: sku, quantity: 1, now: NOON });

describe('what was looked at on the bench (DOC-2, VIE-3)', () => {
  const ticked = withWork(gathered, withCheck(seen, workOf(gathered, seen.id, NOON), 'personalisation'));

  it('counts while the order says the same', () => {
    expect(nextCheck(seen, workOf(ticked, seen.id, NOON))).toBeNull();
    expect(workDone(ticked, seen, NOON)).toMatchObject({ checks: ['personalisation'], contents: contentsOf(seen) });
  });

  it('is looked at again once the text was changed', () => {
    const changed = { ...seen, lines: engraved('Zoé') };
    expect(nextCheck(changed, workOf(ticked, seen.id, NOON))).toBe('personalisation');
    expect(workDone(ticked, changed, NOON)).toBeNull();
    const again = withWork(ticked, withCheck(changed, workOf(ticked, seen.id, NOON), 'personalisation'));
    expect(workDone(again, changed, NOON)).toMatchObject({ checks: ['personalisation'] });
  });
});

describe('an order prepared as it was known offline, and changed meanwhile (VIE-2, VIE-3)', () => {
  let world: World;
  const orderId = seen.id;
  const work = () =>
    workDone(withWork(gathered, withCheck(seen, workOf(gathered, orderId, NOON), 'personalisation')), seen, NOON);
  const prepare = () => ({ orderId, work: work() });
  beforeEach(() => {
    world = aSmallShop();
    world.seed('orders', seen);
  });

  it('is prepared where nothing that is in the parcel or on its label was changed', async () => {
    await world.run('addDeliveryInstructions', { orderId, instructions: 'code 1234' }, { actor: agent });
    await world.run('startPreparation', { orderId }, { actor: warehouse });
    await world.run('markPrepared', prepare(), { actor: warehouse });
    expect(world.read('orders', orderId).status).toBe('prepared');
  });

  it('is not prepared with a text that nobody wants any more', async () => {
    await world.run('startPreparation', { orderId }, { actor: warehouse });
    const [line] = seen.lines;
    await world.run('changePersonalisation', { orderId, lineId: line?.id, text: 'Zoé' }, { actor: agent });
    const no = await world.refused('markPrepared', prepare(), { actor: warehouse });
    expect(no).toMatchObject({ code: 'changedMeanwhile', detail: { rule: 'VIE-3', code: seen.code } });
    // the workshop is still to be told
    expect(world.read('orders', orderId).alerts).toHaveLength(1);
  });

  it('does not leave for the former address', async () => {
    const delivery = anAddress({ street: '9 rue Neuve' });
    await world.run('changeDeliveryAddress', { orderId, delivery }, { actor: agent });
    await world.run('startPreparation', { orderId }, { actor: warehouse });
    expect(await world.refused('markPrepared', prepare(), { actor: warehouse })).toMatchObject({
      code: 'changedMeanwhile',
    });
  });

  it('says nothing of it where no bench told what it saw', async () => {
    await world.run('startPreparation', { orderId }, { actor: warehouse });
    await world.run('markPrepared', { orderId, work: { ...work(), contents: null } }, { actor: warehouse });
    expect(world.read('orders', orderId).status).toBe('prepared');
  });
});
