import { expect, it } from 'vitest';
import { agent, idOf } from '../../builders.ts';
import { anOpenShop } from './station.ts';

it('keeps a draft as typed but for card numbers, which never reach the disk (ORD-9, ORD-19)', async () => {
  const { store } = await anOpenShop();
  const typed = { search: '06 12 34 56 78', instructions: 'carte 4111 1111 1111 1111 le soir', id: idOf(4) };
  await store.saveDraft({
    id: idOf(1),
    kind: 'phoneOrder',
    shop: 'cadomaestro',
    title: '5555-5555-5555-4444',
    json: JSON.stringify(typed),
  });
  const draft = await store.query('draftById', { id: idOf(1) }, agent);
  expect(JSON.parse(draft?.json ?? '')).toEqual({ ...typed, instructions: 'carte •••• •••• •••• •••• le soir' });
  expect(draft?.title).toBe('••••-••••-••••-••••');
});
