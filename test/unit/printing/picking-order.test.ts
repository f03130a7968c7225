import { expect, it } from 'vitest';
import { inPickingOrder } from '../../../domain/warehouse/picking-order.ts';
import { anOrder, anOrderLine } from '../../builders.ts';

const at = (code: string, ...places: string[]) =>
  anOrder({ code, lines: places.map((location) => anOrderLine({ location })) });
const codes = (...orders: ReturnType<typeof at>[]) => inPickingOrder(orders).map(({ code }) => code);

it('papers follow the walk: by the first place of each order, as numbers are read, those without a place last (DOC-7)', () => {
  const far = at('A-000001', 'B-10', 'B-9');
  const near = at('A-000002', 'C-1', 'A-2');
  const nowhere = at('A-000003', '');
  const tenth = at('A-000004', 'B-10');
  expect(codes(tenth, nowhere, far, near)).toEqual(['A-000002', 'A-000001', 'A-000004', 'A-000003']);
});

it('orders that begin at one place go by their code, however they were chosen', () => {
  const [first, second, third] = [at('A-000009', 'A-1'), at('A-000010', 'A-1'), at('B-000002', 'A-1')];
  expect(codes(third, second, first)).toEqual(codes(first, second, third));
  expect(codes(third, second, first)).toEqual(['A-000009', 'A-000010', 'B-000002']);
});
