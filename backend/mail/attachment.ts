/** What goes with a letter, as PDF. */
import type { Mail } from '../../domain/mail/mail.ts';
import type { ShopProfile } from '../../domain/shop/profile.ts';
import type { Storage } from '../contract.ts';
import type { Attachment } from './worker.ts';

export function attachmentOf(_storage: Storage) {
  return async (_attached: NonNullable<Mail['attached']>, _profile: ShopProfile): Promise<Attachment | null> => null;
}
