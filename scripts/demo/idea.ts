/** An article as the lists of this folder write it, and what its category gives it. */
export interface Idea {
  name: string;
  cents: number;
  description: string;
  /** `Label` or `Label+300` where a format costs 3 € more; none: one format without a label. */
  formats: readonly string[];
  personalisation: { label: string; maxLength: number; priceCents: number; required: boolean } | null;
  tiers: boolean;
  /** Null: the category's. */
  rateBp: number | null;
  perishable: boolean;
  wrappable: boolean;
  /** Percent off in the current promotion; 0: none. */
  promotion: number;
}

export interface Aisle {
  category: string;
  /** First letters of its skus. */
  prefix: string;
  rateBp: number;
  /** Percent that next year's price list adds; 0: prices stay. */
  nextYear?: number;
  ideas: readonly Idea[];
}

export function idea(name: string, cents: number, description: string, change: Partial<Idea> = {}): Idea {
  return {
    name,
    cents,
    description,
    formats: [],
    personalisation: null,
    tiers: false,
    rateBp: null,
    perishable: false,
    wrappable: true,
    promotion: 0,
    ...change,
  };
}

export function text(label: string, maxLength: number, priceCents: number, required = false): Partial<Idea> {
  return { personalisation: { label, maxLength, priceCents, required } };
}
