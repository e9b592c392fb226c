import type { APIApplicationCommand } from 'discord-api-types/v10';
import { commandObject, withoutTranslations } from '../command-objects.js';
import { isObject, type JsonObject } from '../json.js';
import { problems } from '../problem.js';
import { type Call, objectBody, type Route } from '../rest.js';
import { checkCommands } from '../rules/commands.js';
import type { World } from '../world.js';
import { flagIn } from './queries.js';

/** Publishing of commands, globally and for one guild. */
export function commandRoutes(world: World): readonly Route[] {
  return [
    ...scopeRoutes(world, '/applications/:application/commands'),
    ...scopeRoutes(world, '/applications/:application/guilds/:guild/commands'),
  ];
}

function scopeRoutes(world: World, path: string): readonly Route[] {
  const one = `${path}/:command`;
  const limit = { requests: 5, perMs: 20_000 } as const;

  /** The guild id of a scope, '' for the global one. */
  function scopeOf({ params }: Call): string {
    if (params.application !== world.application.id) throw problems.unknownApplication();
    if (params.guild === undefined) return '';
    if (!world.guild(params.guild)?.botIsMember) throw problems.missingAccess();
    return params.guild;
  }

  const published = (scope: string) => world.commands.get(scope) ?? [];

  function commandOf(call: Call): APIApplicationCommand {
    const command = published(scopeOf(call)).find(({ id }) => id === call.params.command);
    if (!command) throw problems.unknownCommand();
    return command;
  }

  function put(scope: string, commands: readonly APIApplicationCommand[]): void {
    world.commands.set(scope, commands);
    world.publishCalls += 1;
    world.changed({ kind: 'commands' });
  }

  return [
    {
      method: 'GET',
      path,
      handle(call) {
        const commands = published(scopeOf(call));
        const whole = flagIn(call.query, 'with_localizations');
        return { status: 200, body: whole ? commands : commands.map((command) => withoutTranslations({ ...command })) };
      },
    },
    {
      method: 'PUT',
      path,
      limit,
      handle(call) {
        const scope = scopeOf(call);
        if (!Array.isArray(call.body)) throw problems.invalidJson();
        call.check('commands');
        const bodies: readonly JsonObject[] = call.body.filter(isObject);
        checkCommands(bodies);
        const before = published(scope);
        put(
          scope,
          bodies.map((body) => commandObject(world, scope, body, before)),
        );
        return { status: 200, body: published(scope) };
      },
    },
    {
      method: 'POST',
      path,
      limit,
      handle(call) {
        const scope = scopeOf(call);
        call.check('command');
        const bodies: readonly JsonObject[] = [objectBody(call)];
        checkCommands(bodies, 'single');
        const [body] = bodies;
        if (!body) throw problems.invalidJson();
        const before = published(scope);
        const command = commandObject(world, scope, body, before);
        put(scope, [...before.filter(({ id }) => id !== command.id), command]);
        return { status: before.some(({ id }) => id === command.id) ? 200 : 201, body: command };
      },
    },
    { method: 'GET', path: one, handle: (call) => ({ status: 200, body: commandOf(call) }) },
    {
      method: 'PATCH',
      path: one,
      handle(call) {
        const before = commandOf(call);
        call.check('command change');
        const bodies: readonly JsonObject[] = [{ ...before, ...objectBody(call) }];
        checkCommands(bodies, 'single');
        const [body] = bodies;
        if (!body) throw problems.invalidJson();
        const scope = scopeOf(call);
        const after = { ...commandObject(world, scope, body, []), id: before.id };
        put(
          scope,
          published(scope).map((command) => (command.id === before.id ? after : command)),
        );
        return { status: 200, body: after };
      },
    },
    {
      method: 'DELETE',
      path: one,
      handle(call) {
        const { id: deleted } = commandOf(call);
        const scope = scopeOf(call);
        put(
          scope,
          published(scope).filter(({ id }) => id !== deleted),
        );
        return { status: 204 };
      },
    },
  ];
}
