import type { APIComponentInContainer, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import type { ComponentChildren, JSX } from 'preact';
import { Accented } from './component-accent.js';
import { ButtonView } from './component-button.js';
import { kind } from './component-kinds.js';
import { FileView, GalleryView, ThumbnailView } from './component-media.js';
import { SelectView } from './component-select.js';
import { defaultsOf } from './component-select-choices.js';
import type { Use } from './component-use.js';
import { Markdown } from './markdown.js';
import { Spoiler } from './markdown-spoiler.js';

type Part = APIMessageTopLevelComponent | APIComponentInContainer;
type Of<Kind extends number> = Extract<Part, { readonly type: Kind }>;
type RowPart = Of<typeof kind.row>['components'][number];

/** The components of a message, Components V2 or rows below a text. */
export function Components({ parts, use }: { readonly parts: readonly Part[]; readonly use: Use }): JSX.Element {
  return (
    <>
      {parts.map((part, index) => (
        <PartView key={index} part={part} use={use} />
      ))}
    </>
  );
}

function PartView({ part, use }: { readonly part: Part; readonly use: Use }): JSX.Element {
  switch (part.type) {
    case kind.container:
      return <ContainerView container={part} use={use} />;
    case kind.text:
      return <Markdown text={part.content} names={use.names} />;
    case kind.section:
      return <SectionView section={part} use={use} />;
    case kind.separator: {
      const size = part.spacing === 2 ? 'large' : 'small';
      return part.divider === false ? (
        <div class={`separator separator-${size} separator-blank`} />
      ) : (
        <hr class={`separator separator-${size}`} />
      );
    }
    case kind.gallery:
      return <GalleryView items={part.items} use={use} />;
    case kind.file:
      return <FileView media={part.file} name={part.name} size={part.size} spoiler={part.spoiler === true} use={use} />;
    case kind.row:
      return (
        <div class="action-row">
          {part.components.map((each, index) => (
            <RowPartView key={index} part={each} use={use} />
          ))}
        </div>
      );
    default:
      return <UnknownView part={part} />;
  }
}

function ContainerView({
  container,
  use,
}: {
  readonly container: Of<typeof kind.container>;
  readonly use: Use;
}): JSX.Element {
  const parts = <Components parts={container.components} use={use} />;
  return (
    <Accented class="card" color={container.accent_color ?? undefined}>
      {container.spoiler === true ? <Spoiler>{parts}</Spoiler> : parts}
    </Accented>
  );
}

function SectionView({ section, use }: { readonly section: Of<typeof kind.section>; readonly use: Use }): JSX.Element {
  return (
    <div class="card-section">
      <div class="card-section-text">
        <Components parts={section.components} use={use} />
      </div>
      <AccessoryView accessory={section.accessory} use={use} />
    </div>
  );
}

function AccessoryView({
  accessory,
  use,
}: {
  readonly accessory: Of<typeof kind.section>['accessory'];
  readonly use: Use;
}): JSX.Element {
  switch (accessory.type) {
    case kind.button:
      return <ButtonView button={accessory} use={use} />;
    case kind.thumbnail:
      return <ThumbnailView thumbnail={accessory} use={use} />;
    default:
      return <UnknownView part={accessory} />;
  }
}

function RowPartView({ part, use }: { readonly part: RowPart; readonly use: Use }): JSX.Element {
  switch (part.type) {
    case kind.button:
      return <ButtonView button={part} use={use} />;
    case kind.stringSelect:
    case kind.userSelect:
    case kind.roleSelect:
    case kind.mentionableSelect:
    case kind.channelSelect:
      // A message that was edited may have other defaults than those one chose from.
      return <SelectView key={[part.custom_id, ...defaultsOf(part)].join(' ')} select={part} use={use} />;
    default:
      return <UnknownView part={part} />;
  }
}

/** What Discord may add later does not vanish. */
export function UnknownView({ part }: { readonly part: unknown }): ComponentChildren {
  const type = typeof part === 'object' && part !== null && 'type' in part ? String(part.type) : 'unknown';
  return <div class="unknown-part">Component of type {type}: this page cannot show it.</div>;
}
