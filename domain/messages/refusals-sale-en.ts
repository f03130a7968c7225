/** Refusals about what is sold, in English: articles, prices, options, codes, gift cards (ORD-2…4, ORD-8, ORD-11…15). */
import { money } from '../format.ts';
import type { RefusalCode } from '../refusal.ts';
import { articleOf } from './around.ts';
import { type Spoken, type Told, listed, quoted } from './told.ts';

export const englishSale = {
  stockShort: (told) => {
    const left = told.number('available') ?? 0;
    const back = told.day('restockOn');
    const asked = told.has('asked') ? `, you ask for ${told.number('asked')}` : '';
    return {
      sentence: `${articleOf(told)}: ${left === 0 ? 'none left' : `${left} left${asked}`}${back === '' ? '' : `, expected back on ${back}`}.`,
      next: left === 0 ? 'Offer another article, or remove the line.' : 'Lower the quantity, or offer another article.',
    };
  },
  unknownArticle: (told) => ({
    sentence: `${articleOf(told)} is not in the catalogue of this shop.`,
    next: 'Remove the line and look for another article.',
  }),
  articleUnavailable: (told) => ({
    sentence: `${articleOf(told)} is no longer sold.`,
    next: 'Remove the line and offer another article.',
  }),
  priceChanged: (told) => ({
    sentence: `The total is now ${told.money('actual')}, no longer ${told.money('expected')}.`,
    next: 'Tell the customer the new total, then go on if they agree.',
  }),
  noLines: () => ({ sentence: 'The order has no article.', next: 'Add at least one article.' }),
  personalisationMissing: (told) => ({
    sentence: `${articleOf(told)} is only made with its personalisation text.`,
    next: 'Ask the customer for the text and spell it back.',
  }),
  personalisationTooLong: (told) => ({
    sentence: `The text for ${articleOf(told)} has ${told.number('length') ?? 0} characters, there is room for ${told.number('max') ?? 0}.`,
    next: 'Agree on a shorter text with the customer.',
  }),
  notPersonalisable: (told) => ({
    sentence: `${articleOf(told)} is not personalised.`,
    next: 'Clear the text, or offer an article that can be.',
  }),
  unknownWrap: (told) =>
    told.text('wrapId') === 'card'
      ? { sentence: 'This shop adds no message card.', next: 'Clear the message.' }
      : { sentence: `${articleOf(told)} cannot have this gift wrap.`, next: 'Choose another wrap, or none.' },
  cardWithoutWrap: (told) => ({
    sentence: `The message card is fixed on a wrapped gift: ${articleOf(told)} has no gift wrap.`,
    next: 'Choose a wrap, or clear the message.',
  }),
  voucherUnknown: (told) => ({
    sentence: `Code ${quoted('en', told.text('code'))} does not exist in this shop.`,
    next: "Have it spelt out, or offer one of today's codes.",
  }),
  voucherNotUsable: voucher,
  giftCardWrong: giftCard,
  returnOptionClosed: (told) =>
    told.text('why') === 'afterwards'
      ? {
          sentence: 'The 1 € return option is only sold with the order, never afterwards.',
          next: 'The return is still possible; its postage is for the customer to pay.',
        }
      : told.text('why') === 'noArticles'
        ? { sentence: 'Nothing of this order can be sent back: the 1 € return option would cover nothing.' }
        : { sentence: 'This shop sells no return option.', next: 'Take the option off the order.' },
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

function voucher(told: Told): Spoken {
  const code = quoted('en', told.text('code'));
  const other = quoted('en', told.text('other'));
  const most = told.number('most') ?? 0;
  const kinds = told.texts('categories');
  const among = kinds.length === 0 ? '' : ` (${listed('en', kinds)})`;
  switch (told.text('why')) {
    case 'customer':
      return {
        sentence: `Voucher ${code} is personal: only the customer it was given to can use it.`,
        next: 'Check who is calling, or take the code off.',
      };
    case 'twice':
      return { sentence: `Code ${code} is on this order already.` };
    case 'tooMany':
      return most === 0
        ? { sentence: 'This shop takes no codes.' }
        : {
            sentence: `An order takes ${most === 1 ? 'one code' : `${most} codes at most`}; ${code} would be one too many.`,
            next: 'Keep the one worth most to the customer.',
          };
    case 'alone':
      return {
        sentence: `Code ${quoted('en', told.text('only'))} stands alone: ${code} and ${other} do not go together.`,
        next: 'Keep the one worth most to the customer.',
      };
    case 'withdrawn':
      return { sentence: `Code ${code} has been withdrawn.`, next: "Offer one of today's codes." };
    case 'early':
      return { sentence: `Code ${code} is only good from ${told.day('from')}.` };
    case 'late':
      return { sentence: `Code ${code} was good until ${told.day('to')}.`, next: "Offer one of today's codes." };
    case 'used':
      return {
        sentence:
          told.number('uses') === 1
            ? `Code ${code} has been used.`
            : `Code ${code} has been used ${told.number('uses') ?? 0} times, none is left.`,
        next: 'Take it off, and tell the customer the total again.',
      };
    case 'once':
      return { sentence: `This customer has used code ${code} before; it is good once per customer.` };
    case 'articles':
      return kinds.length === 0
        ? { sentence: `Code ${code} is for articles, and there are none.` }
        : { sentence: `Code ${code} is for: ${listed('en', kinds)}. None of them is in the order.` };
    case 'minimum':
      return {
        sentence: `Code ${code} asks for ${told.money('minimumCents')} of articles${among}; there are ${told.money('countedCents')}.`,
        next: `${money((told.number('minimumCents') ?? 0) - (told.number('countedCents') ?? 0), 'en')} more is needed.`,
      };
    case 'nothingLeft':
      return {
        sentence: `Code ${code} would take nothing off: what it reduces is free already.`,
        next: 'Take it off: it can be used another time.',
      };
    default:
      return { sentence: `Code ${code} cannot be used on this order.` };
  }
}

function giftCard(told: Told): Spoken {
  switch (told.text('why')) {
    case 'parcel':
      return {
        sentence: 'Articles do not go by e-mail: the parcel needs a delivery mode.',
        next: 'Choose one; gift cards always go by e-mail.',
      };
    case 'noParcel':
      return {
        sentence: 'An order of gift cards alone has no parcel: it goes by e-mail.',
        next: 'Choose the mode “e-mail”.',
      };
    case 'notSold':
      return { sentence: 'This shop sells no gift cards.', next: 'Take it off the order.' };
    case 'amount':
      return { sentence: `A gift card is worth from ${told.money('min')} to ${told.money('max')}.` };
    case 'picture':
      return { sentence: 'This gift card has no picture of the shop.', next: 'Choose one.' };
    case 'message':
      return { sentence: `The message of a gift card has room for ${told.number('max') ?? 0} characters.` };
    default:
      return { sentence: 'This gift card cannot be sold like that.' };
  }
}
