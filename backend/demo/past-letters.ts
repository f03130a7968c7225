/** The letters of the demo's past weeks went out at the time; only new ones are handed over. */
import { Mail } from '../../domain/mail/mail.ts';
import type { Storage } from '../contract.ts';

export async function sendPastLetters(storage: Storage): Promise<void> {
  const { rows } = await storage.pull(0, Number.MAX_SAFE_INTEGER);
  const mails = rows.filter(({ table, doc }) => table === 'mails' && doc !== null).map(({ doc }) => Mail.parse(doc));
  await storage.write(async ({ docs }) => {
    for (const mail of mails)
      if (mail.state === 'queued')
        await docs.put('mails', { ...mail, state: 'sent', attempts: 1, sentAt: mail.queuedAt });
  });
}
