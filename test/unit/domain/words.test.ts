import { describe, expect, it } from 'vitest';
import { fieldLabel } from '../../../domain/messages/fields.ts';
import {
  actionLabel,
  actionVerb,
  permissionVerb,
  roleWord,
  statusWord,
  timelineText,
} from '../../../domain/messages/words.ts';
import { orderActions } from '../../../domain/order/actions.ts';
import { orderStatuses } from '../../../domain/order/status.ts';
import { permissions, roles } from '../../../domain/staff/roles.ts';
import { cadomaestro, caseapains } from './profiles.ts';

const nothing = { before: null, after: null, reason: null };

describe('the words of the trade', () => {
  it('show a status in each shop’s own words (VIE-1)', () => {
    expect(statusWord('fr', 'shipped', cadomaestro)).toBe('Expédié');
    expect(statusWord('fr', 'shipped', caseapains)).toBe('Expédiée');
    expect(statusWord('fr', 'prepared', caseapains)).toMatch(/^Validée/u);
    expect(statusWord('en', 'shipped', null)).toBe('Shipped');
  });

  it('differ from one another, in both languages', () => {
    for (const locale of ['fr', 'en'] as const) {
      const lists = [
        orderStatuses.map((status) => statusWord(locale, status, null)),
        orderActions.map((action) => actionLabel(locale, action)),
        orderActions.map((action) => actionVerb(locale, action)),
        permissions.map((permission) => permissionVerb(locale, permission)),
        roles.map((role) => roleWord(locale, role)),
      ];
      for (const list of lists) expect(new Set(list).size).toBe(list.length);
    }
  });

  it('tell a timeline entry, money as money (VIE-8)', () => {
    expect(timelineText('fr', { ...nothing, what: 'preparationStarted' }).what).toBe('Préparation commencée');
    expect(timelineText('fr', { ...nothing, what: 'paid', after: '5680' }).after).toBe('56,80\u202f€');
    expect(timelineText('en', { ...nothing, what: 'fromTheFuture' }).what).toBe('fromTheFuture');
  });

  it('name a field by its place, its line and itself', () => {
    expect(fieldLabel('fr', 'delivery.postalCode')).toBe('Livraison, code postal');
    expect(fieldLabel('fr', 'lines.2.quantity')).toBe('Ligne 3, quantité');
    expect(fieldLabel('en', 'lines')).toBe('Articles');
    expect(fieldLabel('en', 'unheard.of')).toBe('Input');
  });
});
