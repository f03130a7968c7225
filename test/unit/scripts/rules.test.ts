import { describe, expect, it } from 'vitest';
import { idsIn } from '../../../scripts/rules/ids.ts';
import { proofs, readRules, table, unproved } from '../../../scripts/rules/proofs.ts';
import { ofPlaywright, ofVitest } from '../../../scripts/rules/results.ts';

// names of these tests hold no id: they would count among the proofs
describe('rule ids in the name of a test', () => {
  it('are found alone, in lists and in ranges, each once', () => {
    const found: Record<string, string[]> = {
      'refuses a cheque (ORD-9)': ['ORD-9'],
      'modes (ORD-7, ORD-16, LIV-2…4)': ['ORD-7', 'ORD-16', 'LIV-2', 'LIV-3', 'LIV-4'],
      'who may (ROLE-1…ROLE-3)': ['ROLE-1', 'ROLE-2', 'ROLE-3'],
      'prices (PRX-1..3)': ['PRX-1', 'PRX-2', 'PRX-3'],
      'lines (ORD-2, 3, 4, 11)': ['ORD-2', 'ORD-3', 'ORD-4', 'ORD-11'],
      'gates (VIE-2…5, VIE-4) of DOC-1': ['VIE-2', 'VIE-3', 'VIE-4', 'VIE-5', 'DOC-1'],
    };
    for (const [name, ids] of Object.entries(found)) expect(idsIn(name)).toEqual(ids);
  });

  it('are not seen where there are none', () => {
    for (const name of ['order A-000123 of 12-13', 'UTF-8 text', 'S10, S28, B-04-2', 'sku MUG-01-A', 'PRE-LIV'])
      expect(idsIn(name).filter((id) => readRules().some((rule) => rule.id === id))).toEqual([]);
    expect(idsIn('LIV-4, 5 days later')).toEqual(['LIV-4']);
    expect(idsIn('from LIV-1…400')).toEqual(['LIV-1']);
  });
});

const rules = [
  { id: 'LIV-1', title: 'days', needed: true },
  { id: 'LIV-2', title: 'countries', needed: true },
  { id: 'LIV-3', title: 'points', needed: true },
  { id: 'RET-1', title: 'returns', needed: false },
];

describe('proofs', () => {
  const named = (id: string, passed: boolean) => ({ name: `a test (${id})`, passed });

  it('need a test that passed, and none that failed', () => {
    const all = proofs(rules, [named('LIV-1', true), named('LIV-2', true), named('LIV-2', false)]);
    expect(all.map(({ verdict }) => verdict)).toEqual(['passed', 'failed', 'no test', 'later']);
    expect(unproved(all).map(({ title }) => title)).toEqual(['countries', 'points']);
    expect(table(all).split('\n').at(-1)).toBe('1 of 3 rules proved, 1 for later');
  });

  it('are read from both reports, with the blocks around each test, without those that were skipped', () => {
    const cases = [
      { fullName: 'block first', status: 'passed' },
      { fullName: 'block second', status: 'failed' },
      { fullName: 'block third', status: 'skipped' },
    ];
    expect(ofVitest({ testResults: [{ assertionResults: cases }] })).toEqual([
      { name: 'block first', passed: true },
      { name: 'block second', passed: false },
    ]);
    const spec = (title: string, status: string) => ({ title, tests: [{ status }] });
    const specs = [spec('one', 'expected'), spec('two', 'unexpected'), spec('three', 'skipped'), spec('four', 'flaky')];
    expect(ofPlaywright({ suites: [{ title: 'file', suites: [{ title: 'inner', specs }] }] })).toEqual([
      { name: 'file inner one', passed: true },
      { name: 'file inner two', passed: false },
      { name: 'file inner four', passed: true },
    ]);
  });
});

it('the list of rules is one that can be read, each id once', () => {
  const ids = readRules().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(80);
});
