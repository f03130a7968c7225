import { describe, expect, it } from 'vitest';
import { matches } from '../../../renderer/ui/shortcuts.ts';

type Press = Partial<Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>>;

function press(keys: Press): KeyboardEvent {
  const released = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
  return { ...released, ...keys } as KeyboardEvent;
}

describe('shortcuts', () => {
  it('a letter is the one written on the key, whatever the keyboard', () => {
    expect(matches('A', press({ key: 'a', code: 'KeyQ' }))).toBe(true);
    expect(matches('A', press({ key: 'q', code: 'KeyA' }))).toBe(false);
  });

  it('a digit is found without Shift on AZERTY, where the key types another sign', () => {
    expect(matches('Alt+1', press({ key: '&', code: 'Digit1', altKey: true }))).toBe(true);
    expect(matches('Alt+1', press({ key: '1', code: 'Numpad1', altKey: true }))).toBe(true);
  });

  it('? needs Shift on both keyboards and is taken with it', () => {
    expect(matches('?', press({ key: '?', code: 'KeyM', shiftKey: true }))).toBe(true);
    expect(matches('/', press({ key: '/', code: 'Period', shiftKey: true }))).toBe(true);
  });

  it('holds exactly the modifiers it names', () => {
    expect(matches('Ctrl+Enter', press({ key: 'Enter', ctrlKey: true }))).toBe(true);
    expect(matches('Ctrl+Enter', press({ key: 'Enter', metaKey: true }))).toBe(true);
    expect(matches('Ctrl+Enter', press({ key: 'Enter' }))).toBe(false);
    expect(matches('Enter', press({ key: 'Enter', ctrlKey: true }))).toBe(false);
    expect(matches('J', press({ key: 'J', shiftKey: true }))).toBe(false);
    // AltGr reports Ctrl and Alt: it types a sign and is no shortcut
    expect(matches('Ctrl+E', press({ key: 'e', ctrlKey: true, altKey: true }))).toBe(false);
  });

  it('knows the space bar and function keys', () => {
    expect(matches('Space', press({ key: ' ', code: 'Space' }))).toBe(true);
    expect(matches('F2', press({ key: 'F2', code: 'F2' }))).toBe(true);
  });
});
