import type { Relation, ThingType } from '../knowledge/schema.js';
import type { Aspect } from './comparison-answer.js';

/** Relations that tell how a text came about. */
const adoption: readonly string[] = [
  'adopted-on',
  'adopted-by',
  'adopted-at-session',
  'adopted-how',
  'vote',
  'agenda-item',
  'plenary-meeting',
  'draft-symbol',
  'introduced-by',
  'drafted-by',
  'sponsored-by',
];

const placeTypes: readonly ThingType[] = ['place'];
const actorTypes: readonly ThingType[] = ['person', 'organization', 'body', 'office'];

/**
 * Whether what a relation says belongs to an aspect.
 *
 * @param relation - its name
 * @param kind - of its values; undefined where the relation is not declared
 * @param types - of the things among the values: a country is a place where something was held, and a party to what it signed
 */
export function belongsTo(
  aspect: Aspect,
  relation: string,
  kind: Relation['value'] | undefined,
  types: readonly ThingType[],
): boolean {
  const isPlace = types.some((type) => placeTypes.includes(type)) || /(?:^seat|-in)$/.test(relation);
  const isThing = kind === 'thing' || kind === 'things';
  switch (aspect) {
    case 'dates':
      return kind === 'date';
    case 'adoption':
      return adoption.includes(relation);
    case 'people':
      return isThing && !isPlace && types.some((type) => actorTypes.includes(type) || type === 'country');
    case 'places':
      return isThing && isPlace;
    case 'numbers':
      return kind === 'number' || relation === 'vote';
    case 'content':
      return kind === 'text' && !adoption.includes(relation);
  }
}
