/** Alerts in line, and wish lists on their way to a basket (CAT-1, CAT-4). */
import { expect, it } from 'vitest';
import type { StockAlert, WishItem } from '../../../domain/catalogue/wishes.ts';
import { alertGroups, alertState, isOfTab } from '../../../renderer/catalogue/alert-groups.ts';
import { byPriority, withWishes } from '../../../renderer/catalogue/wish-lines.ts';
import { NOON, aFormat, aStock, anArticle, idOf } from '../../builders.ts';

const alert = (n: number, change: Partial<StockAlert> = {}): StockAlert => ({
  ...{ id: idOf(n), shop: 'cadomaestro', articleId: idOf(0x1000), sku: 'MUG-BLANC', email: `c${n}@b.example` },
  ...{ customerId: null, language: 'fr', until: null, leftAt: NOON, state: 'waiting', toldAt: null },
  ...change,
});

it('alerts stand by format, each in the order of asking (CAT-1)', () => {
  const groups = alertGroups([alert(1), alert(2, { sku: 'MUG-NOIR' }), alert(3)]);
  expect(groups.map(({ sku, alerts }) => [sku, alerts.map(({ id }) => id)])).toEqual([
    ['MUG-BLANC', [idOf(1), idOf(3)]],
    ['MUG-NOIR', [idOf(2)]],
  ]);
});

it('an alert past its last day is shown as too late, before anyone wrote it down (CAT-1)', () => {
  const until = '2026-12-01';
  expect(alertState(alert(1, { until }), '2026-12-01')).toBe('waiting');
  expect(alertState(alert(1, { until }), '2026-12-02')).toBe('late');
  expect(alertState(alert(1, { until, state: 'told' }), '2026-12-02')).toBe('told');
  expect(isOfTab(alert(1, { state: 'withdrawn' }), 'closed')).toBe(true);
  expect(isOfTab(alert(1, { state: 'told' }), 'closed')).toBe(false);
});

const wish = (sku: string, priority: WishItem['priority']): WishItem => ({
  ...{ articleId: anArticle().id, sku, priority, addedAt: NOON },
});

it('wishes become lines of a piece each, without what cannot be sold (CAT-4)', () => {
  const article = anArticle({
    personalisation: null,
    formats: [aFormat(), aFormat({ sku: 'MUG-NOIR', label: 'Noir' })],
  });
  const hit = { article, stock: [aStock({ onHand: 2 }), aStock({ sku: 'MUG-NOIR', onHand: 0 })] };
  const articles = new Map([[article.id, hit]]);
  let n = 0;
  const id = () => idOf((n += 1));
  const items = [wish('MUG-BLANC', 'low'), wish('MUG-NOIR', 'high'), wish('PARTI', 'high')];
  const first = withWishes([], items, articles, id);
  expect(first.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['MUG-BLANC', '1']]);
  expect(first).toMatchObject({ taken: 1, missing: [expect.stringContaining('Noir'), 'PARTI'] });
  const again = withWishes(first.lines, items, articles, id);
  expect(again.lines.map(({ quantity }) => quantity)).toEqual(['2']);
  const retired = new Map([[article.id, { ...hit, article: { ...article, active: false } }]]);
  expect(withWishes([], items, retired, id).taken).toBe(0);
});

it('what is wished most stands first (CAT-4)', () => {
  const items = [wish('C', 'low'), wish('A', 'high'), wish('B', 'medium')];
  expect(byPriority({ items }).map(({ sku }) => sku)).toEqual(['A', 'B', 'C']);
});
