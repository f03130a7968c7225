import type { Locale } from '../../domain/format.ts';
import { useWorkstation } from '../workstation-state.ts';

export function useLocale(): Locale {
  return useWorkstation((state) => state.preferences.locale);
}
