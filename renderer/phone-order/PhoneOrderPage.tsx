import { Page } from '../ui/Page.tsx';

export function PhoneOrderPage(_props: { draftId: string | null }) {
  return <Page title="Appel">{null}</Page>;
}
