import type { Names } from '../../../src/practice/page/names.js';

/** Somebody to mention, and a fixed moment, zone and language, so that dates read the same everywhere. */
export const names: Names = {
  user: (id) => (id === '11' ? 'Ada' : undefined),
  role: (id) => (id === '21' ? 'Curators' : undefined),
  channel: (id) => (id === '31' ? 'study-hall' : undefined),
  users: [
    { id: '11', name: 'Ada' },
    { id: '12', name: 'Ben' },
  ],
  roles: [{ id: '21', name: 'Curators' }],
  channels: [
    { id: '31', name: 'study-hall', kind: 'text' },
    { id: '32', name: 'drafts', kind: 'thread' },
  ],
  locale: 'en-GB',
  timeZone: 'UTC',
  nowMs: Date.UTC(2026, 10, 22, 12),
};
