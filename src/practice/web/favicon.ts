import { assetOf } from './assets.js';

/** A sheet of paper with two lines and a full stop: what was said, and where it ends. */
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">' +
  '<rect x="5" y="2" width="22" height="28" rx="4" fill="#1f6f54"/>' +
  '<path d="M10 11h12M10 17h12" stroke="#fffdf8" stroke-width="2.5" stroke-linecap="round"/>' +
  '<circle cx="11.5" cy="23.5" r="2" fill="#fffdf8"/></svg>';

export const favicon = assetOf(Buffer.from(drawing), 'image/svg+xml');
