/** Refusals as a person at the counter says them, in English. */
import type { RefusalCode } from '../refusal.ts';
import {
  articleOf,
  carrierNamed,
  openStatuses,
  paymentLabels,
  possibleMoves,
  returnDays,
  stillOpen,
  whoMay,
} from './around.ts';
import { badFieldText, fieldLabel } from './fields.ts';
import { englishClaims } from './refusals-claims-en.ts';
import { englishCare } from './refusals-care-en.ts';
import { englishDelivery } from './refusals-delivery-en.ts';
import { englishPaper } from './refusals-paper-en.ts';
import { englishParcels } from './refusals-parcels-en.ts';
import { englishSale } from './refusals-sale-en.ts';
import { englishReturns } from './refusals-returns-en.ts';
import { englishPayment } from './refusals-payment-en.ts';
import { englishWarehouse } from './refusals-warehouse-en.ts';
import { type Spoken, type Told, quoted } from './told.ts';
import { permissionVerb } from './words.ts';

export const english: Record<RefusalCode, (told: Told) => Spoken> = {
  ...englishClaims,
  ...englishWarehouse,
  ...englishCare,
  ...englishPaper,
  ...englishParcels,
  ...englishDelivery,
  ...englishSale,
  ...englishPayment,
  ...englishReturns,
  badInput: (told) => {
    const others = told
      .rows('issues')
      .slice(1)
      .map(({ field }) => fieldLabel('en', typeof field === 'string' ? field : ''));
    const bad = { field: told.text('field'), message: told.text('message'), max: told.number('max') };
    return {
      sentence: `${fieldLabel('en', bad.field)}: ${badFieldText('en', bad)}.`,
      ...(others.length > 0 && { next: `Also to correct: ${[...new Set(others)].join('; ')}.` }),
    };
  },
  notFound: (told) => ({
    sentence: `${thing(told)} does not exist on this workstation.`,
    next: 'Wait until synchronisation is done, then look for it again.',
  }),
  alreadyExists: (told) => ({
    sentence: `${thing(told)} is already recorded.`,
    next: 'Nothing was done twice, there is nothing to do again.',
  }),
  forbidden: (told) => {
    const permission = told.permission();
    if (told.text('field') === 'backendUrl')
      return {
        sentence: 'This workstation already belongs to another backend.',
        next: 'Take the first address again.',
      };
    if (permission === null) return { sentence: 'Your role does not allow this.' };
    const able = whoMay(told);
    return {
      sentence: `Your role does not allow you to ${permissionVerb('en', permission)}.`,
      ...(able !== '' && { next: `This is for: ${able}.` }),
    };
  },
  wrongShop: (told) => ({
    sentence: `This belongs to the shop ${quoted('en', told.text('shop'))}, and each shop keeps its own orders and customers.`,
    next: 'Choose the right shop at the top of the window, or ask to be added to it.',
  }),
  gateClosed: gate,
  surprise: () => ({
    sentence: 'Surprise order: no slip naming the articles goes into the parcel.',
    next: 'Print the preparation slip, marked to stay in the warehouse.',
  }),
  cancelled: (told) => ({
    sentence: `The order is ${told.statusWord()}${told.since()}: nothing leaves, so there is no delivery note.`,
    next: 'If a parcel was ready, put its articles back.',
  }),
  managerOnly: (told) => ({
    sentence: `The order is ${told.statusWord()}${told.since()}: a manager decides whether to ${told.verb()}.`,
    next: 'Hand over to a manager before preparation begins.',
  }),
  moveImpossible: move,
  notPaid: (told) =>
    told.has('missingCents')
      ? {
          sentence: `${told.money('missingCents')} is missing (${told.text('method')}): preparation waits for the payment.`,
          next: 'Record the payment as soon as it comes in, or agree on another method with the customer.',
        }
      : {
          sentence: `The payment has not come in (${told.text('method')}): preparation waits for it.`,
          next: 'Customer service releases the order as soon as it is paid.',
        },
  unknownPaymentMethod: (told) => {
    const known = paymentLabels(told);
    return {
      sentence:
        told.text('method') === '' ? 'No payment method is chosen.' : 'This shop does not take this payment method.',
      ...(known !== '' && { next: `It takes: ${known}.` }),
    };
  },
  codeTaken: (told) => ({
    sentence: `The number ${told.text('code')} is already that of another order.`,
    next: 'Open the order again and place it anew: it gets another number, to be told to the customer.',
  }),
  addressNameTaken: (told) => ({
    sentence: `The address book already has an address named ${quoted('en', told.text('name'))}.`,
    next: 'Give it another name.',
  }),
  lastAddress: () => ({
    sentence: 'This is the last address of the book.',
    next: 'Add another one before removing it.',
  }),
  nothingChanges: () => ({ sentence: 'Nothing changes: it is so already.' }),
  cardNumber: (told) => ({
    sentence: `${told.has('name') ? articleOf(told) : fieldLabel('en', told.text('field'))}: this text holds a payment card number, it is kept nowhere.`,
    next: 'Clear it. The customer pays through the link that is sent.',
  }),
  wrongPin: (told) => ({
    sentence: 'This is not the right PIN.',
    ...(told.has('triesLeft') && { next: triesLeft(told.number('triesLeft') ?? 0) }),
  }),
  pinLocked: (told) => ({
    sentence: `Too many tries: this PIN is locked${told.has('until') ? ` until ${told.instant('until')}` : ''}.`,
    next: 'Wait, or ask a manager for a new PIN.',
  }),
  signInOnline: () => ({
    sentence: 'Your PIN cannot be checked without the network on this workstation.',
    next: 'Sign in here once while the network is there.',
  }),
  badgeUnknown: () => ({
    sentence: 'This badge is nobody’s, or no longer valid.',
    next: 'Type your 6-digit PIN; a manager can make a new badge.',
  }),
  badgeNeedsPin: () => ({ sentence: 'Your role also asks for your PIN.', next: 'Type your 6-digit PIN.' }),
  badgeLocked: (told) => ({
    sentence: `Too many unknown badges: badges are locked on this workstation${told.has('until') ? ` until ${told.instant('until')}` : ''}.`,
    next: 'The 6-digit PIN still works.',
  }),
  notSignedIn: () => ({ sentence: 'Nobody is signed in on this workstation.', next: 'Sign in with your PIN.' }),
  withdrawn: () => ({
    sentence: 'This stuck operation was withdrawn by a person; the shop never received it.',
    next: 'Open it again to redo it, or settle it.',
  }),
  notEnrolled: () => ({
    sentence: 'This workstation is not enrolled with the shop yet.',
    next: 'Ask a manager for an enrolment code.',
  }),
  enrolmentCode: () => ({
    sentence: 'This enrolment code is wrong, or was used already.',
    next: 'Ask a manager for a new code.',
  }),
  requestClosed: (told) => ({
    sentence: `This request is closed already${told.text('by') === '' ? '' : `, by ${told.text('by')}`}.`,
    next: 'Open another one if the customer comes back to you.',
  }),
  mailUnsendable: (told) => ({
    sentence: unsendable[told.text('why')] ?? 'This message cannot be sent: there is no e-mail address.',
  }),
  internal: () => ({
    sentence: 'The program could not do this; nothing was changed, and it is not your fault.',
    next: 'Try again. If it comes back, tell support and send the log of this workstation.',
  }),
  unknownCommand: (told) => ({
    sentence: `The backend does not know this action yet (${told.text('name')}).`,
    next: 'Nothing is lost: try again after the update.',
  }),
};

/** VIE-6: which rule closed it, since when, and what can still be done. */
function gate(told: Told): Spoken {
  const open = openStatuses(told);
  const allowed = open === '' ? '' : ` The shop allows it while it is ${open}.`;
  const days = returnDays(told);
  const rest = stillOpen(told);
  const next = [
    told.has('carrierPhone') && carrier(told),
    rest !== '' && `Still possible: ${rest}.`,
    days !== null && `The customer has ${days} days after reception to return articles.`,
  ].filter((part) => part !== false);
  return {
    sentence: `It is too late to ${told.verb()}: the order is ${told.statusWord()}${told.since()}.${allowed}`,
    next: next.length > 0 ? next.join(' ') : 'Nothing can be changed on this order any more.',
  };
}

function carrier(told: Told): string {
  const cost = carrierNamed(told)?.phoneCost.en;
  return `The carrier still can: ${told.text('carrier')}, ${told.text('carrierPhone')}${cost ? ` (${cost})` : ''}.`;
}

function move(told: Told): Spoken {
  if (told.text('rule') === 'ORD-15')
    return {
      sentence: 'This order has gift cards alone, sent by e-mail: there is nothing to prepare.',
      next: 'It is delivered as soon as it is validated and paid.',
    };
  if (told.text('rule') === 'LIV-5')
    return {
      sentence: 'Warehouse pick-up: this order leaves in no parcel, it is handed over against an identity document.',
      next: 'Mark it handed over once the customer has taken it.',
    };
  if (told.action() === 'correctTracking')
    return { sentence: 'No parcel has left yet: there is no number to correct.' };
  if (told.action() === 'packParcels')
    return {
      sentence: `An order is split into parcels while it is prepared: it is ${told.statusWord()}${told.since()}.`,
    };
  if (told.text('rule') === 'LIV-9')
    return {
      sentence: 'This order has not been shipped yet: it cannot have arrived.',
      next: 'Mark it shipped first, with its carrier and its tracking number.',
    };
  const moves = possibleMoves(told);
  return {
    sentence: `It is not possible to ${told.verb()}: it is ${told.statusWord()}${told.since()}.`,
    ...(moves !== '' && { next: `The next step: ${moves}.` }),
  };
}

function triesLeft(count: number): string {
  return count === 1 ? 'One more try before it is locked.' : `${count} more tries before it is locked.`;
}

const unsendable: Record<string, string> = {
  shortage: 'Nothing is missing from this order any more.',
  claim: 'This message no longer fits the state of the claim.',
  return: 'This message no longer fits the state of the return.',
  file: 'This paper can no longer go with this message.',
};

const things: Record<string, string> = {
  orders: 'This order',
  customers: 'This customer record',
  addresses: 'This address',
  parcels: 'This parcel',
  lines: 'This order line',
  articles: 'This article',
  stock: 'This stock record',
  shops: 'This shop',
  staff: 'This person',
};

function thing(told: Told): string {
  return things[told.text('table')] ?? 'This record';
}
