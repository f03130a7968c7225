/** Codes of the demo shops: one of each kind, some that run, some that are over or still to come (ORD-8). */
import type { Voucher } from '../../domain/voucher/voucher.ts';

/** Days are counted from the day the demo is filled; null: no end. */
export type DemoVoucher = Omit<Voucher, 'id' | 'from' | 'to' | 'issuedAt' | 'issuedBy'> & {
  fromDays: number | null;
  toDays: number | null;
};

/** `someone`: the customer who holds a voucher of their own, and who has used the welcome code. */
export function vouchersOf(shop: 'cadomaestro' | 'caseapains', someone: string): DemoVoucher[] {
  const codes = shop === 'cadomaestro' ? cadomaestro(someone) : caseapains(someone);
  return codes.map((code) => ({ ...blank, ...code, shop }));
}

const blank = {
  customerId: null,
  minimumCents: 0,
  categories: [],
  fromDays: null,
  toDays: null,
  uses: null,
  used: 0,
  oncePerCustomer: false,
  usedBy: [],
  combinable: true,
  active: true,
  reason: '',
};

type Idea = Partial<DemoVoucher> & Pick<DemoVoucher, 'code' | 'label' | 'value'>;

const percent = (percentBp: number) => ({ kind: 'percent', percentBp }) as const;
const amount = (amountCents: number) => ({ kind: 'amount', amountCents }) as const;
const freeDelivery = { kind: 'freeDelivery' } as const;

const cadomaestro = (someone: string): Idea[] => [
  {
    code: 'BIENVENUE',
    label: '10 % pour une première commande',
    value: percent(1000),
    oncePerCustomer: true,
    usedBy: [someone],
    used: 1,
    combinable: false,
  },
  { code: 'NOEL5', label: '5 € dès 40 € d’articles', value: amount(500), minimumCents: 4000, toDays: 33 },
  { code: 'PORT30', label: 'Port offert dès 30 €', value: freeDelivery, minimumCents: 3000, toDays: 20 },
  {
    code: 'MUGS20',
    label: '20 % sur les mugs et tasses',
    value: percent(2000),
    categories: ['Mugs et tasses'],
    toDays: 14,
  },
  {
    code: 'LIVRES3',
    label: '3 € sur les livres dès 20 €',
    value: amount(300),
    categories: ['Livres et carnets'],
    minimumCents: 2000,
  },
  { code: 'DERNIER', label: '15 €, une seule commande', value: amount(1500), uses: 1 },
  { code: 'ETE15', label: '15 % d’été', value: percent(1500), fromDays: -150, toDays: -60 },
  { code: 'SOLDES25', label: '25 % pour les soldes', value: percent(2500), fromDays: 45, toDays: 73 },
  { code: 'VIP50', label: '10 € aux cinquante premiers', value: amount(1000), uses: 50, used: 50 },
  {
    code: 'MERCI8',
    label: 'Geste commercial',
    value: amount(800),
    customerId: someone,
    uses: 1,
    reason: 'Colis arrivé avec deux jours de retard',
  },
];

const caseapains = (someone: string): Idea[] => [
  { code: 'BARDZOUR', label: '10 % sur les cases à pain', value: percent(1000), categories: ['Cases à pain'] },
  { code: 'PEI5', label: '5 € dès 50 € d’articles', value: amount(500), minimumCents: 5000, toDays: 40 },
  { code: 'GRANDILE', label: 'Port offert dès 60 €', value: freeDelivery, minimumCents: 6000, toDays: 25 },
  {
    code: 'TIKADO',
    label: '8 % pour une première commande',
    value: percent(800),
    oncePerCustomer: true,
    usedBy: [someone],
    used: 1,
  },
  {
    code: 'EPICES2',
    label: '2 € sur la vanille et les épices',
    value: amount(200),
    categories: ['Vanille et épices'],
    minimumCents: 1500,
  },
  { code: 'KABAR', label: '12 % de l’anniversaire', value: percent(1200), fromDays: -90, toDays: -30 },
  { code: 'LETCHI', label: '15 % pour la saison des letchis', value: percent(1500), fromDays: 18, toDays: 50 },
  {
    code: 'KDO10',
    label: 'Geste commercial',
    value: amount(1000),
    customerId: someone,
    uses: 1,
    reason: 'Un article arrivé ébréché',
  },
];
