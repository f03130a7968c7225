/** Writes what the provider said, through the command that every side of the program shares. */
import { runCommand } from '../../domain/commands.ts';
import type { Random } from '../../domain/ids.ts';
import { type PaymentNews, awaitsPayment } from '../../domain/payment/settle.ts';
import type { Ctx } from '../../domain/tx.ts';
import { COMMANDS_VERSION } from '../../domain/upcast.ts';
import type { StorageTx } from '../contract.ts';
import { giveCode, idFrom, nextCode } from '../web-client.ts';

/** Once paid, the order takes the next code of the web shops, in the same transaction, or none when it cannot be placed. */
export async function settleIn(
  tx: StorageTx,
  linkId: string,
  news: PaymentNews,
  now: string,
  random: Random | null,
): Promise<void> {
  const link = await tx.docs.get('paymentLinks', linkId);
  if (!link) return;
  const places = news.kind === 'paid' && link.purpose !== 'supplement' && awaitsPayment(link);
  const args = { linkId, code: places ? await nextCode(tx) : null, news };
  const actor = { id: 'payplug', name: 'PayPlug', role: 'connector', shops: [link.shop] } as const;
  const ctx: Ctx = { now, issuedAt: now, actor, device: 'payplug', side: 'backend', random };
  await runCommand(tx.docs, 'settlePayment', COMMANDS_VERSION, args, ctx);
  if (!places || (await tx.docs.get('paymentLinks', linkId))?.state !== 'settled') return;
  const commandId = idFrom('paymentLink', linkId);
  await giveCode(tx, { commandId, name: 'settlePayment', actorId: actor.id, code: null, detail: {}, at: now }, args);
}
