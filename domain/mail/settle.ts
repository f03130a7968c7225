/** A letter that did not leave, and that somebody has seen to otherwise: a call, a letter by post (ORD-18). */
import { z } from 'zod';
import { command } from '../command.ts';
import { refusal } from '../refusal.ts';
import { mustGet, mustGetShop } from '../tx.ts';

export const settleLetter = command(
  'mail.send',
  z.object({ mailId: z.string().max(120) }),
  async (tx, { mailId }, ctx) => {
    const mail = await mustGet(tx, 'mails', mailId);
    await mustGetShop(tx, ctx, mail.shop);
    const lost = mail.state === 'failed' || mail.state === 'unsure' || mail.state === 'noAddress';
    if (!lost || mail.handled !== null) throw refusal('nothingChanges', { rule: 'ORD-18', field: 'mailId' });
    const handled = { by: ctx.actor.id, byName: ctx.actor.name, at: ctx.issuedAt };
    await tx.put('mails', { ...mail, handled });
  },
);
