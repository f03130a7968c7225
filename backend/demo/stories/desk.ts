/** What else lies on the desk: requests, quotes, alerts, questions, wish lists, a shelf counted anew (MSG-1, MSG-2, CAT-1…4). */
import { Temporal } from 'temporal-polyfill';
import type { CommandInput } from '../../../domain/commands.ts';
import type { Customer } from '../../../domain/customer/customer.ts';
import { mustGet } from '../../../domain/tx.ts';
import { type Story, articleNamed, lineOf, offered, sold, tell, webOf } from './story.ts';

/** From the contact form; nobody's yet. */
export async function messageFromWeb(story: Story): Promise<void> {
  const sentAt = story.hours.at();
  const text = 'Bonjour, mon colis est annoncé pour vendredi : sera-t-il là pour l’anniversaire de samedi ?';
  await tell(story, webOf(story.shop), 'receiveRequest', { ...message(story, story.customer(), text), sentAt });
}

/** We wait for the customer; our deadline stands still. */
export async function waitsForCustomer(story: Story): Promise<void> {
  const customer = story.customer();
  const asked = message(story, customer, 'Je voudrais changer la couleur d’un article déjà commandé.');
  await tell(story, story.crew.agent, 'openRequest', asked);
  story.hours.wait(2);
  const { firstName } = customer.details;
  const text = `Bonjour ${firstName},\n\nQuelle couleur souhaitez-vous à la place ?`;
  const about = { requestId: asked.requestId, messageId: story.chance.id() };
  await tell(story, story.crew.agent, 'answerRequest', { ...about, text, by: 'email', waiting: true });
}

/** To and fro, and nobody answered the last message in time. */
export async function overdue(story: Story): Promise<void> {
  const asked = message(story, story.customer(), 'Ma commande est arrivée mais pas la facture.');
  const { requestId } = asked;
  await tell(story, story.crew.agent, 'openRequest', asked);
  story.hours.wait(1);
  const answer = 'Bonjour,\n\nÀ quelle adresse e-mail devons-nous l’envoyer ?';
  const first = { requestId, messageId: story.chance.id(), text: answer, by: 'email', waiting: true } as const;
  await tell(story, story.crew.agent, 'answerRequest', first);
  story.hours.wait(20);
  const reply = 'À la même que celle du compte, merci.';
  await tell(story, story.crew.agent, 'noteReply', { requestId, messageId: story.chance.id(), text: reply });
}

export async function answered(story: Story): Promise<void> {
  const asked = message(story, story.customer(), 'Livrez-vous le samedi ?');
  const { requestId } = asked;
  await tell(story, story.crew.agent, 'openRequest', asked);
  story.hours.wait(3);
  const text = 'Bonjour,\n\nCela dépend du transporteur choisi : le jour est annoncé à la commande.';
  const last = { requestId, messageId: story.chance.id(), text, by: 'email', waiting: false, closes: true } as const;
  await tell(story, story.crew.agent, 'answerRequest', last);
}

/** Sent, and good for some weeks. */
export async function quoteSent(story: Story): Promise<void> {
  const quoteId = await quoted(story, 1, 12, 30);
  story.hours.wait(1);
  await tell(story, story.crew.agent, 'sendQuote', { quoteId, mailId: story.chance.id() });
}

export async function quoteExpired(story: Story): Promise<void> {
  await quoted(story, 2, 8, 15);
}

/** An order by now. */
export async function quoteAccepted(story: Story): Promise<void> {
  const quoteId = await quoted(story, 5, 10, 30);
  story.hours.wait(26);
  const { totals } = await mustGet(story.tx.docs, 'quotes', quoteId);
  const method = story.shop.profile.paymentMethods.find(({ kind }) => kind === 'transfer');
  // where no transfer is taken it is paid by a link, which nobody has paid yet
  const about = { quoteId, newOrderId: story.chance.id(), expectedTotalCents: totals.totalCents };
  if (method) {
    const asked = { ...about, code: story.nextCode(), paymentMethod: method.id };
    return tell(story, story.crew.agent, 'acceptQuote', asked);
  }
  const paymentMethod = story.shop.profile.paymentMethods[0]?.id ?? '';
  await tell(story, story.crew.agent, 'askQuotePayment', { ...about, linkId: story.chance.id(), paymentMethod });
}

/** Served in this order once the shelf is filled again. */
export async function alertsLeft(story: Story): Promise<void> {
  const { id: articleId, formats } = articleNamed(story.shop, story.goods.soldOut);
  for (let left = 0; left < 3; left += 1) {
    const { id: customerId, details } = story.customer();
    const asked = { alertId: story.chance.id(), shop: story.shop.profile.id, articleId, sku: formats[0]?.sku ?? '' };
    const who = { email: details.email, customerId, language: details.language, until: null };
    await tell(story, left === 0 ? story.crew.agent : webOf(story.shop), waysToAsk[left === 0 ? 'phone' : 'web'], {
      ...asked,
      ...who,
    });
    story.hours.wait(7);
  }
}

const waysToAsk = { phone: 'leaveStockAlert', web: 'receiveStockAlert' } as const;

export async function questionsAsked(story: Story): Promise<void> {
  const texts = [
    'Passe-t-il au lave-vaisselle ?',
    'Quelles sont ses dimensions exactes ?',
    'Peut-on le faire livrer à une autre adresse avec un mot ?',
  ];
  for (const [nth, text] of texts.entries()) {
    const { details } = story.customer();
    const { id: articleId } = articleNamed(story.shop, story.goods.plain[nth] ?? '');
    const { firstName: name, email, language } = details;
    const questionId = story.chance.id();
    const asked = { questionId, shop: story.shop.profile.id, articleId, email, customerId: null, name, language, text };
    await tell(story, webOf(story.shop), 'receiveQuestion', asked);
    story.hours.wait(16);
    const answer = 'Oui, sans souci : le programme à 40 °C suffit.';
    if (nth === 0) await tell(story, story.crew.agent, 'answerQuestion', { questionId, answer });
  }
}

export async function wishListsKept(story: Story): Promise<void> {
  for (const [nth, name] of ['Liste de naissance', 'Pour Noël'].entries()) {
    const items = story.goods.plain.slice(nth * 2, nth * 2 + 3).map((wished, index) => {
      const { id: articleId, formats } = articleNamed(story.shop, wished);
      return { articleId, sku: formats[0]?.sku ?? '', priority: priorities[index] ?? 'low' };
    });
    const { id: customerId } = story.customer();
    await tell(story, story.crew.agent, 'addToWishList', { wishListId: story.chance.id(), customerId, name, items });
  }
}

const priorities = ['high', 'medium', 'low'] as const;

/** What was counted was not what was thought. */
export async function shelfCounted(story: Story): Promise<void> {
  const { id: articleId, formats } = articleNamed(story.shop, story.goods.plain[4] ?? '');
  const counted = { shop: story.shop.profile.id, articleId, sku: formats[0]?.sku ?? '' };
  const reason = 'Inventaire : deux pièces cassées au rayon.';
  const change = { auditId: story.chance.id(), change: -2, restock: null, reason };
  await tell(story, story.crew.warehouse, 'adjustStock', { ...counted, ...change });
}

/** Made for one person: it does not come back, and the app says why (RET-2). */
export async function personalisedSold(story: Story): Promise<void> {
  const { name, text } = story.goods.personal;
  const of = [{ name, personalisation: text, wrapped: true }, { name: story.goods.plain[7] ?? '' }];
  await sold(story, { of, until: 'delivered', returnOption: true });
}

/** Before anybody had looked at it. */
export async function changedMind(story: Story): Promise<void> {
  const { id: orderId } = await sold(story, { of: [{ name: story.goods.plain[1] ?? '' }], until: 'recorded' });
  story.hours.wait(1);
  await tell(story, story.crew.agent, 'cancelOrder', { orderId, reason: 'Le client a changé d’avis' });
}

function message(story: Story, customer: Customer, text: string): CommandInput<'openRequest'> {
  const { firstName, lastName, email, phone } = customer.details;
  return {
    requestId: story.chance.id(),
    shop: story.shop.profile.id,
    topic: story.shop.profile.contact.topics[0]?.id ?? '',
    urgency: 'reply',
    customerId: customer.id,
    orderId: null,
    name: `${firstName} ${lastName}`,
    email,
    phone,
    text,
  };
}

async function quoted(story: Story, nth: number, quantity: number, days: number): Promise<string> {
  const want = { name: story.goods.plain[nth] ?? '', quantity };
  const { customer, address, modeId } = offered(story, { of: [want], until: 'validated' });
  const quoteId = story.chance.id();
  const today = Temporal.PlainDate.from(story.hours.at().slice(0, 10));
  await tell(story, story.crew.agent, 'makeQuote', {
    quoteId,
    shop: story.shop.profile.id,
    customerId: customer.id,
    details: customer.details,
    billing: address,
    delivery: address,
    lines: [lineOf(story, want)],
    modeId,
    note: 'Cadeaux de fin d’année du comité d’entreprise.',
    validUntil: today.add({ days }).toString(),
  });
  return quoteId;
}
