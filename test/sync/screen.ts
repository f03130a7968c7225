/** What a person sees when they act: the documents on this workstation's screen, and prices as it works them out. */
import type { Article, Stock } from '../../domain/catalogue/article.ts';
import { stockId } from '../../domain/catalogue/article.ts';
import type { Customer } from '../../domain/customer/customer.ts';
import { newId } from '../../domain/ids.ts';
import { type BasketLine, priceBasket } from '../../domain/order/basket.ts';
import type { Order } from '../../domain/order/order.ts';
import type { OrderLine } from '../../domain/order/parts.ts';
import { countBySku } from '../../domain/order/stock.ts';
import { totals } from '../../domain/order/totals.ts';
import type { Lease } from '../../domain/warehouse/lease.ts';
import type { Shortage } from '../../domain/warehouse/shortage.ts';
import { NOON } from '../builders.ts';
import type { Dice } from './prng.ts';
import { articles, profile } from './shop.ts';

/** Prices of the simulated shop hold on every day. */
export const TODAY = NOON.slice(0, 10);

export interface Screen {
  orders: Order[];
  customers: Customer[];
  stock: Map<string, Stock>;
  /** By order. */
  shortages: Map<string, Shortage>;
  leases: Map<string, Lease>;
}

export type Act =
  | { kind: 'place'; args: Record<string, unknown> }
  | { kind: 'execute'; name: string; args: Record<string, unknown> };

export function shelf(screen: Screen) {
  return (line: BasketLine) => ({
    article: articles.find((article: Article) => article.id === line.articleId),
    stock: screen.stock.get(stockId(profile.id, line.sku)),
  });
}

/** What the order would cost with these articles; `held`: pieces of it that are its own already. */
export function newTotal(screen: Screen, order: Order, lines: BasketLine[], held: readonly OrderLine[]): number {
  const { lines: priced } = priceBasket(profile, lines, shelf(screen), TODAY, countBySku(held));
  return totals({ ...order, lines: priced }).totalCents;
}

export function execute(name: string, args: Record<string, unknown>): Act {
  return { kind: 'execute', name, args };
}

export function id(dice: Dice): string {
  return newId(dice.bytes);
}
