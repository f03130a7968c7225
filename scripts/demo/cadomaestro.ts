/** What CadoMaestro's demo shop sells. Rates are each product's own: milk chocolate and alcohol are not groceries at 5.5 %. */
import { cadomaestroPersons } from './cadomaestro-persons.ts';
import { type Aisle, idea, text } from './idea.ts';

const colours = { formats: ['Bleu', 'Rose', 'Vert d’eau'] };
const fresh = { perishable: true };

export const cadomaestro: readonly Aisle[] = [
  {
    category: 'Mugs et tasses',
    prefix: 'MUG',
    rateBp: 2000,
    ideas: [
      idea('Mug prénom', 1490, 'Céramique, 33 cl, passe au lave-vaisselle.', {
        ...colours,
        ...text('Prénom', 14, 0),
        tiers: true,
      }),
      idea(
        'Mug photo magique',
        1790,
        'La photo apparaît avec la chaleur. La photo est envoyée après la commande.',
        text('Texte sous la photo', 40, 0),
      ),
      idea('Mug Super Maman', 1290, 'Céramique blanche, 30 cl.', { tiers: true }),
      idea('Mug Super Papa', 1290, 'Céramique blanche, 30 cl.', { tiers: true }),
      idea('Mug Meilleure Mamie', 1290, 'Céramique blanche, 30 cl.', { tiers: true }),
      idea('Mug Meilleur Papi', 1290, 'Céramique blanche, 30 cl.', { tiers: true }),
      idea('Tasse à café Chat perché', 1190, 'Un petit chat au fond de la tasse.', { formats: ['Noir', 'Roux'] }),
      idea('Mug isotherme en bambou', 2290, 'Garde au chaud quatre heures, 40 cl.', text('Gravure', 20, 400)),
      idea('Théière Cœur', 2990, 'Fonte émaillée, 80 cl, avec son filtre.', {
        formats: ['Rouge', 'Noir', 'Turquoise'],
      }),
      idea('Lot de 4 tasses expresso', 2490, 'Porcelaine colorée, 8 cl.'),
    ],
  },
  {
    category: 'Cadeaux personnalisés',
    prefix: 'PER',
    rateBp: 2000,
    ideas: [
      idea('Planche à découper gravée', 2990, 'Hêtre massif, 38 × 25 cm.', {
        ...text('Texte gravé', 40, 0, true),
        tiers: true,
      }),
      idea('Couteau de poche gravé', 3490, 'Lame inox, manche en olivier.', text('Gravure', 18, 0, true)),
      idea('Porte-clés photo', 990, 'Métal brossé, 4 × 3 cm.', { ...text('Texte au dos', 24, 200), tiers: true }),
      idea('Coussin prénom', 2490, 'Coton, 40 × 40 cm, garnissage compris.', {
        ...colours,
        ...text('Prénom', 12, 0, true),
      }),
      idea('Tablier brodé', 2790, 'Coton épais, poche ventrale.', {
        formats: ['Noir', 'Écru', 'Bordeaux'],
        ...text('Broderie', 20, 0, true),
      }),
      idea('Gourde gravée', 2490, 'Inox, double paroi, 50 cl.', {
        formats: ['Noir', 'Blanc', 'Corail'],
        ...text('Gravure', 16, 300),
        tiers: true,
      }),
      idea('Verre à bière gravé', 1690, 'Verre 50 cl, gravure au laser.', {
        ...text('Gravure', 24, 0, true),
        tiers: true,
      }),
      idea('Boîte à secrets en bois', 3290, 'Noyer, fermeture aimantée.', text('Gravure du couvercle', 30, 0)),
      idea('Plaque de porte émaillée', 1990, 'Émail au four, 15 × 10 cm.', text('Texte', 28, 0, true)),
      idea('Carnet à spirale prénom', 1290, 'Couverture rigide, 100 pages.', { ...text('Prénom', 16, 0), tiers: true }),
      idea(
        'Puzzle photo 500 pièces',
        2690,
        'La photo est envoyée après la commande.',
        text('Titre de la boîte', 30, 0),
      ),
    ],
  },
  {
    category: 'Épicerie fine',
    prefix: 'EPI',
    rateBp: 550,
    ideas: [
      idea('Coffret thé du monde', 2110, 'Six thés en sachets de mousseline.', {
        formats: ['24 sachets', '48 sachets+1200'],
        tiers: true,
        promotion: 10,
      }),
      idea('Café de Saint-Étienne torréfié', 890, 'Arabica, 250 g.', { formats: ['En grains', 'Moulu'] }),
      idea('Tablette de chocolat noir 72 %', 590, 'Cacao du Pérou, 100 g.', { tiers: true }),
      idea('Tablette de chocolat au lait', 590, 'Lait de montagne, 100 g.', { tiers: true, rateBp: 2000 }),
      idea('Ballotin de pralines roses', 1290, 'Spécialité lyonnaise, 250 g.', { rateBp: 2000 }),
      idea('Ballotin de chocolats assortis', 2490, 'Vingt-quatre bouchées, 280 g.', { ...fresh, rateBp: 2000 }),
      idea('Trio de confitures du Forez', 1490, 'Myrtille, fraise, abricot.'),
      idea('Miel de châtaignier', 990, 'Récolté en Ardèche, 250 g.'),
      idea('Coffret huiles d’olive', 2690, 'Trois bouteilles de 20 cl.', { tiers: true }),
      idea('Foie gras de canard entier', 3490, 'Mi-cuit, 180 g, à garder au frais.', { ...fresh, wrappable: false }),
      idea('Saucisson des monts du Lyonnais', 1190, 'Pur porc, 300 g.', fresh),
      idea('Coffret apéritif', 3290, 'Tartinables, biscuits et olives.', { tiers: true }),
      idea('Bouteille de côtes-du-forez', 1190, 'Gamay, 75 cl. L’abus d’alcool est dangereux pour la santé.', {
        rateBp: 2000,
        ...text('Étiquette', 30, 350),
      }),
    ],
  },
  {
    category: 'Livres et carnets',
    nextYear: 4,
    prefix: 'LIV',
    rateBp: 550,
    ideas: [
      idea('Le grand livre des recettes de famille', 2110, 'À remplir à plusieurs mains, 160 pages.'),
      idea('Mamie, raconte-moi ton histoire', 1690, 'Un livre de questions, à offrir vide et à recevoir plein.'),
      idea('Papi, raconte-moi ton histoire', 1690, 'Un livre de questions, à offrir vide et à recevoir plein.'),
      idea(
        'Mon livre de naissance',
        2390,
        'La première année, mois par mois.',
        text('Prénom sur la couverture', 14, 500),
      ),
      idea('Cent balades autour de la Loire', 1890, 'Cartes et itinéraires, 220 pages.'),
      idea(
        'L’histoire dont tu es le prénom',
        2490,
        'Conte illustré dont l’enfant est le héros.',
        text('Prénom de l’enfant', 12, 0, true),
      ),
      idea('Carnet de voyage illustré', 1490, 'Papier 120 g, élastique.', { rateBp: 2000 }),
      idea('Cocktails sans alcool', 1590, 'Soixante recettes en images.'),
    ],
  },
  {
    category: 'Jeux et jouets',
    prefix: 'JEU',
    rateBp: 2000,
    ideas: [
      idea('Jeu de société Ça nous va bien', 2490, 'De 3 à 8 joueurs, dès 10 ans.'),
      idea('Quiz de la famille', 1990, 'Quatre cents questions, dès 8 ans.', { tiers: true }),
      idea('Jeu de palets en bois', 3990, 'Hêtre massif, fabriqué en France.', { promotion: 20 }),
      idea('Mölkky gravé', 3490, 'Jeu de quilles finlandais, avec sa caisse.', text('Gravure de la caisse', 24, 400)),
      idea('Casse-tête en bambou', 1290, 'Trois niveaux de difficulté.', { tiers: true }),
      idea('Peluche Doudou lapin', 2290, 'Douce et lavable, 30 cm.', {
        formats: ['Gris', 'Rose', 'Crème'],
        ...text('Prénom brodé', 10, 600),
      }),
      idea('Camion de pompier en bois', 2790, 'Dès 18 mois.'),
      idea('Toupie lumineuse', 690, 'Fonctionne avec deux piles, fournies.', { tiers: true }),
      idea('Escape game à la maison', 2990, 'Une heure de jeu, 2 à 6 joueurs.'),
    ],
  },
  {
    category: 'Déco et maison',
    prefix: 'DEC',
    rateBp: 2000,
    ideas: [
      idea('Bougie parfumée Figuier', 1990, 'Cire végétale, quarante heures.', { tiers: true }),
      idea('Bougie parfumée Fleur d’oranger', 1990, 'Cire végétale, quarante heures.', { tiers: true }),
      idea('Bougie message', 2290, 'Le message apparaît en brûlant.', text('Message', 60, 0, true)),
      idea('Cadre photo Arbre de vie', 2490, 'Métal doré, huit photos.'),
      idea('Lampe de chevet Lune', 3490, 'Trois intensités, rechargeable.', {
        ...text('Prénom', 12, 500),
        promotion: 25,
      }),
      idea('Horloge murale scandinave', 3990, 'Bois clair, silencieuse, 30 cm.'),
      idea('Vase soliflore soufflé', 1890, 'Verre soufflé à la bouche.', { formats: ['Ambre', 'Fumé', 'Vert'] }),
      idea('Plaid douillet', 3290, 'Polaire, 130 × 170 cm.', {
        formats: ['Gris', 'Moutarde', 'Rose poudré'],
        ...text('Broderie', 20, 700),
      }),
      idea('Guirlande lumineuse boules', 2190, 'Vingt boules de coton, LED.', { promotion: 15 }),
      idea('Affiche ciel étoilé', 2990, 'Le ciel du jour et du lieu choisis.', {
        formats: ['30 × 40 cm', '50 × 70 cm+1500'],
        ...text('Date, lieu et titre', 80, 0, true),
      }),
    ],
  },
  {
    category: 'High-tech',
    prefix: 'TEC',
    rateBp: 2000,
    ideas: [
      idea('Enceinte nomade en bois', 4490, 'Bluetooth, dix heures.', text('Gravure', 18, 500)),
      idea('Réveil simulateur d’aube', 4990, 'Dix intensités, sept sons.'),
      idea('Chargeur sans fil en bambou', 2990, '10 W.', { ...text('Gravure', 24, 0), tiers: true }),
      idea('Batterie de secours', 2490, '10 000 mAh.', {
        formats: ['Noir', 'Blanc'],
        ...text('Gravure', 20, 300),
        tiers: true,
      }),
      idea('Clé USB en bois', 1690, '32 Go.', { ...text('Gravure', 16, 0), tiers: true }),
      idea('Mini-projecteur de poche', 8990, 'Lit les films du téléphone.'),
      idea('Casque antibruit enfant', 2990, 'Volume limité à 85 dB.'),
    ],
  },
  {
    category: 'Cuisine et table',
    prefix: 'CUI',
    rateBp: 2000,
    ideas: [
      idea('Coffret à fondue', 4490, 'Fonte, six fourchettes.'),
      idea('Raclette à la bougie', 1990, 'Pour deux, sans électricité.', { tiers: true }),
      idea('Kit à sushis', 2490, 'Natte, couteau et livret.'),
      idea('Sommelier gravé', 1990, 'Double levier, étui bois.', text('Gravure', 20, 0)),
      idea('Moulin à poivre en hêtre', 3290, 'Mécanisme en acier trempé.', text('Gravure', 16, 400)),
      idea('Set à cocktails', 3990, 'Shaker, doseur, filtre et cuillère.'),
      idea('Lot de 6 sous-verres en ardoise', 1690, 'Ardoise naturelle, patins.', {
        ...text('Gravure', 12, 600),
        tiers: true,
      }),
      idea('Moule à gaufres en fonte', 3690, 'Pour feux gaz et électriques.'),
      idea('Boîte à goûter en inox', 2290, 'Deux compartiments.', text('Prénom', 14, 300)),
    ],
  },
  {
    category: 'Jardin et plein air',
    prefix: 'JAR',
    rateBp: 2000,
    ideas: [
      idea('Kit Mon potager de balcon', 2490, 'Graines, pots et terreau compressé.', {
        formats: ['Aromates', 'Tomates anciennes', 'Fleurs à manger'],
      }),
      idea('Mangeoire à oiseaux', 2190, 'Sapin du Pilat.'),
      idea('Hamac deux places', 4990, 'Coton, 200 kg.'),
      idea('Bouquet de tulipes fraîches', 2990, 'Coupées le matin, à recevoir vite.', {
        ...fresh,
        wrappable: false,
        rateBp: 1000,
      }),
      idea('Bonsaï prêt à vivre', 3490, 'Ficus, avec son livret.', { ...fresh, wrappable: false, rateBp: 1000 }),
      idea('Lampe solaire Luciole', 1490, 'Bocal en verre, vingt LED.', { tiers: true }),
      idea('Plaque de jardin gravée', 2690, 'Ardoise, piquet compris.', text('Texte', 36, 0, true)),
    ],
  },
  {
    category: 'Fêtes et saisons',
    prefix: 'FET',
    rateBp: 2000,
    ideas: [
      idea('Boule de Noël prénom', 990, 'Verre soufflé, 8 cm.', {
        formats: ['Rouge', 'Or', 'Bleu nuit'],
        ...text('Prénom', 12, 0, true),
        tiers: true,
        promotion: 20,
      }),
      idea('Calendrier de l’Avent à remplir', 2490, 'Vingt-quatre pochons numérotés.'),
      idea('Calendrier de l’Avent thés', 2990, 'Vingt-quatre infusions.', { rateBp: 550 }),
      idea('Chaussette de Noël brodée', 1490, 'Feutrine épaisse.', { ...text('Prénom', 12, 0), tiers: true }),
      idea('Père Noël secret, le coffret', 1990, 'Trois surprises à moins de vingt euros.', { tiers: true }),
      idea('Lapin de Pâques en chocolat', 1490, 'Chocolat au lait, 200 g.', { ...fresh, rateBp: 2000 }),
      idea('Bougies chiffre', 390, 'De 0 à 9, dorées.', {
        formats: ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'],
        wrappable: false,
      }),
      idea('Kit décoration anniversaire', 1990, 'Guirlande, ballons et bougies.', {
        formats: ['18 ans', '30 ans', '40 ans', '50 ans', '60 ans'],
      }),
    ],
  },
  ...cadomaestroPersons,
];
