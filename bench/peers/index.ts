import { flexsearch } from './flexsearch.js';
import { fuse, fuseTokens } from './fuse.js';
import { minisearch } from './minisearch.js';
import { orama } from './orama.js';
import type { Peer } from './peer.js';
import { rapporteur } from './rapporteur.js';
import { sqliteFts5 } from './sqlite-fts5.js';
import { ufuzzy } from './ufuzzy.js';
import { wink } from './wink.js';

/** All libraries of the comparison, in the order of the tables. */
export const peers: readonly Peer[] = [
  rapporteur,
  minisearch,
  wink,
  sqliteFts5,
  flexsearch,
  orama,
  ufuzzy,
  fuse,
  fuseTokens,
];

export function peerNamed(name: string): Peer | undefined {
  return peers.find((peer) => peer.name === name);
}
