const digits = '〇一二三四五六七八九';

/** A number as Chinese counts it in headings, 1 to 99: 一, 十, 十一, 二十, 二十一. */
function chineseCount(value: number): string {
  if (value < 1 || value > 99) return String(value);
  const tens = Math.floor(value / 10);
  const ones = value % 10;
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? digits[ones] : ''}`;
}

/** A number in one of Word's formats (ECMA-376 17.18.59 ST_NumberFormat); null where the format draws no number. */
export function formatCount(value: number, format: string): string | null {
  switch (format) {
    case 'bullet':
    case 'none':
      return null;
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'chineseLegalSimplified':
    case 'japaneseCounting':
    case 'taiwaneseCounting':
    case 'taiwaneseCountingThousand':
    case 'ideographDigital':
      return chineseCount(value);
    case 'decimalEnclosedCircle':
    case 'decimalEnclosedCircleChinese':
      return value >= 1 && value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case 'lowerLetter':
      return String.fromCodePoint(0x61 + ((value - 1) % 26));
    case 'upperLetter':
      return String.fromCodePoint(0x41 + ((value - 1) % 26));
    default:
      return String(value);
  }
}
