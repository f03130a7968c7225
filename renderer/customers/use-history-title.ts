import { claimRulesOf } from '../../domain/claim/evidence.ts';
import { claimKinds } from '../../domain/claim/claim.ts';
import { mailKinds } from '../../domain/mail/kinds.ts';
import type { HistoryRow } from '../../domain/views-customer.ts';
import { useLocale } from '../i18n/locale.ts';
import { useT } from '../i18n/words.ts';
import { mailWords } from '../orders/mail-words.ts';
import { useTopic } from '../requests/use-topic.ts';
import { useShopById } from '../workstation-state.ts';
import { historyWords } from './history-words.ts';

/** What a line is called, in the shop's own words where it has them. */
export function useHistoryTitle({ kind, what, orderCode }: HistoryRow, shop: string): string {
  const t = useT(historyWords);
  const mail = useT(mailWords);
  const locale = useLocale();
  const profile = useShopById(shop);
  const topic = useTopic({ shop, topic: what });
  const title = t.kinds[kind];
  switch (kind) {
    case 'orders':
      return `${title} ${orderCode ?? ''}`;
    case 'claims': {
      const known = claimKinds.find((each) => each === what);
      const label = known && profile ? claimRulesOf(profile, known)?.label[locale] : undefined;
      return label === undefined ? title : `${title}${locale === 'fr' ? '\u00a0' : ''}: ${label}`;
    }
    case 'investigations':
      return `${title} (${t.investigations[what as keyof typeof t.investigations] ?? what})`;
    case 'refunds':
      return what === 'voucher' ? `${title} ${t.asVoucher}` : title;
    case 'invoices':
      return what === 'creditNote' ? t.creditNote : title;
    case 'vouchers':
      return `${title} ${what}`;
    case 'requests':
      return `${title}${locale === 'fr' ? '\u00a0' : ''}: ${topic}`;
    case 'mails': {
      const known = mailKinds.find((each) => each === what);
      return known ? mail.kinds[known] : title;
    }
    case 'wishLists':
      return `${title} (${t.items(Number(what))})`;
    case 'audits':
      return t.audits[what as keyof typeof t.audits] ?? what;
    default:
      return title;
  }
}
