/** The post's own abbreviations, used only on a line that is too long otherwise (AFNOR NF Z10-011). */

/** Kinds of street, from the first word on; the longest name first. */
const streets: readonly (readonly [string, string])[] = [
  ['ZONE D ACTIVITE', 'ZA'],
  ['ZONE D ACTIVITES', 'ZA'],
  ['ZONE ARTISANALE', 'ZA'],
  ['ZONE INDUSTRIELLE', 'ZI'],
  ['CENTRE COMMERCIAL', 'CCAL'],
  ['GRANDE RUE', 'GR'],
  ['LIEU DIT', 'LD'],
  ['ROND POINT', 'RPT'],
  ['TERRE PLEIN', 'TPL'],
  ['ALLEE', 'ALL'],
  ['ALLEES', 'ALL'],
  ['AVENUE', 'AV'],
  ['BOULEVARD', 'BD'],
  ['CARREFOUR', 'CAR'],
  ['CHAUSSEE', 'CHS'],
  ['CHEMIN', 'CHE'],
  ['CORNICHE', 'COR'],
  ['COURS', 'CRS'],
  ['DESCENTE', 'DSC'],
  ['DOMAINE', 'DOM'],
  ['ESPLANADE', 'ESP'],
  ['FAUBOURG', 'FG'],
  ['HAMEAU', 'HAM'],
  ['IMPASSE', 'IMP'],
  ['LOTISSEMENT', 'LOT'],
  ['MONTEE', 'MTE'],
  ['PASSAGE', 'PAS'],
  ['PLACE', 'PL'],
  ['PLATEAU', 'PLT'],
  ['PROMENADE', 'PRO'],
  ['PARVIS', 'PRV'],
  ['QUARTIER', 'QUA'],
  ['RESIDENCE', 'RES'],
  ['ROCADE', 'ROC'],
  ['ROUTE', 'RTE'],
  ['RUELLE', 'RLE'],
  ['SENTE', 'SEN'],
  ['SENTIER', 'SEN'],
  ['SQUARE', 'SQ'],
  ['TRAVERSE', 'TRA'],
  ['VILLAGE', 'VLGE'],
];

/** Titles and saints, anywhere in the name of a street or town. */
const titles: Readonly<Record<string, string>> = {
  CAPITAINE: 'CNE',
  COLONEL: 'CNL',
  COMMANDANT: 'CDT',
  DOCTEUR: 'DR',
  GENERAL: 'GAL',
  LIEUTENANT: 'LTN',
  MARECHAL: 'MAL',
  MONSEIGNEUR: 'MGR',
  PREFET: 'PFT',
  PRESIDENT: 'PDT',
  PROFESSEUR: 'PR',
  SAINT: 'ST',
  SAINTE: 'STE',
  SAINTS: 'STS',
  SERGENT: 'SGT',
};

/** Parts of a building and a few long words of lines 2 and 3. */
const buildings: Readonly<Record<string, string>> = {
  APPARTEMENT: 'APPT',
  BATIMENT: 'BAT',
  ESCALIER: 'ESC',
  ETAGE: 'ETG',
  IMMEUBLE: 'IMM',
  RESIDENCE: 'RES',
  LOGEMENT: 'LOG',
};

type Fits = (line: string) => boolean;

/** Word after word, only as far as needed: the kind of street, then titles; the last word is never touched. */
export function shorterStreet(line: string, fits: Fits): string {
  if (fits(line)) return line;
  const [, number = '', name = line] = /^(\d+ (?:(?:BIS|TER|QUATER|[A-Z]) )?)?(.*)$/u.exec(line) ?? [];
  const kind = streets.find(([long]) => name.startsWith(`${long} `));
  const short = kind ? `${number}${kind[1]}${name.slice(kind[0].length)}` : line;
  return shorterWords(short, titles, fits);
}

export function shorterTown(line: string, fits: Fits): string {
  return shorterWords(line, titles, fits);
}

export function shorterBuilding(line: string, fits: Fits): string {
  return shorterWords(line, buildings, fits);
}

function shorterWords(line: string, words: Readonly<Record<string, string>>, fits: Fits): string {
  let short = line.split(' ');
  for (const [index, word] of short.entries()) {
    if (fits(short.join(' ')) || index === short.length - 1) break;
    short = short.with(index, words[word] ?? word);
  }
  return short.join(' ');
}
