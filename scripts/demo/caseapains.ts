/** What Caseapains.re's demo shop sells, at the rates of Réunion: 8.5 %, and 2.1 % on food. */
import { type Aisle, idea, text } from './idea.ts';

const fresh = { perishable: true };

export const caseapains: readonly Aisle[] = [
  {
    category: 'Cases à pain',
    nextYear: 3,
    prefix: 'CAP',
    rateBp: 850,
    ideas: [
      idea(
        'Case à pain Bardzour',
        6900,
        'Cryptoméria et toit de bardeaux, deux baguettes.',
        text('Nom gravé au fronton', 18, 900),
      ),
      idea('Case à pain Lambrequin', 7900, 'Lambrequins découpés à la main.', {
        formats: ['Blanc', 'Vert volet', 'Bleu lagon'],
        ...text('Nom gravé au fronton', 18, 900),
        promotion: 10,
      }),
      idea('Petite case à pain Ti Kaz', 4900, 'Pour un pain et quatre macatias.', {
        formats: ['Bois brut', 'Rouge tôle', 'Jaune soleil'],
      }),
      idea('Case à pain Mafate', 8900, 'Tamarin des Hauts, charnières laiton.'),
      idea('Case à pain deux étages', 9900, 'Pain en bas, viennoiseries en haut.'),
      idea('Case à biscuits', 3900, 'La petite sœur de la case à pain.', {
        formats: ['Bois brut', 'Bleu lagon'],
        tiers: true,
      }),
      idea('Planche à pain tamarin', 3200, 'Tamarin des Hauts, 40 × 20 cm.', {
        ...text('Gravure', 24, 500),
        tiers: true,
      }),
      idea('Couteau à pain manche letchi', 2900, 'Lame de 20 cm.', text('Gravure', 14, 400)),
      idea('Sac à pain en madras', 1500, 'Coton, doublé de lin.', { tiers: true }),
    ],
  },
  {
    category: 'Vanille et épices',
    prefix: 'VAN',
    rateBp: 210,
    ideas: [
      idea('Gousses de vanille Bourbon', 1290, 'Gousses de 16 cm, Sainte-Suzanne.', {
        formats: ['2 gousses', '5 gousses+1400', '10 gousses+3300'],
        tiers: true,
      }),
      idea('Vanille en poudre', 1490, 'Gousses entières broyées, 10 g.'),
      idea('Extrait de vanille', 1190, 'Sans sucre ajouté, 5 cl.'),
      idea('Sucre vanillé de canne', 690, 'Sucre roux, 200 g.', { tiers: true }),
      idea('Curcuma de la Plaine-des-Grègues', 590, 'Safran péi, 80 g.', { tiers: true }),
      idea('Massalé de grand-mère', 590, 'Mélange torréfié, 80 g.'),
      idea('Combava séché', 690, 'Zestes, 25 g.'),
      idea('Piment confit', 650, 'Fort, vraiment, 100 g.', { formats: ['Fort', 'Très fort'] }),
      idea('Coffret des sept épices', 2490, 'Sept tubes, un livret de recettes.', { tiers: true, promotion: 15 }),
      idea('Fleur de sel de Saint-Leu', 890, 'Récoltée à la Pointe au Sel, 125 g.'),
    ],
  },
  {
    category: 'Rhum arrangé (sans alcool)',
    prefix: 'RHA',
    rateBp: 210,
    ideas: [
      idea('Kit à arranger Vanille-Géranium', 1690, 'Bocal, fruits séchés et épices. Vendu sans alcool.', {
        ...text('Étiquette', 24, 300),
        tiers: true,
      }),
      idea('Kit à arranger Ananas Victoria', 1690, 'Bocal, fruits séchés et épices. Vendu sans alcool.', {
        ...text('Étiquette', 24, 300),
        tiers: true,
      }),
      idea(
        'Kit à arranger Letchi',
        1690,
        'Bocal, fruits séchés et épices. Vendu sans alcool.',
        text('Étiquette', 24, 300),
      ),
      idea('Kit à arranger Faham', 1890, 'L’orchidée des Hauts. Vendu sans alcool.', text('Étiquette', 24, 300)),
      idea('Kit à arranger Mangue-Piment', 1690, 'Bocal, fruits séchés et épices. Vendu sans alcool.'),
      idea('Trio de kits à arranger', 4490, 'Trois bocaux au choix du chef. Vendu sans alcool.', { tiers: true }),
      idea('Bocal et entonnoir', 990, 'Verre, 75 cl, joint caoutchouc.', { rateBp: 850 }),
    ],
  },
  {
    category: 'Douceurs péi',
    prefix: 'DOU',
    rateBp: 210,
    ideas: [
      idea('Confiture de goyavier', 590, 'Cuite au chaudron, 220 g.', { tiers: true }),
      idea('Confiture papaye-vanille', 590, 'Cuite au chaudron, 220 g.', { tiers: true }),
      idea('Confiture banane-chocolat', 620, 'Cuite au chaudron, 220 g.'),
      idea('Miel de baies roses', 1090, 'Récolté dans l’Ouest, 250 g.'),
      idea('Miel de letchi vert', 1190, 'Le plus attendu de l’île, 250 g.'),
      idea('Bonbons la rouroute', 490, 'Biscuits fondants à l’arrow-root, 150 g.'),
      idea('Gâteau patate', 1290, 'Patate douce et vanille, à manger sous cinq jours.', { ...fresh, wrappable: false }),
      idea('Macatias coco', 790, 'Les six petits pains sucrés, cuits du matin.', { ...fresh, wrappable: false }),
      idea('Chocolat noir aux épices', 690, 'Tablette de 80 g.', {
        formats: ['Combava', 'Baies roses', 'Café Bourbon pointu'],
      }),
      idea('Café Bourbon pointu', 2990, 'Torréfié au Tampon, 100 g.', { formats: ['En grains', 'Moulu'] }),
      idea('Coffret goûter créole', 3490, 'Confitures, biscuits et thé.', { tiers: true }),
    ],
  },
  {
    category: 'Artisanat de La Réunion',
    prefix: 'ART',
    rateBp: 850,
    ideas: [
      idea('Panier en vacoa', 3900, 'Tressé à Saint-Philippe.', { formats: ['Petit', 'Moyen+1000', 'Grand+2200'] }),
      idea('Chapeau de paille de Sainte-Suzanne', 4500, 'Tressé à la main.', { formats: ['56', '58', '60'] }),
      idea('Set de table en vacoa', 900, '45 × 30 cm.', { tiers: true }),
      idea('Broderie de Cilaos encadrée', 8900, 'Jours brodés à la main, 20 × 20 cm.'),
      idea('Kayamb', 5900, 'Fleurs de canne et graines de safran marron.', { formats: ['Enfant', 'Adulte+2000'] }),
      idea('Roulèr miniature', 4900, 'Peau de bœuf, 30 cm.'),
      idea('Bol en bois de goyavier', 3400, 'Tourné à l’Entre-Deux.', text('Gravure', 14, 500)),
      idea('Lampe fanal', 5400, 'Tôle découpée, douille E27.'),
      idea('Dodo en bois peint', 1900, 'Douze centimètres de bonne humeur.', {
        formats: ['Bleu', 'Rouge', 'Vert'],
        tiers: true,
      }),
      idea('Bijou en perles de lave', 2900, 'Basalte du Piton de la Fournaise.', {
        formats: ['Bracelet', 'Collier+1000'],
      }),
    ],
  },
  {
    category: 'Cuisine créole',
    prefix: 'CRE',
    rateBp: 850,
    ideas: [
      idea('Marmite à cari', 5900, 'Fonte d’aluminium, couvercle compris.', {
        formats: ['24 cm', '28 cm+1200', '32 cm+2500'],
      }),
      idea('Pilon et kalou en basalte', 6900, 'Taillé dans la pierre de lave.'),
      idea('Rougail, le livre', 2490, 'Quatre-vingts recettes de famille.', { rateBp: 210 }),
      idea('Tablier madras', 2490, 'Coton épais.', text('Broderie', 16, 600)),
      idea('Kit samoussas', 1990, 'Presse, pinceau et livret.'),
      idea('Thermos à thé des Hauts', 2790, 'Inox, 75 cl.', { ...text('Gravure', 16, 400), tiers: true }),
      idea('Torchon carte de l’île', 1290, 'Coton, 50 × 70 cm.', { tiers: true }),
    ],
  },
  {
    category: 'Linge et madras',
    prefix: 'LIN',
    rateBp: 850,
    ideas: [
      idea('Nappe madras', 3900, 'Coton, ourlets main.', { formats: ['150 × 150 cm', '150 × 250 cm+1500'] }),
      idea('Lot de 4 serviettes madras', 2400, 'Coton, 40 × 40 cm.'),
      idea('Fouta lagon', 2900, '100 × 200 cm.', {
        formats: ['Turquoise', 'Corail'],
        ...text('Broderie', 14, 600),
        promotion: 20,
      }),
      idea('Coussin bougainvillier', 2700, '40 × 40 cm, garnissage compris.'),
      idea('Doudou margouillat', 2300, 'Coton bio, 25 cm.', {
        formats: ['Vert', 'Jaune'],
        ...text('Prénom brodé', 10, 600, true),
      }),
      idea('Tee-shirt La Réunion', 2200, 'Coton bio.', { formats: ['S', 'M', 'L', 'XL'], tiers: true }),
    ],
  },
];
