import { z } from 'zod';
import type { PageAction } from '../page/contract.js';

const id = z.string().regex(/^\d{1,20}$/, 'is not an id');
const text = z.string().max(6000);
const name = z.string().min(1).max(100);

const who = { as: id, locale: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, 'is not a locale') };
const where = { ...who, channelId: id };
const onMessage = { ...where, messageId: id };

const file = z.object({
  name: z.string().min(1).max(255),
  type: z.string().max(255),
  base64: z.base64(),
});

const typed = z.union([text, z.number(), z.boolean()]);
const files = z.array(file).max(10);

const actionSchema = z.discriminatedUnion('do', [
  z.object({
    ...where,
    do: z.literal('say'),
    text,
    replyTo: id.optional(),
    ping: z.boolean().optional(),
    files: files.optional(),
  }),
  z.object({ ...onMessage, do: z.literal('edit'), text }),
  z.object({ ...onMessage, do: z.literal('remove') }),
  z.object({ ...onMessage, do: z.literal('dismiss') }),
  z.object({ ...where, do: z.literal('open-thread'), messageId: id.optional(), name: z.string() }),
  z.object({ ...where, do: z.literal('slash'), name, options: z.record(name, z.union([typed, file])) }),
  z.object({ ...where, do: z.literal('complete'), name, focused: name, options: z.record(name, typed) }),
  z.object({ ...onMessage, do: z.literal('message-command'), name }),
  z.object({ ...onMessage, do: z.literal('press'), customId: name, values: z.array(z.string()).max(25).optional() }),
  z.object({
    ...who,
    do: z.literal('submit'),
    interactionId: id,
    entries: z.record(name, z.union([text, z.boolean(), z.array(z.string()).max(25), files])),
  }),
]);

/** What a page sent, read: an action, or what is wrong with it in words. */
export function readAction(body: unknown): PageAction | { readonly problem: string } {
  const read = actionSchema.safeParse(body);
  if (read.success) return read.data;
  const problems = read.error.issues.map(({ path, message }) => `${path.join('.') || 'the action'}: ${message}`);
  return {
    problem: `This server does not understand what the page sent (${problems.join('; ')}). Load the page again.`,
  };
}
