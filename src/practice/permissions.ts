import { OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';

/** What a channel grants or denies beyond what roles say, to a role or to one member. */
export interface Overwrite {
  readonly id: string;
  readonly type: OverwriteType;
  readonly allow: bigint;
  readonly deny: bigint;
}

/** A role's id and what it grants. */
export interface Grant {
  readonly id: string;
  readonly permissions: bigint;
}

export const everyPermission = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What somebody may do in direct messages: there are no roles. */
export const directPermissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.MentionEveryone |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.UseExternalEmojis |
  PermissionFlagsBits.UseApplicationCommands;

/**
 * A member's permissions in a channel: roles first, then the channel's overwrites, those for everyone before those for
 * roles before those for the member.
 *
 * @param guildId - also the id of the role that everyone has
 * @param grants - the member's roles, the one of everyone among them
 * @see https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function computePermissions(
  guildId: string,
  memberId: string,
  grants: readonly Grant[],
  overwrites: readonly Overwrite[],
): bigint {
  const base = grants.reduce((all, grant) => all | grant.permissions, 0n);
  if (allows(base, PermissionFlagsBits.Administrator)) return everyPermission;
  const roleIds = grants.map(({ id }) => id);
  const ofRoles = overwrites.filter(
    ({ id, type }) => type === OverwriteType.Role && id !== guildId && roleIds.includes(id),
  );
  const steps = [
    overwrites.filter(({ id }) => id === guildId),
    ofRoles,
    overwrites.filter(({ id, type }) => type === OverwriteType.Member && id === memberId),
  ];
  return steps.reduce((granted, step) => {
    const denied = step.reduce((all, { deny }) => all | deny, 0n);
    const allowed = step.reduce((all, { allow }) => all | allow, 0n);
    return (granted & ~denied) | allowed;
  }, base);
}

export function allows(granted: bigint, needed: bigint): boolean {
  return (granted & PermissionFlagsBits.Administrator) !== 0n || (granted & needed) === needed;
}
