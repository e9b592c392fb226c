import type {
  APIActionRowComponent,
  APIButtonComponent,
  APIComponentInContainer,
  APIComponentInMessageActionRow,
  APIMessageTopLevelComponent,
  APISelectMenuOption,
  APIStringSelectComponent,
  APITextDisplayComponent,
} from 'discord-api-types/v10';
import type { Card } from './card.js';
import { label } from './escape.js';
import { buttonLabelMaxChars, rowButtonsMax, selectOptionMaxChars } from './limits.js';

/**
 * Discord's components as plain data. Numbers instead of discord-api-types' enums, whose module takes longer to load
 * than the rest of the terminal. https://docs.discord.com/developers/components/reference#component-object-component-types
 */
const type = { row: 1, button: 2, select: 3, text: 10, separator: 14, container: 17 } as const;
const style = { secondary: 2, link: 5 } as const;

/** The stripe at the edge of a card tells its kind before it is read; each is seen on light and on dark. */
export const accents = {
  answered: 0x2f8f63,
  unsure: 0xb87a10,
  unknown: 0x7a8290,
  reference: 0x3f76c4,
  notice: 0xc4553f,
} as const;

export type Accent = keyof typeof accents;

/** A block of a card: markdown, or `'line'` for a rule between blocks. */
export type Block = { readonly text: string } | 'line';

/**
 * One container with the blocks that have text, and below it the rows that have buttons or a select.
 *
 * @param rows - at most five buttons each; further ones are left out
 */
export function card(
  accent: Accent,
  blocks: readonly Block[],
  ...rows: readonly (readonly APIComponentInMessageActionRow[])[]
): Card {
  const components = blocks.map(
    (block): APIComponentInContainer =>
      block === 'line' ? { type: type.separator, divider: true, spacing: 1 } : text(block.text),
  );
  const container: APIMessageTopLevelComponent = { type: type.container, accent_color: accents[accent], components };
  return [container, ...rows.filter((each) => each.length > 0).map((each) => row(each))];
}

/** Lines of one block; undefined and empty ones are left out. */
export function lines(...parts: readonly (string | undefined)[]): readonly Block[] {
  const text = parts.filter((part) => part !== undefined && part !== '').join('\n');
  return text === '' ? [] : [{ text }];
}

export function button(customId: string, text: string): APIButtonComponent {
  return { type: type.button, style: style.secondary, custom_id: customId, label: label(text, buttonLabelMaxChars) };
}

export function linkButton(url: string, text: string): APIButtonComponent {
  return { type: type.button, style: style.link, url, label: label(text, buttonLabelMaxChars) };
}

/** A select of one option; `chosen` is marked. */
export function select(
  customId: string,
  options: readonly { readonly label: string; readonly value: string }[],
  chosen: string,
): APIStringSelectComponent {
  return {
    type: type.select,
    custom_id: customId,
    options: options.map(
      (option): APISelectMenuOption => ({
        label: label(option.label, selectOptionMaxChars),
        value: option.value,
        default: option.value === chosen,
      }),
    ),
  };
}

/** A block of markdown that stands by itself. */
export function text(content: string): APITextDisplayComponent {
  return { type: type.text, content };
}

/** At most five buttons side by side. */
export function row<C extends APIComponentInMessageActionRow>(components: readonly C[]): APIActionRowComponent<C> {
  return { type: type.row, components: components.slice(0, rowButtonsMax) };
}
