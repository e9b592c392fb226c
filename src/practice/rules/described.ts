import { InteractionResponseType } from 'discord-api-types/v10';
import { isObject } from '../json.js';
import { Complaints } from '../problem.js';
import { complain, type Issue } from './issues.js';

type Schemas = typeof import('discord-api-spec/zod');

/** Which of Discord's own descriptions a body is held against. */
export type BodyKind =
  | 'callback'
  | 'command'
  | 'command change'
  | 'commands'
  | 'direct messages'
  | 'message'
  | 'message edit'
  | 'thread'
  | 'thread change'
  | 'thread from message'
  | 'webhook message'
  | 'webhook edit';

/**
 * Refuses what Discord's own API description does not allow.
 *
 * @throws Problem 50035 naming every complaint by its path
 */
export type Describe = (kind: BodyKind, body: unknown) => void;

let loading: Promise<Describe> | undefined;

/** Discord's API description as a check. It is large, so it is loaded when the first body arrives. */
export function describedBodies(): Promise<Describe> {
  loading ??= import('discord-api-spec/zod').then((schemas) => (kind, body) => check(schemas, kind, body));
  return loading;
}

function check(schemas: Schemas, kind: BodyKind, body: unknown): void {
  const complaints = new Complaints();
  const parts: readonly (readonly [path: readonly number[], part: unknown])[] =
    kind === 'commands' && Array.isArray(body) ? body.map((part: unknown, n) => [[n], part] as const) : [[[], body]];
  for (const [path, part] of parts) {
    const { error } = schemaOf(schemas, kind, part).safeParse(part);
    for (const issue of error?.issues ?? []) complain(prefixed(issue, path), body, complaints);
  }
  complaints.raise();
}

function prefixed(issue: Issue, path: readonly number[]): Issue {
  return path.length === 0 ? issue : { ...issue, path: [...path, ...issue.path] };
}

function schemaOf(schemas: Schemas, kind: BodyKind, body: unknown): Schemas['MessageCreateRequestSchema'] {
  switch (kind) {
    case 'callback':
      return callbackSchema(schemas, isObject(body) ? body.type : undefined);
    case 'command':
      return schemas.ApplicationCommandCreateRequestSchema;
    case 'command change':
      return schemas.ApplicationCommandPatchRequestPartialSchema;
    case 'commands':
      return schemas.ApplicationCommandUpdateRequestSchema;
    case 'direct messages':
      return schemas.CreatePrivateChannelRequestSchema;
    case 'message':
      return schemas.MessageCreateRequestSchema;
    case 'message edit':
      return schemas.MessageEditRequestPartialSchema;
    case 'thread':
      return schemas.CreateTextThreadWithoutMessageRequestSchema;
    case 'thread change':
      return schemas.UpdateThreadRequestPartialSchema;
    case 'thread from message':
      return schemas.CreateTextThreadWithMessageRequestSchema;
    case 'webhook message':
      return schemas.IncomingWebhookRequestPartialSchema;
    case 'webhook edit':
      return schemas.IncomingWebhookUpdateRequestPartialSchema;
  }
}

/** Which kind of callback it is stands in its `type`: no use complaining about all the others. */
function callbackSchema(schemas: Schemas, type: unknown): Schemas['MessageCreateRequestSchema'] {
  switch (Number(type)) {
    case InteractionResponseType.DeferredMessageUpdate:
    case InteractionResponseType.UpdateMessage:
      return schemas.UpdateMessageInteractionCallbackRequestSchema;
    case InteractionResponseType.ApplicationCommandAutocompleteResult:
      return schemas.ApplicationCommandAutocompleteCallbackRequestSchema;
    case InteractionResponseType.Modal:
      return schemas.ModalInteractionCallbackRequestSchema;
    default:
      return schemas.CreateMessageInteractionCallbackRequestSchema;
  }
}
