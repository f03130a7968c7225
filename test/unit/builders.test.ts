import { describe, expect, it } from 'vitest';
import { Placed } from '../../domain/order/place.ts';
import { tables } from '../../domain/tx.ts';
import { aCustomer, anArticle, anOrder, aPhoneOrder, aShopProfile, aStaff, aStock } from '../builders.ts';

describe('builders', () => {
  it.each([
    ['shops', aShopProfile()],
    ['staff', aStaff('agent')],
    ['articles', anArticle()],
    ['stock', aStock()],
    ['customers', aCustomer()],
    ['orders', anOrder()],
  ] as const)('makes a document of %s that its schema keeps as it is', (table, doc) => {
    expect(tables[table].parse(doc)).toEqual(doc);
  });

  it('makes arguments of a phone order that its schema keeps as they are', () => {
    expect(Placed.omit({ code: true }).parse(aPhoneOrder())).toEqual(aPhoneOrder());
  });
});
