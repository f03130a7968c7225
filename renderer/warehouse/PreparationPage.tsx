import { Page } from '../ui/Page.tsx';

export function PreparationPage() {
  return <Page title="Préparation">{null}</Page>;
}
