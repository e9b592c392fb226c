import type { APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { Card } from '../cards/card.js';
import { type Look, readMarkdown } from './markdown.js';
import { paint } from './paint.js';
import { plainText } from './plain-text.js';
import type { Screen } from './screen.js';
import { wrapLine } from './wrap.js';

/** A button, or one option of a select, that the reader can take by its number, counted from 1 in reading order. */
export interface Pressable {
  readonly customId: string;
  readonly label: string;
  /** The option's value; empty for a button. */
  readonly values: readonly string[];
}

export interface DrawnCards {
  /** Lines for the screen, without a line break at the end. */
  readonly text: string;
  /** Number n is at n - 1. */
  readonly pressables: readonly Pressable[];
}

/**
 * Numbers instead of discord-api-types' enums: see src/cards/components.ts.
 * https://docs.discord.com/developers/components/reference#component-object-component-types
 */
const type = {
  row: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  text: 10,
  gallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;
const style = { link: 5, premium: 6 } as const;

/**
 * Draws cards for a terminal, a blank line between them.
 *
 * @param isUseful - leaves out buttons and selects that mean nothing here
 */
export function drawCards(
  cards: readonly Card[],
  screen: Screen,
  isUseful: (customId: string) => boolean = () => true,
): DrawnCards {
  const drawing = new Drawing(screen, isUseful);
  cards.forEach((card, index) => {
    if (index > 0) drawing.lines.push('');
    for (const component of card) drawing.add(component);
  });
  return { text: drawing.lines.join('\n'), pressables: drawing.pressables };
}

type Container = Extract<APIMessageTopLevelComponent, { type: 17 }>;
type Component = APIMessageTopLevelComponent | Container['components'][number];
type Row = Extract<Component, { type: 1 }>;
type RowPart = Row['components'][number];
type Button = Extract<RowPart, { type: 2 }>;
type Select = Extract<RowPart, { type: 3 }>;

/** Grows line by line, counting what can be pressed. */
class Drawing {
  readonly lines: string[] = [];
  readonly pressables: Pressable[] = [];
  readonly #screen: Screen;
  readonly #isUseful: (customId: string) => boolean;
  #bar = '';

  constructor(screen: Screen, isUseful: (customId: string) => boolean) {
    this.#screen = screen;
    this.#isUseful = isUseful;
  }

  add(component: Component): void {
    switch (component.type) {
      case type.container:
        this.#addContainer(component);
        break;
      case type.text:
        this.#addText(component.content, {});
        break;
      case type.section:
        for (const text of component.components) this.#addText(text.content, {});
        if (component.accessory.type === type.button) this.#addButton(component.accessory);
        break;
      case type.separator:
        this.#addSeparator(component.divider ?? true);
        break;
      case type.row:
        for (const part of component.components) this.#addRowPart(part);
        break;
      case type.gallery:
        for (const item of component.items) this.#addPicture(item.description ?? undefined);
        break;
      case type.file:
        this.#addText(`File: ${component.file.url.replace(/^attachment:\/\//, '')}`, {});
        break;
      default:
        // Only forms have the other kinds.
        break;
    }
  }

  #addContainer(container: Container): void {
    this.#bar = this.#screen.bars ? `${tinted('▌', container.accent_color ?? undefined, this.#screen)} ` : '';
    for (const component of container.components) this.add(component);
    this.#bar = '';
  }

  #addSeparator(divider: boolean): void {
    // Without a bar a rule would look like the one between two answers.
    const rule = divider && this.#screen.bars ? '─'.repeat(Math.max(this.#width - 2, 8)) : '';
    this.#push(paint(rule, { dim: true }, this.#screen));
  }

  #addText(markdown: string, look: Look): void {
    for (const line of readMarkdown(plainText(markdown))) {
      const spans = line.spans.map((span) => ({ text: span.text, look: { ...look, ...span.look } }));
      for (const row of wrapLine({ ...line, spans }, this.#width, this.#screen)) this.#push(row);
    }
  }

  #addRowPart(part: RowPart): void {
    if (part.type === type.button) this.#addButton(part);
    else if (part.type === type.stringSelect) this.#addSelect(part);
  }

  /** One choice at a time: whoever may choose several presses again. */
  #addSelect(select: Select): void {
    if (select.disabled === true || !this.#isUseful(select.custom_id)) return;
    if (select.placeholder !== undefined) this.#addLiteral('', plainText(select.placeholder), { dim: true });
    for (const option of select.options) {
      const chosen = option.default === true ? ' ✓' : '';
      this.#addPressable(select.custom_id, plainText(option.label), [option.value], chosen);
    }
  }

  #addButton(button: Button): void {
    if (button.style === style.premium) return;
    const emoji = button.emoji?.id === undefined ? (button.emoji?.name ?? '') : '';
    const label = plainText(`${emoji} ${button.label ?? ''}`.trim()).replaceAll('\n', ' ');
    if (button.style === style.link) this.#addLiteral('↗ ', label || button.url, { url: plainText(button.url) });
    else if (button.disabled !== true && this.#isUseful(button.custom_id)) {
      this.#addPressable(button.custom_id, label, []);
    }
  }

  #addPressable(customId: string, label: string, values: readonly string[], mark = ''): void {
    this.pressables.push({ customId, label, values });
    this.#addLiteral(`[${this.pressables.length}] `, `${label.replaceAll('\n', ' ')}${mark}`, {});
  }

  #addPicture(description: string | undefined): void {
    this.#addText(description === undefined ? 'Picture' : `Picture: ${description}`, { dim: true });
  }

  #addLiteral(lead: string, text: string, look: Look): void {
    for (const row of wrapLine({ lead, repeatLead: false, spans: [{ text, look }] }, this.#width, this.#screen)) {
      this.#push(row);
    }
  }

  #push(row: string): void {
    this.lines.push(`${this.#bar}${row}`.trimEnd());
  }

  get #width(): number {
    return this.#screen.columns - (this.#bar === '' ? 0 : 2);
  }
}

/**
 * In the nearest of the 216 colours that every terminal has; some take the 16 million for blinking.
 *
 * @param rgb - 0xRRGGBB; undefined: dim
 */
function tinted(text: string, rgb: number | undefined, screen: Screen): string {
  if (!screen.colour) return text;
  if (rgb === undefined) return paint(text, { dim: true }, screen);
  const step = (shift: number) => Math.round((((rgb >> shift) & 255) / 255) * 5);
  return `\u001b[38;5;${16 + 36 * step(16) + 6 * step(8) + step(0)}m${text}\u001b[0m`;
}
