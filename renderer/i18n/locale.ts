import { useWorkstation } from '../workstation-state.ts';

export type Locale = 'fr' | 'en';

export function useLocale(): Locale {
  return useWorkstation((state) => state.preferences.locale);
}
