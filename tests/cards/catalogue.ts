import { answers } from './catalogue/answers.js';
import type { Entry } from './catalogue/entry.js';
import { lookups } from './catalogue/lookups.js';
import { notices } from './catalogue/notices.js';
import { study } from './catalogue/study.js';

/** Every kind of card and form, once. A new one gets an entry: the contact sheet and its golden pictures are made of it. */
export const catalogue: readonly Entry[] = [...answers, ...lookups, ...study, ...notices];
