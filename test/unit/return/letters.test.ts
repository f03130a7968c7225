import { describe, expect, it } from 'vitest';
import { asText } from '../../../domain/mail/render.ts';
import type { Mail } from '../../../domain/mail/mail.ts';
import { idOf, warehouse } from '../../builders.ts';
import type { World } from '../domain/map-tx.ts';
import { MUG, RETURN, aDeliveredOrder, aReturnWorld, asked, backend, received } from './returned.ts';

const mailsOf = (world: World): Mail[] =>
  Object.entries(world.snapshot())
    .filter(([at]) => at.startsWith('mails:'))
    .map(([, json]) => JSON.parse(json) as Mail);
const letter = (world: World, kind: Mail['kind']): string => {
  const found = mailsOf(world).filter((mail) => mail.kind === kind);
  expect(found).toHaveLength(1);
  const [mail] = found;
  return mail ? `${mail.subject}\n${asText(mail)}`.replace(/[\u00a0\u202f]/gu, ' ') : '';
};

describe('letters about a return', () => {
  it('the wish is acknowledged with what it says, its day and its hour (FACTS-FR §4, RET-4)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', { ...asked, note: 'trop petit', askedOn: '2026-11-21' }, backend());
    const text = letter(world, 'returnRequested');
    for (const part of ['BR-A-000001-1', 'A-000001', '23 novembre à 10 h', '21 novembre', 'Mug prénom', '× 2'])
      expect(text).toContain(part);
    for (const part of ['Ne convient pas', 'trop petit']) expect(text).toContain(part);
  });

  it('validated: the slip, the address, by when and who pays (RET-3, DOC-6)', async () => {
    const world = aReturnWorld(aDeliveredOrder({ returnOption: { priceCents: 100, rateBp: 2000 } }));
    await world.run('openReturn', asked, backend());
    await world.run('validateReturn', { returnId: RETURN }, backend());
    const text = letter(world, 'returnValidated');
    for (const part of ['7 décembre', 'ne vous coûte rien de plus', 'bon de retour joint'])
      expect(text).toContain(part);
    expect(mailsOf(world).find(({ kind }) => kind === 'returnValidated')?.attached).toEqual({
      kind: 'returnSlip',
      id: RETURN,
    });
  });

  it('refused: why (RET-4)', async () => {
    const world = aReturnWorld(aDeliveredOrder({ language: 'en' }));
    await world.run('openReturn', asked, backend());
    await world.run('refuseReturn', { returnId: RETURN, reason: 'opened' }, backend());
    expect(letter(world, 'returnRefused')).toMatch(/cannot accept return BR-A-000001-1[\s\S]*opened/u);
  });

  it('received: what was found, once, even when it is counted anew (RET-4)', async () => {
    const world = aReturnWorld();
    await received(world, 1, 0, 1);
    expect(letter(world, 'returnReceived')).toContain('1 en bon état, 1 manquant');
    const lines = [{ lineId: MUG, good: 2, damaged: 0, missing: 0 }];
    await world.run('receiveReturn', { returnId: RETURN, lines }, { ...backend(), actor: warehouse });
    letter(world, 'returnReceived');
  });

  it('tell no amount (ROLE-2), and are written on the backend alone', async () => {
    const world = aReturnWorld();
    await received(world, 2);
    for (const mail of mailsOf(world)) expect(asText(mail)).not.toMatch(/€\s|\d,\d{2}/u);
    const station = aReturnWorld();
    await station.run('openReturn', asked, { now: backend().now });
    expect(mailsOf(station)).toEqual([]);
  });

  it('go out again on request, unless the return has gone on since (ORD-18, RET-4)', async () => {
    const world = aReturnWorld();
    await world.run('openReturn', asked, backend());
    await world.run('validateReturn', { returnId: RETURN }, backend());
    const again = { mailId: idOf(0xd000), what: { kind: 'return', letter: 'returnValidated', returnId: RETURN } };
    await world.run('sendLetter', again, backend());
    expect(mailsOf(world).filter(({ kind, askedBy }) => kind === 'returnValidated' && askedBy !== null)).toHaveLength(
      1,
    );
    await world.run('refuseReturn', { returnId: RETURN, reason: 'jamais renvoyé' }, backend());
    const late = { ...again, mailId: idOf(0xd001) };
    expect((await world.refused('sendLetter', late, backend())).detail).toMatchObject({ rule: 'RET-4', why: 'return' });
  });
});
