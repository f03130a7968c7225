import { SectionTabs } from '../frame/SectionTabs.tsx';
import { Page } from '../ui/Page.tsx';

export function StockAlertsPage() {
  return (
    <Page title="">
      <SectionTabs section="catalogue" />
    </Page>
  );
}
