/**
 * What customers leave in the web shops besides orders (CAT-1, CAT-3, CAT-4, SHOP-5): alerts on stock, questions, wish
 * lists. Once per shop and the shop's own id, whatever is sent again; a wish list once for each state that it was in.
 */
import { z } from 'zod';
import { NewAlert } from '../domain/catalogue/alert-commands.ts';
import { stockId } from '../domain/catalogue/article.ts';
import { NewQuestion } from '../domain/catalogue/question-commands.ts';
import { wishPriorities } from '../domain/catalogue/wishes.ts';
import { badInput } from '../domain/command.ts';
import { type CommandName, runCommand } from '../domain/commands.ts';
import { CustomerDetails } from '../domain/customer/customer.ts';
import { Instant, Sku } from '../domain/ids.ts';
import { Language } from '../domain/language.ts';
import { refusal } from '../domain/refusal.ts';
import { line, required } from '../domain/text.ts';
import { type Ctx, type Tx, mustGet } from '../domain/tx.ts';
import { COMMANDS_VERSION } from '../domain/upcast.ts';
import type { World } from './access/world.ts';
import type { Storage, StorageTx } from './contract.ts';
import { canonical } from './intake.ts';
import { digest, idFrom } from './web-client.ts';

const externalId = required(line(64));

/** « Me prévenir » on the page of an article. */
export const WebAlert = z.object({
  externalId: externalId.describe('The shop’s own id of the alert: the same one twice is one alert.'),
  sku: Sku,
  email: NewAlert.shape.email,
  language: Language.default('fr'),
  until: NewAlert.shape.until.default(null).describe('The latest day on which it is of use.'),
});

/** « Poser une question » on the page of an article. */
export const WebQuestion = z.object({
  externalId: externalId.describe('The shop’s own id of the question: the same one twice is one question.'),
  sku: Sku.describe('Any format of the article.'),
  email: NewQuestion.shape.email,
  name: NewQuestion.shape.name.default(''),
  language: Language.default('fr'),
  text: NewQuestion.shape.text,
});

/** A wish list as it is now. */
export const WebWishList = z.object({
  externalId: externalId.describe('The shop’s own id of the list.'),
  customer: CustomerDetails.describe('Whose it is; found by the e-mail address, else a new customer.'),
  name: required(line(60)),
  changedAt: Instant.describe('When the customer changed it: what is older than what was told is not believed.'),
  items: z
    .array(z.object({ sku: Sku, priority: z.enum(wishPriorities), addedAt: Instant }))
    .max(200)
    .describe('All of them; empty once the list is gone.'),
});

export const WebLeftAnswer = z.object({ id: z.uuid(), externalId: z.string() });

export interface ReceivedLeft extends z.output<typeof WebLeftAnswer> {
  /** False: it was already here. */
  created: boolean;
}

type Receive = (storage: Storage, shop: string, body: unknown, world: Pick<World, 'now'>) => Promise<ReceivedLeft>;

/** Throws `Refusal`: unknownArticle; stockWrong where the address waits already; alreadyExists for another under this id. */
export const receiveAlert: Receive = receiver('stockAlerts', 'receiveStockAlert', WebAlert, {
  key: (alert) => alert.externalId,
  args: async (docs, shop, alertId, { sku, email, language, until }) => {
    const articleId = await articleOf(docs, shop, sku, 'sku');
    return { alertId, shop, articleId, sku, email, customerId: null, language, until };
  },
});

/** Throws `Refusal`: unknownArticle; alreadyExists for another question under this id. */
export const receiveWebQuestion: Receive = receiver('articleQuestions', 'receiveQuestion', WebQuestion, {
  key: (question) => question.externalId,
  args: async (docs, shop, questionId, { sku, email, name, language, text }) => {
    const articleId = await articleOf(docs, shop, sku, 'sku');
    return { questionId, shop, articleId, email, customerId: null, name, language, text };
  },
});

/** Throws `Refusal`: unknownArticle; alreadyExists for another list that is said to have been so at the same instant. */
export const receiveWebWishList: Receive = receiver('wishLists', 'receiveWishList', WebWishList, {
  key: (list) => `${list.externalId} ${list.changedAt}`,
  args: async (docs, shop, wishListId, { customer, name, changedAt, ...list }) => {
    const items = [];
    for (const [index, { sku, ...item }] of list.items.entries())
      items.push({ ...item, sku, articleId: await articleOf(docs, shop, sku, `items.${index}.sku`) });
    const newCustomerId = idFrom(shop, customer.email, 'customer');
    return { wishListId, shop, newCustomerId, customer, name, items, changedAt };
  },
});

interface How<B> {
  /** What is received once. */
  key(body: B): string;
  args(docs: Tx, shop: string, id: string, body: B): Promise<unknown>;
}

function receiver<S extends z.ZodType<{ externalId: string }>>(
  table: 'stockAlerts' | 'articleQuestions' | 'wishLists',
  command: CommandName,
  schema: S,
  how: How<z.output<S>>,
): Receive {
  const receive = async (tx: StorageTx, shop: string, body: unknown, now: string): Promise<ReceivedLeft> => {
    const parsed = schema.safeParse(body);
    if (!parsed.success) throw badInput(parsed.error);
    const { externalId: own } = parsed.data;
    const commandId = idFrom(shop, how.key(parsed.data), table, 'command');
    const told = digest(canonical(body));
    const known = await tx.decision(commandId);
    if (known) {
      if (known.detail['body'] !== told) throw refusal('alreadyExists', { rule: 'SHOP-5', table, externalId: own });
      return { ...WebLeftAnswer.parse({ ...known.detail, externalId: own }), created: false };
    }
    const profile = await mustGet(tx.docs, 'shops', shop);
    const id = idFrom(shop, own, table);
    const args = await how.args(tx.docs, shop, id, parsed.data);
    const actor: Ctx['actor'] = { id: 'web', name: profile.name, role: 'connector', shops: [shop] };
    const ctx: Ctx = { now, issuedAt: now, actor, device: 'web', side: 'backend', random: null };
    await runCommand(tx.docs, command, COMMANDS_VERSION, args, ctx);
    const detail = { id, body: told };
    await tx.putDecision({ commandId, name: command, actorId: actor.id, code: null, detail, at: now }, args);
    return { id, externalId: own, created: true };
  };
  return (storage, shop, body, { now }) => storage.write((tx) => receive(tx, shop, body, now()));
}

/** A shop platform knows skus, not our article ids. */
async function articleOf(docs: Tx, shop: string, sku: string, field: string): Promise<string> {
  const stock = await docs.get('stock', stockId(shop, sku));
  if (!stock) throw refusal('unknownArticle', { rule: 'CAT-1', field, sku });
  return stock.articleId;
}
