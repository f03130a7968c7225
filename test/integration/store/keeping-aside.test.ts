import { describe, expect, it } from 'vitest';
import { agent, aPhoneOrder, idOf } from '../../builders.ts';
import { peek } from '../../sync/peek.ts';
import { anOpenShop } from './station.ts';

describe('what the queue has touched', () => {
  it('is kept aside in its replica form at the first touch, and no more once all is decided (S5)', async () => {
    const { store, path } = await anOpenShop();
    await store.placeOrder({ commandId: idOf(1), draftId: null, args: aPhoneOrder() }, agent);
    const once = peek(path).keptAside;
    expect(once).toBeGreaterThan(0);
    await store.execute({ commandId: idOf(2), name: 'validateOrder', args: { orderId: idOf(0x3001) } }, agent);
    expect(peek(path).keptAside).toBe(once);
    await store.syncNow();
    expect(store.status().queued).toBe(0);
    expect(peek(path).keptAside).toBe(0);
  });
});
