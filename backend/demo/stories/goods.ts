/** Articles that the stories of a demo shop are about, by name; the shelf has plenty of each. */
export interface Goods {
  /** Arrives in pieces. */
  fragile: string;
  /** May come back: neither personalised nor perishable. */
  plain: readonly string[];
  personal: { name: string; text: string };
  /** Several of it are worth more than one manager may let go. */
  dear: { name: string; quantity: number };
  /** Not on the shelf: people ask to be told. */
  soldOut: string;
}

export const goods: Record<string, Goods> = {
  cadomaestro: {
    fragile: 'Théière Cœur',
    plain: [
      'Cadre photo Arbre de vie',
      'Bougie parfumée Figuier',
      'Lot de 4 tasses expresso',
      'Kit à sushis',
      'Guirlande lumineuse boules',
      'Quiz de la famille',
      'Diffuseur d’huiles essentielles',
      'Mug Super Papa',
    ],
    personal: { name: 'Mug prénom', text: 'Camille' },
    dear: { name: 'Coussin de massage', quantity: 5 },
    soldOut: 'Coffret huiles d’olive',
  },
  caseapains: {
    fragile: 'Marmite à cari',
    plain: [
      'Panier en vacoa',
      'Nappe madras',
      'Coffret des sept épices',
      'Lampe fanal',
      'Rougail, le livre',
      'Petite case à pain Ti Kaz',
      'Torchon carte de l’île',
      'Lot de 4 serviettes madras',
    ],
    personal: { name: 'Tablier madras', text: 'Léa' },
    dear: { name: 'Broderie de Cilaos encadrée', quantity: 2 },
    soldOut: 'Case à biscuits',
  },
};
