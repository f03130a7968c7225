/**
 * Orders that no workstation places get their codes from here: those of the web shops, and those that stand once a payment
 * link is paid (ORD-10). They are commands of one client, whose receipts number their codes.
 */
import { createHash } from 'node:crypto';
import { orderCode } from '../domain/ids.ts';
import { WEB_PREFIX } from './code-prefix.ts';
import type { ClientRow, Decision, StorageTx } from './contract.ts';
import { giveReceipt } from './decide.ts';

/** No workstation can be it, since no device has this id. */
export const webClient: ClientRow = {
  clientId: '00000000-0000-8000-8000-000000000001',
  deviceId: 'web-shops',
  lastSeq: 0,
  codePrefix: WEB_PREFIX,
};

/** The code that the next such order gets; it is taken by `giveCode` in the same transaction, or stays free. */
export async function nextCode(tx: StorageTx): Promise<string> {
  const client = (await tx.client(webClient.clientId)) ?? webClient;
  return orderCode(client.codePrefix, client.lastSeq + 1);
}

/** Takes the code of `nextCode` for what was decided. */
export async function giveCode(tx: StorageTx, decision: Decision, args: unknown): Promise<void> {
  const client = (await tx.client(webClient.clientId)) ?? webClient;
  await tx.putDecision(decision, args);
  if (client.lastSeq === 0) await tx.putClient(client);
  await giveReceipt(tx, client, decision.commandId);
}

/** The same words get the same id, on whichever backend process (RFC 9562 version 8). */
export function idFrom(...words: string[]): string {
  const hex = digest(JSON.stringify(words));
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
