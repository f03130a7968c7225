import { Page } from '../ui/Page.tsx';

export function QuotePage({ quoteId }: { quoteId: string }) {
  return <Page title="">{quoteId}</Page>;
}
