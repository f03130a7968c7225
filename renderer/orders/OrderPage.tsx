import { Page } from '../ui/Page.tsx';

export function OrderPage(_props: { orderId: string; intent: string | null }) {
  return <Page title="Commande">{null}</Page>;
}
