import { loadCollection } from './compare-collections.js';
import { type Replies, type Request, type Texts, timedQuestionsMax } from './compare-messages.js';
import { type GeneratedQuestion, generatedFacts, questionsFor } from './generated-facts.js';
import { measureBot } from './measure-bot.js';
import { measureLatency } from './measure-latency.js';
import { heldBytes } from './measure-memory.js';
import { type LabelledQuestion, measureQuality } from './measure-quality.js';
import { peerNamed } from './peers/index.js';
import type { Doc, SearchIndex } from './peers/peer.js';

/** A process of its own for one library and one collection: nobody's garbage or compiled code is another's. */

interface Held {
  docs: readonly Doc[];
  labelled: readonly LabelledQuestion[];
  timed: readonly GeneratedQuestion[];
  warmUp: readonly GeneratedQuestion[];
  index: SearchIndex | undefined;
}

const held: Held = { docs: [], labelled: [], timed: [], warmUp: [], index: undefined };
/** Asked before the first block, and before each later one. */
const warmUpAtFirst = 50;
const warmUpLater = 3;

process.on('message', (message) => {
  const request: Request = JSON.parse(String(message));
  reply(request).then(
    (figures) => process.send?.(JSON.stringify({ figures })),
    (error: unknown) => process.send?.(JSON.stringify({ error: String(error) })),
  );
});

async function reply(request: Request): Promise<Replies[Request['kind']]> {
  switch (request.kind) {
    case 'texts':
      return takeTexts(request.texts);
    case 'build':
      return build(request.peer, request.setting);
    case 'time': {
      const warmUp = held.warmUp.slice(0, request.from === 0 ? warmUpAtFirst : warmUpLater);
      return measureLatency(builtIndex(), warmUp, held.timed.slice(request.from, request.to), request.budgetMs);
    }
    case 'judge':
      return measureQuality(builtIndex(), held.labelled, request.budgetMs);
    case 'bot':
      return measureBot();
  }
}

async function takeTexts(texts: Texts): Promise<Replies['texts']> {
  if ('generated' in texts) {
    held.docs = Array.from(generatedFacts(texts.generated), flat);
    held.timed = questionsFor(texts.generated, timedQuestionsMax);
    held.warmUp = questionsFor(texts.generated, warmUpAtFirst);
  } else {
    const { docs, questions } = await loadCollection(texts.collection, texts.share);
    held.docs = docs;
    held.labelled = questions;
  }
  return { count: held.docs.length };
}

/** Strings put together from pieces become whole when first read; here, rather than at the expense of a library. */
function flat({ id, text }: Doc): Doc {
  return { id: Buffer.from(id).toString(), text: Buffer.from(text).toString() };
}

function build(name: string, setting: number | 'fast'): Replies['build'] {
  const peer = peerNamed(name);
  const chosen = setting === 'fast' ? peer?.fast : peer?.settings[setting];
  if (chosen === undefined) throw new Error(`There is no setting ${setting} of a library "${name}".`);
  const before = heldBytes();
  const start = performance.now();
  const index = chosen.build(held.docs);
  const ms = performance.now() - start;
  held.index = index;
  return { ms, bytes: heldBytes() - before + (index.outsideBytes?.() ?? 0) };
}

function builtIndex(): SearchIndex {
  if (held.index === undefined) throw new Error('Nothing has been built yet.');
  return held.index;
}
