/** Refusals about returns, in English (RET-1…5, DOC-6). */
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import type { Spoken, Told } from './told.ts';

export const englishReturns = {
  returnClosed: (told) => {
    switch (told.text('why')) {
      case 'notShipped':
        return {
          sentence: `Nothing has been shipped yet: this order is ${told.statusWord()}${told.since()}.`,
          next: 'As long as nothing has left, the order can be changed or cancelled.',
        };
      case 'late':
        return {
          sentence: `The time to return it ended on ${told.day('until')} (order received on ${told.day('receivedOn')}).`,
          next: 'An article that is damaged or broken is a matter for a claim.',
        };
      case 'noArticles':
        return { sentence: 'This order holds no article to return.' };
      case 'personalised':
        return {
          sentence: `${articleOf(told)} is personalised: it is neither taken back nor refunded, even with the return option.`,
          next: 'If it is damaged or not as ordered, open a claim.',
        };
      case 'perishable':
        return {
          sentence: `${articleOf(told)} is perishable: it is neither taken back nor refunded, even with the return option.`,
          next: 'If it arrived damaged, open a claim.',
        };
      case 'part':
        return { sentence: `${articleOf(told)} is only a part sent again for free: there is nothing to take back.` };
      default:
        return {
          sentence: `Nothing is left to return of ${articleOf(told)}: ${taken(told)}.`,
          next: 'Look at the returns and claims of the order.',
        };
    }
  },
  returnState: (told) => {
    const next = nexts[told.text('state')];
    const sentence = `Return ${told.text('code')} ${states[told.text('state')] ?? 'has changed in the meantime'}${when(told)}.`;
    return next === undefined ? { sentence } : { sentence, next };
  },
  returnWrong: (told) => {
    switch (told.text('why')) {
      case 'more':
        return {
          sentence: `Only ${told.number('left') ?? 0} of this line are left to return.`,
          next: 'Lower the quantity.',
        };
      case 'count':
        return {
          sentence: `${told.number('counted') ?? 0} counted, ${told.number('asked') ?? 0} announced: the count is wrong.`,
          next: 'Each piece is good, damaged or missing.',
        };
      case 'restock':
        return {
          sentence: `Only pieces that came back good and are taken back go on the shelf: there are ${told.number('good') ?? 0}.`,
          next: 'Lower the number of pieces put back on the shelf.',
        };
      case 'reason':
        return {
          sentence: 'Refusing a piece, or refunding one that is missing, needs a reason.',
          next: 'Write the reason: the customer may ask for it.',
        };
      case 'consent':
        return {
          sentence: 'A voucher instead of money needs the consent of the customer.',
          next: 'Write down what the customer said, and how.',
        };
      case 'twice':
        return { sentence: 'The same line is given twice.', next: 'Open the form again.' };
      default:
        return { sentence: 'An article is not part of this return.', next: 'Write it down as a remark.' };
    }
  },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function when(told: Told): string {
  const at = told.instant('since');
  return at === '' ? '' : ` (${at})`;
}

function taken(told: Told): string {
  const counts = [
    [told.number('returned'), 'already in a return'],
    [told.number('claimed'), 'already in a claim'],
    [told.number('refunded'), 'already refunded'],
  ] as const;
  const said = counts.flatMap(([count, word]) => (count ? [`${count} ${word}`] : []));
  return said.length === 0 ? 'nothing was delivered' : said.join(', ');
}

const states: Record<string, string> = {
  requested: 'still waits to be validated',
  refused: 'was refused',
  validated: 'has not reached the warehouse yet',
  received: 'is received already',
  decided: 'is decided already',
  closed: 'is closed',
  unconfirmed: 'has not its final number yet',
};

const nexts: Record<string, string | undefined> = {
  requested: 'Customer service validates it first.',
  validated: 'The warehouse receives it first.',
  unconfirmed: 'The slip prints after the next synchronisation.',
};
