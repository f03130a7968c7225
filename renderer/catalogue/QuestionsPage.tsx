import { SectionTabs } from '../frame/SectionTabs.tsx';
import { Page } from '../ui/Page.tsx';

export function QuestionsPage() {
  return (
    <Page title="">
      <SectionTabs section="messages" />
    </Page>
  );
}
