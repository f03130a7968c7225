import { Page } from '../ui/Page.tsx';

export function InvestigationPage({ investigationId }: { investigationId: string }) {
  return <Page title="">{investigationId}</Page>;
}
