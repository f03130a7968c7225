/** Stock counted anew, alerts left and served, questions on articles, wish lists (CAT-1, CAT-3, CAT-4). */
import { z } from 'zod';
import { writeAudit } from '../audit/write.ts';
import { command } from '../command.ts';
import { Day, Id, Sku, Slug } from '../ids.ts';
import { answerLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { refusal } from '../refusal.ts';
import { replyDue } from '../request/deadline.ts';
import { gapsIn } from '../request/templates.ts';
import { line, note, required } from '../text.ts';
import { type Ctx, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { type Article, stockId } from './article.ts';

/** What is added or taken off, never a total: two counts at two workstations add up. Each has its reason (CAT-1). */
export const adjustStock = command(
  'stock.adjust',
  z.object({
    auditId: Id,
    shop: Slug,
    articleId: Id,
    sku: Sku,
    change: z.int().min(-100_000).max(100_000),
    /** When more is expected; null: nothing is known. */
    restockOn: Day.nullable(),
    reason: required(line(200)),
  }),
  async (tx, { auditId, shop, articleId, sku, change, restockOn, reason }, ctx) => {
    await mustGetShop(tx, ctx, shop);
    await mustSell(tx, shop, articleId, sku);
    const id = stockId(shop, sku);
    const stock = (await tx.get('stock', id)) ?? { id, shop, sku, articleId, onHand: 0, restockOn: null };
    if (change === 0 && restockOn === stock.restockOn) throw refusal('nothingChanges', { field: 'change' });
    const onHand = stock.onHand + change;
    if (onHand < 0) throw refusal('stockWrong', { rule: 'CAT-1', field: 'change', sku, onHand: stock.onHand });
    await tx.put('stock', { ...stock, onHand, restockOn });
    const detail = `${sku}: ${stock.onHand} → ${onHand}, ${reason}`;
    await writeAudit(tx, ctx, { id: auditId, shop, what: 'stockAdjusted', detail });
  },
);

const NewAlert = z.object({
  alertId: Id,
  shop: Slug,
  articleId: Id,
  sku: Sku,
  email: line(320).pipe(z.email()),
  customerId: Id.nullable(),
  until: Day.nullable(),
});

/** « Me prévenir », on the phone. */
export const leaveStockAlert = command('customer.change', NewAlert, leaveAlert);
/** The same from the web shop. */
export const receiveStockAlert = command('order.intake', NewAlert, leaveAlert);

async function leaveAlert(tx: Tx, { alertId: id, ...asked }: z.output<typeof NewAlert>, ctx: Ctx): Promise<void> {
  await mustGetShop(tx, ctx, asked.shop);
  await mustSell(tx, asked.shop, asked.articleId, asked.sku);
  if (await tx.get('stockAlerts', id)) throw refusal('alreadyExists', { table: 'stockAlerts', id });
  await tx.put('stockAlerts', { id, ...asked, leftAt: ctx.issuedAt, state: 'waiting', toldAt: null });
}

export const withdrawStockAlert = command(
  'customer.change',
  z.object({ alertId: Id }),
  async (tx, { alertId }, ctx) => {
    const alert = await mustGet(tx, 'stockAlerts', alertId);
    await mustGetShop(tx, ctx, alert.shop);
    if (alert.state !== 'waiting') throw refusal('stockWrong', { rule: 'CAT-1', why: 'alertClosed' });
    await tx.put('stockAlerts', { ...alert, state: 'withdrawn' });
  },
);

const NewQuestion = z.object({
  questionId: Id,
  shop: Slug,
  articleId: Id,
  email: line(320).pipe(z.email()),
  name: line(80),
  text: note(2000).refine((text) => text !== '', { error: 'required' }),
});

export const askQuestion = command('request.handle', NewQuestion, leaveQuestion);
/** The same from the web shop. */
export const receiveQuestion = command('order.intake', NewQuestion, leaveQuestion);

async function leaveQuestion(
  tx: Tx,
  { questionId: id, ...asked }: z.output<typeof NewQuestion>,
  ctx: Ctx,
): Promise<void> {
  const profile = await mustGetShop(tx, ctx, asked.shop);
  await articleOf(tx, asked.shop, asked.articleId);
  if (await tx.get('articleQuestions', id)) throw refusal('alreadyExists', { table: 'articleQuestions', id });
  const dueAt = replyDue(ctx.issuedAt, profile, 'reply');
  const open = { answer: '', answeredAt: null, answeredByName: null };
  await tx.put('articleQuestions', { id, ...asked, askedAt: ctx.issuedAt, dueAt, ...open });
}

/** Answered once, by e-mail (CAT-3). */
export const answerQuestion = command(
  'request.handle',
  z.object({ questionId: Id, answer: note(4000).refine((text) => text !== '', { error: 'required' }) }),
  async (tx, { questionId, answer }, ctx) => {
    const question = await mustGet(tx, 'articleQuestions', questionId);
    const profile = await mustGetShop(tx, ctx, question.shop);
    if (question.answeredAt !== null)
      throw refusal('requestClosed', { rule: 'CAT-3', by: question.answeredByName ?? '', at: question.answeredAt });
    const [gap] = gapsIn(answer);
    if (gap) throw refusal('badInput', { rule: 'CAT-3', field: 'answer', message: `{${gap}}` });
    const article = await mustGet(tx, 'articles', question.articleId);
    const answered = { answer, answeredAt: ctx.issuedAt, answeredByName: ctx.actor.name };
    await tx.put('articleQuestions', { ...question, ...answered });
    const { name, text, email, shop } = question;
    await tx.put('mails', {
      ...unsent,
      id: `${questionId}:questionAnswered`,
      shop,
      kind: 'questionAnswered',
      orderId: null,
      customerId: null,
      to: email,
      state: 'queued',
      language: 'fr',
      ...answerLetter({ name, asked: text, answer }, article.name, profile, 'fr'),
      queuedAt: ctx.issuedAt,
      askedBy: ctx.actor.name,
    });
  },
);

/** As the web shop has it now; an empty one is gone. Staff look it up to help a caller order (CAT-4). */
export const receiveWishList = command(
  'order.intake',
  z.object({
    wishListId: Id,
    customerId: Id,
    name: required(line(60)),
    items: z
      .array(
        z.object({ articleId: Id, sku: Sku, priority: z.enum(['high', 'medium', 'low']), addedAt: z.iso.datetime() }),
      )
      .max(200),
  }),
  async (tx, { wishListId: id, customerId, name, items }, ctx) => {
    const { shop } = await mustGet(tx, 'customers', customerId);
    await mustGetShop(tx, ctx, shop);
    const known = await tx.get('wishLists', id);
    if (known && known.customerId !== customerId) throw refusal('alreadyExists', { table: 'wishLists', id });
    if (items.length === 0) await tx.remove('wishLists', id);
    else await tx.put('wishLists', { id, shop, customerId, name, items });
  },
);

async function articleOf(tx: Tx, shop: string, articleId: string): Promise<Article> {
  const article = await mustGet(tx, 'articles', articleId);
  if (article.shop !== shop) throw refusal('wrongShop', { rule: 'SHOP-1', shop: article.shop });
  return article;
}

async function mustSell(tx: Tx, shop: string, articleId: string, sku: string): Promise<void> {
  const { formats } = await articleOf(tx, shop, articleId);
  if (!formats.some((format) => format.sku === sku)) throw refusal('unknownArticle', { rule: 'CAT-1', sku });
}

export const catalogueCommands = {
  adjustStock,
  leaveStockAlert,
  receiveStockAlert,
  withdrawStockAlert,
  askQuestion,
  receiveQuestion,
  answerQuestion,
  receiveWishList,
} as const;
