import { SectionTabs } from '../frame/SectionTabs.tsx';
import { Page } from '../ui/Page.tsx';

export function RefundsPage() {
  return (
    <Page title="">
      <SectionTabs section="payments" />
    </Page>
  );
}
