/** The aisles about somebody: well-being, births, jewels, animals. */
import { type Aisle, idea, text } from './idea.ts';

const colours = { formats: ['Bleu', 'Rose', 'Vert d’eau'] };
const sizes = { formats: ['S', 'M', 'L', 'XL+200'] };

export const cadomaestroPersons: readonly Aisle[] = [
  {
    category: 'Bien-être',
    prefix: 'BIE',
    rateBp: 2000,
    ideas: [
      idea('Coffret bain relaxant', 2790, 'Sels, savon et gant.'),
      idea('Savon d’Ardèche à la lavande', 590, 'Saponifié à froid, 100 g.', { tiers: true }),
      idea('Bouillotte sèche aux noyaux de cerise', 1990, 'Se chauffe au four à micro-ondes.', {
        formats: ['Hibou', 'Renard', 'Mouton'],
      }),
      idea('Peignoir brodé', 4990, 'Éponge de coton, 400 g/m².', { ...sizes, ...text('Broderie', 16, 0, true) }),
      idea('Diffuseur d’huiles essentielles', 3490, 'Bois clair, sept couleurs.'),
      idea('Masque de nuit en soie', 1790, 'Soie de mûrier, élastique réglable.'),
      idea('Coussin de massage', 4990, 'Chauffant, sur secteur ou allume-cigare.'),
      idea('Tapis de yoga en liège', 5490, 'Liège et caoutchouc naturel.', text('Gravure', 18, 600)),
    ],
  },
  {
    category: 'Naissance et enfants',
    prefix: 'BEB',
    rateBp: 2000,
    ideas: [
      idea('Coffret naissance', 3990, 'Doudou, hochet et bavoir.', { ...colours, ...text('Prénom brodé', 12, 500) }),
      idea('Bavoir prénom', 1290, 'Éponge de coton, bouton-pression.', {
        ...colours,
        ...text('Prénom', 12, 0, true),
        tiers: true,
      }),
      idea('Cape de bain brodée', 2990, 'Coton bio, 80 × 80 cm.', text('Prénom', 12, 0, true)),
      idea('Veilleuse Nuage', 2490, 'S’éteint seule après trente minutes.'),
      idea('Tirelire cochon', 1490, 'Céramique.', { ...colours, ...text('Prénom', 12, 300) }),
      idea('Boîte à dents de lait', 1190, 'Bois d’érable, un logement par dent.', text('Prénom', 12, 0, true)),
      idea('Sac à dos de maternelle', 2790, 'Coton enduit, 6 litres.', {
        formats: ['Dinosaure', 'Licorne', 'Fusée'],
        ...text('Prénom', 12, 400),
      }),
      idea('Gourde enfant', 1490, 'Inox, 35 cl.', {
        formats: ['Renard', 'Panda'],
        ...text('Prénom', 12, 300),
        tiers: true,
      }),
    ],
  },
  {
    category: 'Bijoux et accessoires',
    prefix: 'BIJ',
    rateBp: 2000,
    ideas: [
      idea('Bracelet gravé', 2990, 'Acier inoxydable, cordon réglable.', {
        formats: ['Argenté', 'Doré+300'],
        ...text('Gravure', 20, 0, true),
        tiers: true,
      }),
      idea('Collier initiale', 2690, 'Plaqué or, chaîne de 45 cm.', text('Initiale', 1, 0, true)),
      idea('Porte-cartes en cuir', 3290, 'Cuir pleine fleur, quatre cartes.', {
        formats: ['Cognac', 'Noir'],
        ...text('Initiales', 4, 500),
      }),
      idea('Montre en bois', 6990, 'Érable, mouvement à quartz.', text('Gravure au dos', 30, 600)),
      idea('Boutons de manchette gravés', 3490, 'Laiton argenté.', text('Initiales', 6, 0, true)),
      idea('Chaussettes rigolotes', 990, 'Coton peigné.', { formats: ['36-40', '41-46'], tiers: true, promotion: 30 }),
      idea('Écharpe en laine mérinos', 3990, '180 × 30 cm.', { formats: ['Bleu nuit', 'Camel', 'Gris chiné'] }),
      idea('Parapluie tempête', 2790, 'Résiste à 100 km/h.'),
    ],
  },
  {
    category: 'Animaux',
    prefix: 'ANI',
    rateBp: 2000,
    ideas: [
      idea('Médaille gravée pour chien', 1290, 'Laiton poli, anneau.', {
        formats: ['Os', 'Rond', 'Cœur'],
        ...text('Nom et téléphone', 28, 0, true),
      }),
      idea('Gamelle prénom', 1990, 'Céramique, antidérapante.', text('Nom de l’animal', 12, 0, true)),
      idea('Coussin pour chat', 3490, 'Lavable, 50 cm.', { formats: ['Gris', 'Beige'] }),
      idea('Album mon chien et moi', 1890, 'Quarante pages.', { rateBp: 550 }),
    ],
  },
];
