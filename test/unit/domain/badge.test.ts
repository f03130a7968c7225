import { describe, expect, it } from 'vitest';
import { badgeCode, readScan } from '../../../domain/scan/read-scan.ts';
import { BadgeToken, badgeIsEnough, newBadgeToken } from '../../../domain/staff/badge.ts';
import { roles } from '../../../domain/staff/roles.ts';
import { seededRandom } from '../../builders.ts';

describe('a badge', () => {
  it('is 26 letters of base 32, drawn evenly, and scans as itself', () => {
    const random = seededRandom(7);
    const tokens = Array.from({ length: 2_000 }, () => newBadgeToken(random));
    expect(new Set(tokens).size).toBe(tokens.length);
    const counts = new Map<string, number>();
    for (const letter of tokens.join('')) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    expect(counts.size).toBe(32);
    const fair = (2_000 * 26) / 32;
    for (const [letter, count] of counts)
      expect({ letter, fair: Math.abs(count - fair) < fair * 0.15 }).toEqual({ letter, fair: true });
    for (const token of tokens.slice(0, 50)) {
      expect(BadgeToken.safeParse(token).success).toBe(true);
      expect(readScan(badgeCode(token))).toEqual({ kind: 'badge', token });
    }
  });

  it('is enough for those who give no money away (ROLE-3)', () => {
    expect(roles.filter((role) => badgeIsEnough(role))).toEqual(['agent', 'warehouse']);
  });
});
