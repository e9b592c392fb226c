import { parentPort, workerData } from 'node:worker_threads';
import { checkPacks } from '../knowledge/checks.js';
import { readKnowledge } from '../knowledge/load.js';
import { inFileOrder } from '../knowledge/problems.js';
import type { FromWorker, Order } from './load-apart.js';
import { parcelsOf } from './parcels.js';

/** The other thread of {@link loadApart}: loads and checks, then hands the knowledge over, one parcel for each word. */

const order: Order = workerData;
const port = parentPort;
if (port === null) throw new Error('load-worker.js is started by load-apart.js, in a thread of its own.');
const say = (message: FromWorker): void => port.postMessage(message);

const read = await readKnowledge(order.dir, { packs: order.packs });
const checked = read.problems.length > 0 ? [] : checkPacks(read).problems;
const problems = inFileOrder([...read.problems, ...checked]);
if (problems.length > 0) {
  say({ kind: 'refused', problems });
} else {
  const parcels = parcelsOf(read.knowledge);
  const next = (): void => {
    const { done, value } = parcels.next();
    say(done === true ? { kind: 'end' } : { kind: 'parcel', parcel: value });
    if (done === true) port.off('message', next);
  };
  port.on('message', next);
  next();
}
