import { describe, expect, it } from 'vitest';
import { csvOf } from '../../../domain/csv.ts';

describe('a table for spreadsheets', () => {
  it('opens by a double click in either language: marks, separators and decimals of each', () => {
    expect(csvOf([['Rythme', 4.5, null]], 'fr')).toBe('\ufeffRythme;4,5;\r\n');
    expect(csvOf([['Pace', 4.5, null]], 'en')).toBe('\ufeffPace,4.5,\r\n');
  });

  it.each(['=1+1', '+33 6', '-2', '@SUM(A1)', '\t=1', ' =1', '|calc', '%0A'])('never runs %j as a formula', (text) => {
    expect(csvOf([[text]], 'fr')).toBe(`\ufeff'${text}\r\n`);
  });

  it('keeps a name with quotes, separators or line ends in its own cell', () => {
    expect(csvOf([['Anne "Nan"; B', 'a\nb', "l'Isle"]], 'fr')).toBe('\ufeff"Anne ""Nan""; B";"a\nb";l\'Isle\r\n');
    expect(csvOf([['=HYPERLINK("x";1)']], 'fr')).toBe('\ufeff"\'=HYPERLINK(""x"";1)"\r\n');
  });

  it('never guards a number', () => expect(csvOf([[-3]], 'fr')).toBe('\ufeff-3\r\n'));
});
