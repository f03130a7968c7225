/** Questions on an article: asked, taken, answered once by e-mail (CAT-3). */
import { z } from 'zod';
import { command } from '../command.ts';
import { Id, Slug } from '../ids.ts';
import { Language } from '../language.ts';
import { answerLetter } from '../mail/care-letters.ts';
import { unsent } from '../mail/write.ts';
import { refusal } from '../refusal.ts';
import { replyDue } from '../request/deadline.ts';
import { gapsIn } from '../request/templates.ts';
import { line, note } from '../text.ts';
import { type Ctx, type Doc, type Tx, mustGet, mustGetShop } from '../tx.ts';
import { articleOf, whoAsks } from './sold.ts';

const Words = note(4000).refine((text) => text !== '', { error: 'required' });

export const NewQuestion = z.object({
  questionId: Id,
  shop: Slug,
  articleId: Id,
  email: line(320).pipe(z.email()),
  /** Null: found by the address, where the shop knows it. */
  customerId: Id.nullable(),
  name: line(80),
  language: Language,
  text: note(2000).refine((text) => text !== '', { error: 'required' }),
});

export const askQuestion = command('request.handle', NewQuestion, leaveQuestion);
/** The same from the web shop. */
export const receiveQuestion = command('order.intake', NewQuestion, leaveQuestion);

/** Answered within the business days of every request (SHOP-4). */
async function leaveQuestion(
  tx: Tx,
  { questionId: id, ...asked }: z.output<typeof NewQuestion>,
  ctx: Ctx,
): Promise<void> {
  const profile = await mustGetShop(tx, ctx, asked.shop);
  await articleOf(tx, asked.shop, asked.articleId);
  if (await tx.get('articleQuestions', id)) throw refusal('alreadyExists', { table: 'articleQuestions', id });
  const customerId = await whoAsks(tx, asked);
  const dueAt = replyDue(ctx.issuedAt, profile, 'reply');
  const open = { ownerId: null, ownerName: null, answer: '', answeredAt: null, answeredByName: null };
  await tx.put('articleQuestions', { id, ...asked, customerId, askedAt: ctx.issuedAt, dueAt, ...open });
}

/** Who sees to it; a colleague may take it over. */
export const takeQuestion = command('request.handle', z.object({ questionId: Id }), async (tx, { questionId }, ctx) => {
  const question = await openQuestion(tx, ctx, questionId);
  const { id, name } = ctx.actor;
  if (question.ownerId === id) throw refusal('nothingChanges', { field: 'owner' });
  await tx.put('articleQuestions', { ...question, ownerId: id, ownerName: name });
});

export const answerQuestion = command(
  'request.handle',
  z.object({ questionId: Id, answer: Words }),
  async (tx, { questionId, answer }, ctx) => {
    const question = await openQuestion(tx, ctx, questionId);
    const profile = await mustGetShop(tx, ctx, question.shop);
    const [gap] = gapsIn(answer);
    if (gap) throw refusal('badInput', { rule: 'CAT-3', field: 'answer', message: `{${gap}}` });
    const article = await mustGet(tx, 'articles', question.articleId);
    const { id: ownerId, name: by } = ctx.actor;
    const owner = { ownerId: question.ownerId ?? ownerId, ownerName: question.ownerName ?? by };
    const answered = { ...owner, answer, answeredAt: ctx.issuedAt, answeredByName: by };
    await tx.put('articleQuestions', { ...question, ...answered });
    const { name, text, email, shop, customerId, language } = question;
    await tx.put('mails', {
      ...unsent,
      id: `${questionId}:questionAnswered`,
      shop,
      kind: 'questionAnswered',
      orderId: null,
      customerId,
      to: email,
      state: 'queued',
      language,
      ...answerLetter({ name, asked: text, answer }, article.name, profile, language),
      queuedAt: ctx.issuedAt,
      askedBy: by,
    });
  },
);

async function openQuestion(tx: Tx, ctx: Ctx, questionId: string): Promise<Doc<'articleQuestions'>> {
  const question = await mustGet(tx, 'articleQuestions', questionId);
  await mustGetShop(tx, ctx, question.shop);
  const { answeredAt, answeredByName } = question;
  if (answeredAt !== null) throw refusal('requestClosed', { rule: 'CAT-3', by: answeredByName ?? '', at: answeredAt });
  return question;
}
