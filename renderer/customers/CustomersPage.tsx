import { Page } from '../ui/Page.tsx';

export function CustomersPage(_props: { text: string }) {
  return <Page title="Clients">{null}</Page>;
}
