import type { OrdersQuery } from '../routing.ts';
import { Page } from '../ui/Page.tsx';

export function OrdersPage(_props: { query: OrdersQuery }) {
  return <Page title="Commandes">{null}</Page>;
}
