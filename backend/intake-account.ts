/**
 * What the web shops tell of their customers' accounts (CLI-1, CLI-4, SHOP-5): made, changed, closed, an erasure asked for.
 * Each is one per shop and the shop's own id, whatever is sent again. Nothing is erased by it: staff do that, once nothing
 * is open, so the wish becomes a request with its deadline.
 */
import { z } from 'zod';
import { badInput } from '../domain/command.ts';
import { type CommandName, runCommand } from '../domain/commands.ts';
import { Address, personName } from '../domain/customer/address.ts';
import { CustomerDetails } from '../domain/customer/customer.ts';
import { Instant } from '../domain/ids.ts';
import { refusal } from '../domain/refusal.ts';
import { line, note, required } from '../domain/text.ts';
import { type Ctx, mustGet } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { World } from './access/world.ts';
import type { Storage, StorageTx } from './contract.ts';
import { canonical } from './intake.ts';
import { accountCommandId, customerOfAccount } from './web-account.ts';
import { digest, idFrom } from './web-client.ts';

const Details = CustomerDetails.omit({ note: true });
const event = {
  externalId: required(line(64)).describe('The shop’s own id of what happened: the same one twice is one event.'),
  accountId: required(line(64)).describe('The shop’s own id of the account.'),
  at: Instant.describe('When the customer did it.'),
};

/** One thing that happened to an account, as a shop platform knows it. */
export const WebAccount = z.discriminatedUnion('what', [
  z.object({
    ...event,
    what: z.literal('created'),
    details: Details,
    addresses: z
      .array(z.object({ name: required(line(40)), address: Address }))
      .max(10)
      .default([]),
  }),
  z.object({ ...event, what: z.literal('changed'), details: Details }),
  z.object({ ...event, what: z.literal('closed'), reason: line(200).default('') }),
  z.object({ ...event, what: z.literal('erasureAsked'), reason: note(1000).default('') }),
]);
type WebAccount = z.output<typeof WebAccount>;

export const WebAccountAnswer = z.object({ customerId: z.uuid(), externalId: z.string() });

export interface ReceivedAccount extends z.output<typeof WebAccountAnswer> {
  /** False: it was already here. */
  created: boolean;
}

/**
 * Throws `Refusal`: notFound for an account never told of, forbidden for an e-mail that only staff change (CLI-1),
 * alreadyExists for something else under this id.
 */
export function receiveWebAccount(
  storage: Storage,
  shop: string,
  body: unknown,
  { now }: Pick<World, 'now'>,
): Promise<ReceivedAccount> {
  return storage.write((tx) => receiveIn(tx, shop, body, now()));
}

async function receiveIn(tx: StorageTx, shop: string, body: unknown, now: string): Promise<ReceivedAccount> {
  const parsed = WebAccount.safeParse(body);
  if (!parsed.success) throw badInput(parsed.error);
  const told = parsed.data;
  const { externalId } = told;
  // an account is made once, whatever the event is called
  const commandId =
    told.what === 'created' ? accountCommandId(shop, told.accountId) : idFrom(shop, externalId, 'account event');
  const words = digest(canonical(body));
  const known = await tx.decision(commandId);
  if (known) {
    if (known.detail['body'] !== words)
      throw refusal('alreadyExists', { rule: 'SHOP-5', table: 'customers', externalId });
    return { ...WebAccountAnswer.parse({ ...known.detail, externalId }), created: false };
  }
  const profile = await mustGet(tx.docs, 'shops', shop);
  const issuedAt = Date.parse(told.at) < Date.parse(now) ? told.at : now;
  const actor: Ctx['actor'] = { id: 'web', name: profile.name, role: 'connector', shops: [shop] };
  const ctx: Ctx = { now, issuedAt, actor, device: 'web', side: 'backend', random: null };
  const customerId = await customerOf(tx, shop, told);
  const { name, args } = await commandOf(tx, shop, customerId, told);
  await runCommand(tx.docs, name, COMMANDS_VERSION, args, ctx);
  const detail = { customerId, body: words };
  await tx.putDecision({ commandId, name, actorId: actor.id, code: null, detail, at: now }, args);
  return { customerId, externalId, created: true };
}

/** A new account is the customer who left the same address, where there is exactly one: on the phone, in a wish list. */
async function customerOf(tx: StorageTx, shop: string, told: WebAccount): Promise<string> {
  if (told.what !== 'created') {
    const customerId = await customerOfAccount(tx, shop, told.accountId);
    if (customerId === undefined)
      throw refusal('notFound', { table: 'customers', id: told.accountId, field: 'accountId' });
    return customerId;
  }
  const { email } = told.details;
  const alike = email === '' ? [] : await tx.docs.find('email', `${shop}:${email}`);
  const usable = [];
  for (const { id } of alike) {
    const customer = await tx.docs.get('customers', id);
    if (customer && customer.mergedInto === null && customer.erasedAt === null) usable.push(id);
  }
  const [only, ...others] = usable;
  return only !== undefined && others.length === 0 ? only : idFrom(shop, told.accountId, 'account');
}

async function commandOf(
  { docs }: StorageTx,
  shop: string,
  customerId: string,
  told: WebAccount,
): Promise<{ name: CommandName; args: object }> {
  if (told.what === 'changed') return { name: 'receiveCustomerChange', args: { customerId, details: told.details } };
  if (told.what === 'closed') {
    const auditId = idFrom(shop, told.externalId, 'closing');
    return { name: 'receiveClosing', args: { customerId, auditId, reason: told.reason } };
  }
  if (told.what === 'erasureAsked') {
    const { details } = await mustGet(docs, 'customers', customerId);
    const { contact } = await mustGet(docs, 'shops', shop);
    const [topic] = contact.topics;
    const asked = { topic: topic?.id ?? '', urgency: 'reply', customerId, orderId: null, name: personName(details) };
    const { email, phone } = details;
    const text = [ERASURE, told.reason].filter((part) => part !== '').join('\n');
    const requestId = idFrom(shop, told.externalId, 'erasure');
    return { name: 'receiveRequest', args: { requestId, shop, ...asked, email, phone, text, sentAt: told.at } };
  }
  const { details, addresses } = told;
  if (await docs.get('customers', customerId)) return { name: 'receiveCustomerChange', args: { customerId, details } };
  const book = addresses.map((address, index) => ({
    ...address,
    id: idFrom(shop, told.accountId, `address ${index}`),
  }));
  return { name: 'receiveAccount', args: { customerId, shop, details: { ...details, note: '' }, addresses: book } };
}

/** As staff read it: both shops' speak French. */
const ERASURE = 'Demande d’effacement de ses données personnelles, faite sur le site (réponse sous un mois).';
