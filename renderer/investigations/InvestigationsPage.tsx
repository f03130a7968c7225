import { SectionTabs } from '../frame/SectionTabs.tsx';
import { Page } from '../ui/Page.tsx';

export function InvestigationsPage() {
  return (
    <Page title="">
      <SectionTabs section="care" />
    </Page>
  );
}
