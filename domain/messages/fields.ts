/** Names of fields, and what is wrong with what was typed in them. Paths and messages are those of the zod schemas. */
import { type Locale, money, typeset } from '../format.ts';

type Pair = readonly [fr: string, en: string];

export interface BadField {
  field: string;
  message: string;
  max: number | null;
}

/** `delivery.postalCode` → `Livraison, code postal`; the last known name of the path speaks. */
export function fieldLabel(locale: Locale, path: string): string {
  const names = path.split('.');
  const last = names.findLast((name) => Object.hasOwn(fields, name));
  const place = names.find((name) => Object.hasOwn(places, name));
  const row = names.find((name) => /^\d+$/u.test(name));
  const label = last === undefined ? pick(locale, ['Saisie', 'Input']) : pick(locale, fields[last] ?? ['', '']);
  const where = place === undefined || place === last ? '' : pick(locale, places[place] ?? ['', '']);
  const line = where !== '' && row !== undefined ? ` ${Number(row) + 1}` : '';
  return where === '' ? label : `${where}${line}, ${lowerFirst(label)}`;
}

/** What is wrong, without the field's name: `ce champ est obligatoire`. */
export function badFieldText(locale: Locale, { field, message, max }: BadField): string {
  const [fr, en] = problem(locale, field.split('.').at(-1) ?? '', message, max);
  return typeset(locale === 'fr' ? fr : en, locale);
}

function problem(locale: Locale, name: string, message: string, max: number | null): Pair {
  const long = Number(/^too long: (\d+)/u.exec(message)?.[1] ?? Number.NaN);
  if (name === 'amountCents' && max !== null) {
    const due = money(max, locale);
    return [`le montant dépasse ce qui reste dû (${due})`, `the amount is more than is due (${due})`];
  }
  const limit = Number.isNaN(long) ? (message === '' ? max : null) : long;
  if (limit !== null) return [`c'est trop long, ${limit} caractères au plus`, `too long, ${limit} characters at most`];
  const known = problems[message] ?? byField[name];
  if (known) return known;
  if (/received (undefined|null)/u.test(message) || /^Too small: expected (string|array)/u.test(message))
    return required;
  if (/expected (int|number)|^Too (small|big): expected number/u.test(message))
    return ["ce n'est pas un nombre qui convient", 'this number does not fit'];
  return ["cette valeur n'est pas acceptée", 'this value is not accepted'];
}

const required: Pair = ['ce champ est obligatoire', 'this field is required'];

const problems: Record<string, Pair> = {
  required,
  'control characters': [
    'le texte contient des caractères invisibles, retapez-le sans copier-coller',
    'the text holds invisible characters, type it again without pasting',
  ],
  postalCode: ["ce n'est pas un code postal de ce pays", 'this is no postal code of that country'],
  phone: [
    "un numéro a 10 chiffres, ou commence par + et l'indicatif du pays",
    'a number has 10 digits, or begins with + and the country code',
  ],
  'six digits': ['le code a six chiffres', 'the PIN has six digits'],
  'not an address of a backend': ["ce n'est pas l'adresse d'un serveur", 'this is no address of a backend'],
  'must be https': ["l'adresse doit commencer par https", 'the address must begin with https'],
};

const byField: Record<string, Pair> = {
  addresses: ['le carnet est plein, retirez une adresse', 'the address book is full, remove an address'],
  email: ["ce n'est pas une adresse e-mail", 'this is no e-mail address'],
  birthDate: ["ce n'est pas une date, par exemple 27/03/1984", 'this is no date, such as 27/03/1984'],
  quantity: ['la quantité va de 1 à 9 999', 'the quantity goes from 1 to 9,999'],
  amountCents: ["ce n'est pas un montant", 'this is no amount'],
  country: ["ce pays n'est pas dans la liste", 'this country is not on the list'],
  surprise: ["cette boutique ne propose pas l'envoi surprise", 'this shop offers no surprise parcel'],
  lines: ["la commande n'a aucun article", 'the order has no article'],
};

const places: Record<string, Pair> = {
  billing: ['Facturation', 'Billing'],
  delivery: ['Livraison', 'Delivery'],
  lines: ['Ligne', 'Line'],
  parcels: ['Colis', 'Parcel'],
  keepAddresses: ['Adresse à garder', 'Address to keep'],
};

const fields: Record<string, Pair> = {
  civility: ['Civilité', 'Title'],
  lastName: ['Nom', 'Last name'],
  firstName: ['Prénom', 'First name'],
  company: ['Société', 'Company'],
  complement1: ['Appartement, étage', 'Flat, floor'],
  complement2: ['Bâtiment, résidence', 'Building, residence'],
  street: ['Numéro et voie', 'Number and street'],
  locality: ['Lieu-dit', 'Locality'],
  postalCode: ['Code postal', 'Postal code'],
  city: ['Ville', 'Town'],
  country: ['Pays', 'Country'],
  phone: ['Téléphone', 'Phone'],
  email: ['E-mail', 'E-mail'],
  birthDate: ['Date de naissance', 'Birth date'],
  newsletter: ['Lettre d’information', 'Newsletter'],
  note: ['Note', 'Note'],
  name: ["Nom de l'adresse", 'Name of the address'],
  quantity: ['Quantité', 'Quantity'],
  sku: ['Format', 'Format'],
  articleId: ['Article', 'Article'],
  personalisation: ['Personnalisation', 'Personalisation'],
  text: ['Texte', 'Text'],
  wrapId: ['Emballage', 'Gift wrap'],
  cardText: ['Carte à message', 'Message card'],
  instructions: ['Instructions de livraison', 'Delivery instructions'],
  surprise: ['Envoi surprise', 'Surprise parcel'],
  modeId: ['Mode de livraison', 'Delivery mode'],
  paymentMethod: ['Moyen de paiement', 'Payment method'],
  expectedTotalCents: ['Total annoncé', 'Total told'],
  carrier: ['Transporteur', 'Carrier'],
  trackingNumber: ['Numéro de suivi', 'Tracking number'],
  reason: ['Motif', 'Reason'],
  amountCents: ['Montant', 'Amount'],
  reference: ['Référence', 'Reference'],
  pin: ['Code personnel', 'PIN'],
  code: ['Code', 'Code'],
  backendUrl: ['Adresse du serveur', 'Address of the backend'],
  deviceName: ['Nom du poste', 'Name of the workstation'],
  addresses: ["Carnet d'adresses", 'Address book'],
  buyer: ['Client', 'Customer'],
  billing: ['Adresse de facturation', 'Billing address'],
  delivery: ['Adresse de livraison', 'Delivery address'],
  lines: ['Articles', 'Articles'],
  parcels: ['Colis', 'Parcels'],
};

function pick(locale: Locale, [fr, en]: Pair): string {
  return typeset(locale === 'fr' ? fr : en, locale);
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
