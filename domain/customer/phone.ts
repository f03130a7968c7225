/**
 * A number a person can be called at: ten digits as in France and overseas, or an international one of 8 to 15 digits
 * behind `+` or `00`. Short numbers of carriers and emergency services belong to nobody's file.
 */
export function isPhone(typed: string): boolean {
  if (!/^\+?[\d .()-]{1,30}$/u.test(typed)) return false;
  // the 0 of « +33 (0)6 » is not dialled
  const digits = typed.replace('(0)', '').replace(/\D/gu, '');
  if (typed.startsWith('+')) return isInternational(digits);
  return digits.startsWith('00') ? isInternational(digits.slice(2)) : /^0[1-9]\d{8}$/u.test(digits);
}

function isInternational(digits: string): boolean {
  return /^[1-9]\d{7,14}$/u.test(digits);
}
