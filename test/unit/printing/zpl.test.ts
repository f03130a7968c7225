import { describe, expect, it } from 'vitest';
import { addressLabels } from '../../../documents/address-label.ts';
import { field, zplLabels } from '../../../documents/zpl.ts';
import { aShopProfile, anAddress, anOrder } from '../../builders.ts';

const label = (change: Parameters<typeof anOrder>[0] = {}) => addressLabels(anOrder(change), aShopProfile());
/** What each field says, unescaped. */
const fields = (zpl: string) =>
  [...zpl.matchAll(/\^FD(.*?)\^FS/gsu)].map(([, text = '']) =>
    text.replace(/_([0-9A-F]{2})/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );

describe('a label in ZPL (LIV-9)', () => {
  it('says to whom, from whom, by which carrier, and bears the order’s bars', () => {
    const said = fields(zplLabels(label(), 203));
    expect(said).toContain('MME MARGAUX LEFEVRE');
    expect(said).toContain('57000 METZ');
    expect(said).toContain('Colissimo');
    expect(said.filter((text) => text === 'A-000001')).toHaveLength(2);
  });

  it('is one label, closed, for each parcel', () => {
    const zpl = zplLabels([...label(), ...label()], 300);
    expect(zpl.match(/\^XA/gu)).toHaveLength(2);
    expect(zpl.match(/\^XZ/gu)).toHaveLength(2);
  });

  it('gives the printer no order out of what was typed', () => {
    const evil = '^XZ~JR^XA^FDrien^FS_5E\u0007';
    const zpl = zplLabels(label({ instructions: evil, delivery: anAddress({ company: '^XZ ~JA' }) }), 203);
    expect(zpl.match(/\^XZ/gu)).toHaveLength(1);
    expect(zpl).not.toMatch(/~|\u0007/u);
    expect(fields(zpl).join(' ')).toContain('^XZ~JR^XA^FDrien^FS_5E\u0007');
  });

  it('keeps accents and the ends of long lines', () => {
    const delivery = anAddress({ street: '8 rue du Coëtlosquet', complement1: 'Résidence les Œillets, bâtiment Ç' });
    const zpl = zplLabels(label({ delivery, instructions: 'Sonner chez Mme Noël' }), 203);
    expect(zpl).toContain('^CI28');
    expect(fields(zpl)).toContain('Sonner chez Mme Noël');
  });

  it('says DUPLICATA only when it is one', () => {
    expect(fields(zplLabels(addressLabels(anOrder(), aShopProfile(), true), 203))).toContain('DUPLICATA');
    expect(fields(zplLabels(label(), 203))).not.toContain('DUPLICATA');
  });

  it.each([203, 300] as const)('at %i dots per inch keeps every line within its half, and the bars read', (dpi) => {
    const profile = aShopProfile();
    const identity = { ...profile.identity, phone: '04 81 64 00 80', email: 'service.clients@cadomaestro.example' };
    const delivery = anAddress({ street: '1257 bis avenue du Maréchal de Lattre' });
    const zpl = zplLabels(addressLabels(anOrder({ delivery }), { ...profile, identity }), dpi);
    const mm = dpi / 25.4;
    const texts = [...zpl.matchAll(/\^FO(\d+),(\d+)\^A0N,(\d+),\d+\^FH_\^FD(.*?)\^FS/gu)].map(
      ([, x = '', y = '', size = '', text = '']) => ({ x: Number(x), y: Number(y), size: Number(size), text }),
    );
    const right = ({ x, size, text }: (typeof texts)[number]) => (x + text.length * size * 0.58) / mm;
    expect(texts.map(({ text }) => text)).toEqual(expect.arrayContaining(['04 81 64 00 80', identity.email]));
    const limit = ({ x, y }: (typeof texts)[number]) => (y / mm < 33 && x / mm < 50 ? 54 : 95);
    expect(texts.filter((text) => right(text) > limit(text))).toEqual([]);
    expect(texts.filter(({ size }) => size / mm < 1.8)).toEqual([]);
    const [, left = '', module = ''] = /\^FO(\d+),\d+\^BY(\d)/u.exec(zpl) ?? [];
    expect(Number(module) / mm).toBeGreaterThan(0.33);
    expect(Number(left)).toBeGreaterThanOrEqual(10 * Number(module));
  });

  it('tells no price', () => {
    expect(fields(zplLabels(label(), 203)).join(' ')).not.toMatch(/€|\d,\d\d/u);
  });
});

describe('a field', () => {
  it.each([
    ['A_B', 'A_5FB'],
    ['^~', '_5E_7E'],
    ['\n', '_0A'],
    ['é €', 'é €'],
  ])('%j is written %j', (value, written) => {
    expect(field(value)).toBe(written);
  });
});
