import { Page } from '../ui/Page.tsx';

export function CustomerPage(_props: { customerId: string }) {
  return <Page title="Client">{null}</Page>;
}
