import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * What a person would notice, and nothing else. Another version of Chromium draws the edges of letters a little lighter or
 * darker; a card that changed has a word, a line or a colour that was not there. Three measures tell them apart: the size,
 * how much differs in one small square (edges of letters: at most 14 of 576 pixels where everything is moved by a quarter
 * of a pixel; one word left out: 40), and how long a line of differing pixels is (a letter has none; a rule is 340 long).
 */
const heightMaxPx = 2;
const squarePx = 24;
const differingInSquareMax = 24;
const runMaxPx = 40;

/** How far a pixel may be from what it was, 0 to 1 as pixelmatch counts it: letters, and lines as pale as our rules. */
const letterTolerance = 0.2;
const lineTolerance = 0.07;

/** Why two pictures are not the same card; undefined where they are. */
export function pictureDifference(golden: PNG, now: PNG): string | undefined {
  if (golden.width !== now.width || Math.abs(golden.height - now.height) > heightMaxPx) {
    return `${golden.width} × ${golden.height} pixels before, ${now.width} × ${now.height} now`;
  }
  const square = fullestSquare(differing(golden, now, letterTolerance));
  if (square.count > differingInSquareMax) {
    return `${square.count} of ${squarePx * squarePx} pixels differ in the square at ${square.x}, ${square.y}`;
  }
  const run = longestRun(differing(golden, now, lineTolerance));
  return run.length > runMaxPx ? `${run.length} pixels in a row differ at ${run.x}, ${run.y}` : undefined;
}

interface Mask {
  readonly width: number;
  readonly height: number;
  isSet(x: number, y: number): boolean;
}

/** Pixels that differ, but not by the shade of an edge alone. */
function differing(golden: PNG, now: PNG, threshold: number): Mask {
  const { width } = now;
  const height = Math.min(golden.height, now.height);
  const length = width * height * 4;
  const mask = new PNG({ width, height });
  pixelmatch(golden.data.subarray(0, length), now.data.subarray(0, length), mask.data, width, height, {
    threshold,
    diffMask: true,
    aaColor: [0, 0, 0],
    diffColor: [255, 255, 255],
  });
  return { width, height, isSet: (x, y) => mask.data[(y * width + x) * 4] === 255 };
}

function fullestSquare({ width, height, isSet }: Mask): {
  readonly x: number;
  readonly y: number;
  readonly count: number;
} {
  let fullest = { x: 0, y: 0, count: 0 };
  for (let top = 0; top < height; top += squarePx) {
    for (let left = 0; left < width; left += squarePx) {
      let count = 0;
      for (let y = top; y < Math.min(height, top + squarePx); y += 1) {
        for (let x = left; x < Math.min(width, left + squarePx); x += 1) if (isSet(x, y)) count += 1;
      }
      if (count > fullest.count) fullest = { x: left, y: top, count };
    }
  }
  return fullest;
}

function longestRun({ width, height, isSet }: Mask): {
  readonly x: number;
  readonly y: number;
  readonly length: number;
} {
  let longest = { x: 0, y: 0, length: 0 };
  for (let y = 0; y < height; y += 1) {
    let length = 0;
    for (let x = 0; x < width; x += 1) {
      length = isSet(x, y) ? length + 1 : 0;
      if (length > longest.length) longest = { x: x - length + 1, y, length };
    }
  }
  return longest;
}
