/** A Markdown table. Columns after the first are numbers, aligned to the right, but for those headed `note`. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const rule = header.map((name, at) => (at === 0 || name === 'note' ? '---' : '---:'));
  return [header, rule, ...rows].map(line).join('\n');
}

/** A figure, and how many times that of MiniSearch it is: `0.62 (1.05×)`; a dash where there is none. */
export function withRatio(value: number | undefined, beside: number | undefined, digits: number): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const shown = value.toFixed(digits);
  if (beside === undefined || !(beside > 0)) return shown;
  return `${shown} (${ratioInWords(value / beside)}×)`;
}

function ratioInWords(ratio: number): string {
  if (ratio >= 10) return ratio.toFixed(0);
  return Math.abs(ratio) >= 0.095 || ratio === 0 ? ratio.toFixed(2) : ratio.toPrecision(2);
}

/** Milliseconds with three digits that count, as far as thousandths. */
export function msDigits(ms: number): number {
  return ms >= 100 ? 0 : ms >= 10 ? 1 : ms >= 1 ? 2 : 3;
}

/** 1000 → `1k`, 1000000 → `1M`. */
export function sizeInWords(size: number): string {
  if (size % 1_000_000 === 0) return `${size / 1_000_000}M`;
  return size % 1_000 === 0 ? `${size / 1_000}k` : String(size);
}
