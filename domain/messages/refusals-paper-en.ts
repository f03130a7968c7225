/** Refusals about invoices and printed documents, in English. */
import type { RefusalCode } from '../refusal.ts';
import type { Spoken, Told } from './told.ts';

export const englishPaper = {
  invoiceState: (told) => {
    switch (told.text('why')) {
      case 'exists':
        return {
          sentence: `This order already has its invoice${told.has('number') ? ` ${told.text('number')}` : ''}.`,
          next: 'To correct it, make a credit note and a new invoice.',
        };
      case 'cancelled':
        return { sentence: 'This order is cancelled: it is no longer invoiced.' };
      case 'notPaid':
        return {
          sentence: told.has('missingCents')
            ? `An invoice is made once all is paid: ${told.money('missingCents')} is missing.`
            : 'An invoice is made once all is paid.',
          next: 'Record the payment.',
        };
      case 'waiting':
        return {
          sentence: 'This invoice is still waiting for its number: it can be corrected once it has it.',
          next: 'The number comes from the backend, at the next sync.',
        };
      case 'noneStands':
        return { sentence: 'This order has no invoice to correct.' };
      default:
        return { sentence: 'This invoice was corrected meanwhile.', next: 'Look at the last invoice of the order.' };
    }
  },
  nothingToPrint: (told) => ({ sentence: nothing[told.text('document')] ?? 'There is nothing to print.' }),
} satisfies Partial<Record<RefusalCode, (told: Told) => Spoken>>;

const nothing: Record<string, string> = {
  'delivery-note': 'This order holds no article: it leaves without a delivery note.',
  'preparation-slip': 'This order holds no article: there is nothing to prepare.',
  'message-cards': 'This order bears no message card.',
  'address-labels': 'This order goes by e-mail: it needs no label.',
  'gift-cards': 'No gift card was issued for this order.',
  'pick-list': 'All of it lies in the bins already.',
};
