/** The online directory of addresses is asked only where somebody wished for it. */
import { expect, test } from 'vitest';
import type { Store } from '../../../db/contract.ts';
import { Preferences } from '../../../domain/views.ts';
import type { PrintQueue } from '../../../workstation/print-queue/print-queue.ts';
import { queryAnswers } from '../../../workstation/procedures.ts';
import type { OpenSession } from '../../../workstation/session.ts';
import { NOON, agent } from '../../builders.ts';

const found = [{ street: '12 Rue du Bac', postalCode: '75007', city: 'Paris' }];

async function asked(preferences: Partial<Preferences>) {
  const questions: string[] = [];
  const store = { query: () => Promise.resolve(Preferences.parse(preferences)) } as unknown as Store;
  const directory = {
    complete: (text: string) => {
      questions.push(text);
      return Promise.resolve(found);
    },
  };
  const house = { store, session: {} as OpenSession, directory, printing: {} as PrintQueue, now: () => NOON };
  const answer = await queryAnswers.addressCompletion(house, { text: '12 rue du b', postalCode: '' }, agent);
  return { answer, questions };
}

test('it is off to begin with: nothing typed leaves the workstation', async () => {
  expect(await asked({})).toEqual({ answer: [], questions: [] });
});

test('it is asked once it is wished for', async () => {
  expect(await asked({ addressCompletion: true })).toEqual({ answer: found, questions: ['12 rue du b'] });
});

test('towns are answered without any network, by code and by name', async () => {
  const house = {} as Parameters<typeof queryAnswers.communes>[0];
  expect(await queryAnswers.communes(house, { postalCode: ' 42340 ' }, agent)).toMatchObject([
    { name: 'Veauche' },
    { name: 'Veauchette' },
    { name: 'Rivas' },
  ]);
  const [first] = await queryAnswers.communesByName(house, { text: 'veauche', limit: 1 }, agent);
  expect(first).toMatchObject({ name: 'Veauche', postalCode: '42340' });
});
