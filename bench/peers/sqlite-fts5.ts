import Database from 'libsql';
import type { Peer, Setting } from './peer.js';
import { stem } from './stemmed-words.js';
import { stopWords } from './stop-words.js';

interface Wishes {
  readonly title: number;
  readonly stemming: boolean;
  readonly stopWords?: 'kept' | 'removed';
}

function setting({ title, stemming, stopWords: stop = 'kept' }: Wishes): Setting {
  return {
    words: `in memory, no copy of the texts, ${stemming ? 'porter' : 'unicode61'}, stop words ${stop}, words joined by OR, title × ${title}`,
    build(docs) {
      const database = new Database(':memory:');
      const tokenizer = stemming ? 'porter unicode61' : 'unicode61';
      database.exec(`CREATE VIRTUAL TABLE facts USING fts5(title, text, content='', tokenize='${tokenizer}')`);
      database.exec(`INSERT INTO facts(facts, rank) VALUES ('rank', 'bm25(${title.toFixed(1)}, 1.0)')`);
      const insert = database.prepare('INSERT INTO facts(rowid, title, text) VALUES (?, ?, ?)');
      database.exec('BEGIN');
      docs.forEach(({ title: heading = '', text }, at) => {
        insert.run(at, heading, text);
      });
      database.exec('COMMIT');
      database.exec(`INSERT INTO facts(facts) VALUES ('optimize')`);
      const select = database
        .prepare('SELECT rowid, rank FROM facts WHERE facts MATCH ? ORDER BY rank LIMIT ?')
        .raw(true);
      return {
        rank(question, k) {
          const all = question.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
          const words = stop === 'kept' ? all : all.filter((word) => !stopWords.has(stem(word.toLowerCase())));
          const found = words.length === 0 ? [] : select.all(words.map((word) => `"${word}"`).join(' OR '), k);
          const rows = found.map((row) => (Array.isArray(row) ? row.map(Number) : []));
          return { ids: rows.map(([at = -1]) => docs[at]?.id ?? ''), sure: -(rows[0]?.[1] ?? 0) };
        },
        outsideBytes: () => pragma(database, 'page_count') * pragma(database, 'page_size'),
      };
    },
  };
}

function pragma(database: Database.Database, name: string): number {
  const row = database.prepare(`PRAGMA ${name}`).raw(true).get();
  return Array.isArray(row) ? Number(row[0]) : Number.NaN;
}

export const sqliteFts5: Peer = {
  name: 'sqlite-fts5',
  package: 'libsql',
  settings: [
    setting({ title: 1, stemming: true }),
    setting({ title: 2, stemming: true }),
    setting({ title: 4, stemming: true }),
    setting({ title: 4, stemming: false }),
  ],
  fast: setting({ title: 1, stemming: true, stopWords: 'removed' }),
};
