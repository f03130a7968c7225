import { describe, expect, it } from 'vitest';
import { mayBeOut, passes, waitAfter } from '../../../domain/printing/job.ts';
import { PrintSettings, isAutomatic, noPrintSettings, printerOf, routeOf } from '../../../domain/printing/routes.ts';
import { PreferenceChange, Preferences } from '../../../domain/views.ts';

const zpl = { kind: 'zpl', host: '192.0.2.7', port: 9100, dpi: 203 } as const;
const settings = (routes: unknown, automatic: unknown = []) => PrintSettings.safeParse({ routes, automatic }).success;

describe('routes of a workstation', () => {
  it('lead to the dialog until somebody says otherwise, on files of older programs too', () => {
    expect(routeOf(noPrintSettings, 'delivery-note')).toEqual({ kind: 'dialog' });
    expect(Preferences.parse({ locale: 'fr' }).printing).toEqual(noPrintSettings);
  });

  it('lead to a label printer with labels alone', () => {
    expect(settings({ 'address-labels': zpl })).toBe(true);
    expect(settings({ 'delivery-note': zpl })).toBe(false);
  });

  it.each([
    [{ ...zpl, host: '192.0.2.7/../etc' }],
    [{ ...zpl, host: '' }],
    [{ ...zpl, host: 'a b' }],
    [{ ...zpl, port: 0 }],
    [{ ...zpl, port: 70_000 }],
    [{ ...zpl, dpi: 150 }],
    [{ kind: 'system', printer: '', copies: 1 }],
    [{ kind: 'system', printer: 'Zebra', copies: 0 }],
    [{ kind: 'folder', path: '   ' }],
    [{ kind: 'pigeon' }],
  ])('are never kept half written: %j', (route) => {
    expect(settings({ 'address-labels': route })).toBe(false);
    expect(
      PreferenceChange.safeParse({ printing: { routes: { 'address-labels': route }, automatic: [] } }).success,
    ).toBe(false);
  });

  it('tell apart what comes out of one machine from what does not', () => {
    expect(printerOf(zpl)).toBe(printerOf({ ...zpl, dpi: 300 }));
    expect(printerOf(zpl)).not.toBe(printerOf({ ...zpl, port: 9101 }));
  });

  it('print by themselves only where no dialog would open', () => {
    const automatic = ['delivery-note', 'address-labels'] as const;
    const some = PrintSettings.parse({ routes: { 'address-labels': zpl }, automatic });
    expect(isAutomatic(some, 'address-labels')).toBe(true);
    expect(isAutomatic(some, 'delivery-note')).toBe(false);
    expect(isAutomatic({ ...some, automatic: [] }, 'address-labels')).toBe(false);
  });
});

describe('trying again', () => {
  it('waits longer each time, and ends', () => {
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([1_000, 3_000, 9_000, null]);
  });

  it('is only for what may be gone in a moment, never for what may have printed', () => {
    const again = (code: Parameters<typeof passes>[0]['code']) => passes({ code, detail: '' });
    expect((['refused', 'unreachable', 'silent'] as const).map(again)).toEqual([true, true, true]);
    const never = ['hungUp', 'unconfirmed', 'interrupted', 'diskFull', 'noFolder', 'noPrinter', 'other'] as const;
    expect(never.filter(again)).toEqual([]);
    expect(never.filter((code) => mayBeOut({ code, detail: '' }))).toEqual(['hungUp', 'unconfirmed']);
  });
});
