import { describe, expect, it } from 'vitest';
import { wedge } from '../../../renderer/scanner/wedge.ts';
import { TEST_CODE, badgeCode, commandCode, customerCode } from '../../../domain/scan/read-scan.ts';
import { strokesOf } from '../../support/scanner.ts';

/** As it left the factory, or set to the keyboard of the machine. */
const settings = [
  ['us', 'us'],
  ['us', 'fr'],
  ['fr', 'fr'],
] as const;
const codes = [
  'A-004183',
  '3012345678900',
  'BR-A-004183-1',
  TEST_CODE,
  commandCode('ship'),
  'MUG-BLANC',
  '8R00000000014',
];
const more = [badgeCode('ABCDEFGHIJKLMNOPQRSTUVWXYZ'), customerCode('3f2504e0-4f89-41d3-9a0c-0305e82c3301')];

describe.each(settings)('a scanner set to %s on a keyboard set to %s', (scanner, layout) => {
  it.each([...codes, ...more])('says %s', (code) => {
    const hear = wedge();
    const heard = strokesOf(code, { layout, scanner }).map((stroke, index) => hear({ ...stroke, at: index * 10 }));
    expect(heard.at(-1)).toEqual({ kind: 'scan', text: code });
  });
});

describe('a scan of several parts (GS1)', () => {
  it('keeps what stands between them', () => {
    const hear = wedge();
    const text = '0103012345678900' + '10LOT7' + '\u001d' + '21S42';
    const heard = strokesOf(text, { layout: 'fr', scanner: 'us' }).map((stroke, at) => hear({ ...stroke, at }));
    expect(heard.at(-1)).toEqual({ kind: 'scan', text });
  });
});

it('begins after the hand that moved the cursor a moment before', () => {
  const hear = wedge();
  const arrow = { code: 'ArrowLeft', key: 'ArrowLeft', shift: false, ctrl: false, other: false, repeat: false, at: 0 };
  expect(hear(arrow).kind).toBe('key');
  const heard = strokesOf('A-004183', { layout: 'us', scanner: 'us' }).map(
    (stroke, index) => hear({ ...stroke, at: 5 * (index + 1) }).kind,
  );
  // held back from its third character, not from its second
  expect(heard.slice(0, 3)).toEqual(['key', 'key', 'burst']);
  expect(heard.at(-1)).toBe('scan');
});

describe('what the keys do on the page', () => {
  it('is held back from the third character on', () => {
    const hear = wedge();
    const heard = strokesOf('A-004183', { layout: 'us', scanner: 'us' }).map(
      (stroke, at) => hear({ ...stroke, at }).kind,
    );
    expect(heard).toEqual(['key', 'key', 'burst', 'burst', 'burst', 'burst', 'burst', 'burst', 'scan']);
  });

  it('goes on when nothing follows: three keys struck together are three keys', () => {
    const hear = wedge();
    const [a, b, c, d, end] = strokesOf('ABCD', { layout: 'us', scanner: 'us' });
    if (!a || !b || !c || !d || !end) throw new Error('strokes');
    hear({ ...a, at: 0 });
    hear({ ...b, at: 5 });
    hear({ ...c, at: 10 });
    hear({ ...d, at: 15 });
    expect(hear({ ...end, at: 400 }).kind).toBe('key');
  });
});
