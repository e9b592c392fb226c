import { Hono } from 'hono';
import { z } from 'zod';
import type { Explained, PackFile, PackFiles } from '../page/contract.js';
import type { PanelPorts } from './panel.js';
import { jsonOf, refuse } from './send.js';

const saveSchema = z.object({ text: z.string().max(4_000_000), version: z.string().min(1).max(200) });

/** The developer's panel, below `/page/panel`: as much of it as there are ports for. */
export function panelRoutes({ explain, packs }: PanelPorts): Hono {
  const app = new Hono();

  if (explain) {
    app.get('/explain', async (c) => {
      const question = c.req.query('question')?.trim() ?? '';
      if (question === '') return refuse(c, 400, 'There is no question to explain.');
      const text = await explain(question, c.req.queries('earlier') ?? []);
      if (text === undefined) return refuse(c, 503, 'The packs are still being loaded. Try again in a moment.');
      return c.json({ text } satisfies Explained);
    });
  }

  if (packs) {
    app.get('/files', async (c) => c.json({ files: await packs.files() } satisfies PackFiles));
    app.get('/file', async (c) => {
      const path = c.req.query('path') ?? '';
      const file = await packs.read(path);
      if (!file) return refuse(c, 404, `There is no pack file "${path}".`);
      return c.json({ path, ...file } satisfies PackFile);
    });
    app.put('/file', async (c) => {
      const path = c.req.query('path') ?? '';
      const read = saveSchema.safeParse(await jsonOf(c));
      if (!read.success) return refuse(c, 400, 'A save needs the text and the version that was edited.');
      const { text, version } = read.data;
      const written = await packs.write(path, text, version);
      if (written.kind !== 'written') return refuse(c, written.kind === 'outdated' ? 409 : 400, written.problem);
      return c.json({ path, text, version: written.version } satisfies PackFile);
    });
  }
  return app;
}
