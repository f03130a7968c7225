import { useFormat } from '../format.ts';
import { defineWords } from '../i18n/words.ts';
import { useT } from '../i18n/words.ts';
import { Muted } from '../orders/order-style.ts';
import type { OwnText } from './use-own-text.ts';

const words = defineWords({
  fr: { restored: (when: string) => `Repris de votre brouillon de ${when}, gardé sur ce poste.` },
  en: { restored: (when) => `Taken up from your draft of ${when}, kept on this workstation.` },
});

/** Says that what stands in the field was typed before. */
export function Restored({ own }: { own: OwnText }) {
  const t = useT(words);
  const { dayTime } = useFormat();
  return own.restoredAt === null ? null : <Muted role="status">{t.restored(dayTime(own.restoredAt))}</Muted>;
}
