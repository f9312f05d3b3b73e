/** Numbers as Word writes them: the formats of ST_NumberFormat (ECMA-376, 17.18.59) that Chinese documents use. */

const digits = '〇一二三四五六七八九';
const legalDigits = '零壹贰叁肆伍陆柒捌玖';
const stems = '甲乙丙丁戊己庚辛壬癸';
const branches = '子丑寅卯辰巳午未申酉戌亥';
const romans: readonly [number, string][] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A number in a format; Arabic figures where the format is unknown or does not reach. */
export function formatNumber(number: number, format: string): string {
  if (number < 0 || number > 9999) return String(number);
  switch (format) {
    case 'none':
      return '';
    case 'decimalZero':
      return String(number).padStart(2, '0');
    case 'upperRoman':
      return roman(number).toUpperCase();
    case 'lowerRoman':
      return roman(number);
    case 'upperLetter':
      return letters(number).toUpperCase();
    case 'lowerLetter':
      return letters(number);
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
      return counting(number, digits, ['', '十', '百', '千'], '零', number < 20);
    case 'chineseLegalSimplified':
    case 'ideographLegalTraditional':
      return counting(number, legalDigits, ['', '拾', '佰', '仟'], '零', false);
    case 'ideographDigital':
    case 'japaneseDigitalTenThousand':
    case 'taiwaneseDigital':
      return String(number).replace(/\d/g, (digit) => digits[Number(digit)] ?? digit);
    case 'ideographTraditional':
      return stems[number - 1] ?? String(number);
    case 'ideographZodiac':
      return branches[number - 1] ?? String(number);
    case 'decimalFullWidth':
    case 'decimalFullWidth2':
      return String(number).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return signOf(number, 0x2460, 20);
    case 'decimalEnclosedParen':
      return signOf(number, 0x2474, 20);
    case 'decimalEnclosedFullstop':
      return signOf(number, 0x2488, 20);
    case 'ideographEnclosedCircle':
      return signOf(number, 0x3280, 10);
    default:
      return String(number);
  }
}

/** ① is the first of twenty signs: where they end, figures go on. */
function signOf(number: number, first: number, count: number): string {
  return number >= 1 && number <= count ? String.fromCharCode(first + number - 1) : String(number);
}

/** 12 → 十二, 105 → 一百零五 */
function counting(
  number: number,
  names: string,
  units: readonly string[],
  zero: string,
  shortTen: boolean,
): string {
  if (number === 0) return names[0] ?? '';
  const figures = [...String(number)].map(Number);
  let written = '';
  let skipped = false;
  figures.forEach((figure, i) => {
    if (figure === 0) {
      skipped = true;
      return;
    }
    if (skipped && written !== '') written += zero;
    skipped = false;
    const unit = units[figures.length - 1 - i] ?? '';
    written += (shortTen && figures.length === 2 && i === 0 ? '' : (names[figure] ?? '')) + unit;
  });
  return written;
}

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, sign] of romans) {
    while (rest >= value) {
      written += sign;
      rest -= value;
    }
  }
  return written || String(number);
}

/** 1 → a, 26 → z, 27 → aa: Word repeats the letter. */
function letters(number: number): string {
  if (number === 0) return '0';
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  return letter.repeat(Math.min(Math.ceil(number / 26), 20));
}
