import type { ContactRequest } from '../../domain/request/request.ts';
import { useLocale } from '../i18n/locale.ts';
import { useShopById } from '../workstation-state.ts';

/** The shop's own word for the topic. */
export function useTopic({ shop, topic }: Pick<ContactRequest, 'shop' | 'topic'>): string {
  const locale = useLocale();
  const topics = useShopById(shop)?.contact.topics ?? [];
  return topics.find(({ id }) => id === topic)?.label[locale] ?? topic;
}
