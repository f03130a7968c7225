/** Which order of the batch is packed next, once one is done with. Pure. */
import {
  type Bench,
  type Benched,
  isGathered,
  withoutOrder,
  withoutWork,
  workOf,
} from '../../domain/warehouse/bench.ts';

/**
 * What was prepared leaves the bench; what is not done stays and comes last. Where pieces are still to be picked for all
 * that is left, the common list comes back.
 */
export function afterOrder(bench: Bench, orders: readonly Benched[]): Bench {
  const current = bench.focus;
  const order = orders.find(({ id }) => id === current);
  const done = current !== null && order !== undefined && isDone(order);
  const rest = done ? withoutWork(withoutOrder(bench, current), current) : bench;
  const after = rest.orders.findIndex(({ orderId }) => orderId === current);
  const turn = [...rest.orders.slice(after + 1), ...rest.orders.slice(0, after + 1)];
  const ready = turn.find(({ orderId }) => {
    const one = orders.find(({ id }) => id === orderId);
    return orderId !== current && one !== undefined && (isPacked(one) || isGathered(one, workOf(bench, orderId, '')));
  });
  if (ready) return { ...rest, focus: ready.orderId };
  if (rest.orders.length === 1) return { ...rest, focus: rest.orders[0]?.orderId ?? null };
  return { ...rest, focus: null };
}

/** Nothing more is to be done for it here. */
function isDone({ status }: Benched): boolean {
  return status !== 'validated' && status !== 'inPreparation' && status !== 'recorded';
}

function isPacked({ status }: Benched): boolean {
  return status === 'prepared';
}
