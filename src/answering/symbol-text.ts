/** First letters of a symbol → the organ that they stand for. */
export const organs: Readonly<Record<string, string>> = {
  A: 'General Assembly',
  S: 'Security Council',
  E: 'Economic and Social Council',
  ST: 'Secretariat',
};

const lookAlikes: Readonly<Record<string, string>> = {
  А: 'A',
  а: 'A',
  С: 'C',
  с: 'C',
  Е: 'E',
  е: 'E',
  Р: 'P',
  р: 'P',
  Ѕ: 'S',
  ѕ: 'S',
  В: 'B',
  Н: 'H',
  К: 'K',
  М: 'M',
  О: 'O',
  Т: 'T',
  Х: 'X',
  х: 'X',
  І: 'I',
  і: 'I',
}; // prettier-ignore

/** "RES" as Cyrillic has it, by sound. */
const soundAlikes = /^(?:рес|рез)$/iu;

/** Same length as the text: look-alike letters become Latin where they stand as symbols do, alone or before a slash. */
export function latinSymbols(text: string): string {
  return text
    .replace(/%2F/gi, '/  ')
    .replace(/(?<![\p{L}\p{N}])[\p{Script=Cyrillic}A-Za-z]{1,4}(?=\s*[/\\_\-.]\s*[\p{L}\p{N}])/gu, (part) =>
      soundAlikes.test(part) ? 'RES' : [...part].map((letter) => lookAlikes[letter] ?? letter).join(''),
    )
    .replace(/\(\s*[\p{Script=Cyrillic}IVXLC]{1,6}\s*\)/gu, (part) =>
      [...part].map((letter) => lookAlikes[letter] ?? letter).join(''),
    );
}

/** `1st`, `2nd`, `73rd`, `111th`. */
export function ordinal(count: number): string {
  const tens = count % 100;
  const ending = tens >= 11 && tens <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][count % 10] ?? 'th');
  return `${count}${ending}`;
}

/** `11th emergency special session`; `before` is what stands before its number in the symbol. */
export function sessionText(count: number, before: string | undefined): string {
  const kind = !before ? '' : upper(before).startsWith('ES') ? 'emergency special ' : 'special ';
  return `${ordinal(count)} ${kind}session`;
}

/** `/Rev.1/Add.2` in its official form. */
export function tidyTail(tail: string | undefined): string {
  return (tail ?? '').replace(
    /\s*[/\\_\-‐-―]\s*(\p{L})(\p{L}+)\.?\s?(\d+)/gu,
    (_all, first: string, rest: string, number: string) => `/${first.toUpperCase()}${rest.toLowerCase()}.${number}`,
  );
}

/** Value of a Roman number below 200; undefined for what is none. */
export function fromRoman(text: string): number | undefined {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const digits = [...text].map((letter) => values[letter] ?? 0);
  const total = digits.reduce((sum, digit, at) => sum + (digit < (digits[at + 1] ?? 0) ? -digit : digit), 0);
  return total > 0 && total < 200 ? total : undefined;
}

export const upper = (text: string | undefined): string => (text ?? '').toUpperCase();
