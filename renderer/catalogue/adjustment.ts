/** What a person typed about a stock, read as what is added or taken off (CAT-1). Pure. */
import type { ArticleHit } from '../../domain/views.ts';

export interface AdjustForm {
  sku: string;
  how: 'counted' | 'change';
  typed: string;
  /** `YYYY-MM-DD`, or empty. */
  restockOn: string;
  why: 'inventory' | 'delivery' | 'returned' | 'broken' | 'lost' | 'restock' | 'other';
  reason: string;
}

export interface ReadAdjustment {
  /** Pieces more or fewer; null where what was typed cannot be read. */
  change: number | null;
  /** Null: the date stays as it is, whoever set it meanwhile. */
  restock: { on: string | null } | null;
  problem: 'required' | 'whole' | 'below' | 'nothing' | null;
}

/**
 * What was counted is compared with what was there when counting began, and the difference goes to what is there now:
 * pieces sold or brought meanwhile stay sold and brought. Nothing typed is no change, for a date alone.
 */
export function readAdjustment(form: AdjustForm, opened: ArticleHit, onHand: number): ReadAdjustment {
  const was = stockOfFormat(opened, form.sku);
  const day = form.restockOn === '' ? null : form.restockOn;
  const restock = day === was.restockOn ? null : { on: day };
  const typed = form.typed.replaceAll(/\s/gu, '').replace('−', '-');
  if (typed === '') return { change: 0, restock, problem: restock === null ? 'required' : null };
  const shape = form.how === 'counted' ? /^\d{1,5}$/u : /^[+-]?\d{1,5}$/u;
  if (!shape.test(typed)) return { change: null, restock, problem: 'whole' };
  const change = form.how === 'counted' ? Number(typed) - was.onHand : Number(typed);
  if (onHand + change < 0) return { change, restock, problem: 'below' };
  return { change, restock, problem: change === 0 && restock === null ? 'nothing' : null };
}

export function stockOfFormat(hit: ArticleHit, sku: string): { onHand: number; restockOn: string | null } {
  return hit.stock.find((stock) => stock.sku === sku) ?? { onHand: 0, restockOn: null };
}

/** The one of which least is left. */
export function formatToSpeakOf(hit: ArticleHit): string {
  const left = (sku: string) => stockOfFormat(hit, sku).onHand;
  const [least] = hit.article.formats.toSorted((a, b) => left(a.sku) - left(b.sku));
  return least?.sku ?? '';
}
