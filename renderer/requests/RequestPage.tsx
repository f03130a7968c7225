import { Page } from '../ui/Page.tsx';

export function RequestPage({ requestId }: { requestId: string }) {
  return <Page title="">{requestId}</Page>;
}
