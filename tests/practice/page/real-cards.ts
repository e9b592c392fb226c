import { join } from 'node:path';
import type { Request, Services } from '../../../commands/command.js';
import { slashCommands } from '../../../commands/index.js';
import { loadEngine } from '../../../src/load-engine.js';
import { projectRoot } from '../../../src/project-root.js';
import { parseLine } from '../../../src/terminal/parse-line.js';
import type { Shown } from './contact-sheet.js';

/** What is typed to see each kind of card made of the shipped packs. */
const lines = [
  '/ask when was resolution 64/183 adopted',
  '/ask who is the secretary-general of the SCO',
  '/ask which states are members of the SCO',
  '/ask list all UN resolutions on cooperation with the SCO',
  '/ask how long after the founding of the SCO was 59/48 adopted',
  '/ask what does the SCO say about youth',
  '/ask who won the world cup in 1998',
  '/ask when did the General Assembly reject resolution 64/183',
  '/ask what does A/RES/70/1 say',
  '/ask thanks!',
  '/resolution 64/183',
  '/resolution S/RES/242 (1967)',
  '/resolution no symbol at all',
  '/topic Shanghai Cooperation Organization',
  '/topic observer',
  '/compare a: 59/48 b: 64/183',
  '/compare a: China b: Kazakhstan',
  '/timeline topic: SCO from: 2004 to: 2010',
  '/timeline topic: SCO from: 1950 to: 1960',
  '/sources',
  '/receipt un-sco/F-0002',
  '/about',
  '/help',
] as const;

const request: Request = {
  asker: { id: '11', mayManageMessages: false },
  place: { channelId: '31', guildId: '41', mentionsArrive: true },
  history: [],
};

/** The cards that the shipped packs give today. A line whose command has changed shows nothing, and is told of. */
export async function realCards(now: Date, tell: (text: string) => void): Promise<readonly Shown[]> {
  const engine = await loadEngine({ knowledgeDir: join(projectRoot(), 'knowledge'), packs: undefined });
  const services: Services = { engine, now, locale: 'en-GB', version: '0.1.0' };
  const shown: Shown[] = [];
  for (const [index, line] of lines.entries()) {
    const parsed = parseLine(line, slashCommands);
    if (parsed.kind !== 'command') {
      tell(`"${line}" is no command: ${parsed.kind === 'mistake' ? parsed.says : parsed.kind}`);
      continue;
    }
    const reply = await parsed.command.run({ ...request, options: parsed.options }, services);
    if (reply.kind === 'message') shown.push({ id: `real-${index + 1}`, title: line, shown: reply.card });
    else tell(`"${line}" gives no card, but a reply of kind ${reply.kind}`);
  }
  return shown;
}
