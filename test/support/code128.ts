/** Reads Code 128 bars back, as a scanner does (sets B and C). */
const patterns = (
  '212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231113222123122123221223211' +
  '221132221231213212223112312131311222321122321221312212322112322211212123212321232121111323131123131321112313132113' +
  '132311211313231113231311112133112331132131113123113321133121313121211331231131213113213311213131311123311321331121' +
  '312113312311332111314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211241211' +
  '221114413111241112134111111242121142121241114212124112124211411212421112421211212141214121412121111143111341131141' +
  '114113114311411113411311113141114131311141411131211412211214211232233111'
).match(/.{6}/gu);

const CODE_B = 100;
const CODE_C = 99;
const START_B = 104;
const START_C = 105;
const STOP = 106;

/** `widths` are those of bars and gaps in turn, in modules, from the first bar to the last. */
export function readCode128(widths: readonly number[]): string {
  const values: number[] = [];
  // the stop pattern has a seventh bar
  for (let index = 0; index + 6 < widths.length; index += 6)
    values.push(patterns?.indexOf(widths.slice(index, index + 6).join('')) ?? -1);
  const [start = -1, ...rest] = values;
  const data = rest.slice(0, -2);
  const checksum = data.reduce((sum, value, index) => sum + value * (index + 1), start) % 103;
  if (start !== START_B && start !== START_C) throw new Error(`no start: ${start}`);
  if (rest.at(-1) !== STOP || rest.at(-2) !== checksum) throw new Error(`bad bars: ${values.join(' ')}`);
  let set = start === START_B ? CODE_B : CODE_C;
  let text = '';
  for (const value of data) {
    if (value === CODE_B || value === CODE_C) set = value;
    else text += set === CODE_C ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}
