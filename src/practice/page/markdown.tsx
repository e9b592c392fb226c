import type { ComponentChildren, JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { parseMarkdown } from './markdown-blocks.js';
import { Spoiler } from './markdown-spoiler.js';
import { showTime } from './markdown-time.js';
import type { Block, CodeBlock, Inline, List } from './markdown-tree.js';
import type { Names } from './names.js';

/** Text as Discord shows it. Every element is made here: nothing in the text becomes HTML. */
export function Markdown({
  text,
  names,
  end,
}: {
  readonly text: string;
  readonly names: Names;
  /** Stands after the last word. */
  readonly end?: JSX.Element | undefined;
}): JSX.Element {
  const blocks = useMemo(() => parseMarkdown(text), [text]);
  const last = blocks.at(-1);
  const goesOn = end !== undefined && last?.kind === 'paragraph';
  return (
    <div class={isEmojiAlone(blocks) ? 'md md-large' : 'md'} dir="auto">
      {showBlocks(goesOn ? blocks.slice(0, -1) : blocks, names)}
      {goesOn ? (
        <div class="md-text">
          {showInline(last.children, names)} {end}
        </div>
      ) : (
        end
      )}
    </div>
  );
}

const emojiMax = 30;

/** Whether a text is a few emoji and nothing else: Discord shows those large. */
function isEmojiAlone([only, ...others]: readonly Block[]): boolean {
  if (only?.kind !== 'paragraph' || others.length > 0) return false;
  // Whatever is neither text nor the end of a line is no emoji either.
  const parts = only.children.map((child) => (child.kind === 'text' ? child.text : child.kind === 'break' ? ' ' : '.'));
  const text = parts.join('');
  const count = text.match(/\p{Extended_Pictographic}|\p{Regional_Indicator}{2}/gu)?.length ?? 0;
  return (
    count > 0 &&
    count <= emojiMax &&
    /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|[\u200d\ufe0f\s])+$/u.test(text)
  );
}

function showBlocks(blocks: readonly Block[], names: Names): ComponentChildren {
  return blocks.map((block, index) => <BlockView key={index} block={block} names={names} />);
}

function BlockView({ block, names }: { readonly block: Block; readonly names: Names }): JSX.Element {
  switch (block.kind) {
    case 'paragraph':
      return <div class="md-text">{showInline(block.children, names)}</div>;
    case 'heading': {
      const Heading = (['h3', 'h4', 'h5'] as const)[block.level - 1] ?? 'h5';
      return <Heading class="md-heading">{showInline(block.children, names)}</Heading>;
    }
    case 'subtext':
      return <div class="md-small">{showInline(block.children, names)}</div>;
    case 'quote':
      return <blockquote class="md-quote">{showBlocks(block.children, names)}</blockquote>;
    case 'list':
      return <ListView list={block} names={names} />;
    case 'code block':
      return <CodeView code={block} />;
    case 'gap':
      return <div class="md-gap" />;
  }
}

function ListView({ list, names }: { readonly list: List; readonly names: Names }): JSX.Element {
  const items = list.items.map((item, index) => (
    <li key={index}>
      {showInline(item.children, names)}
      {item.lists.map((inner, number) => (
        <ListView key={number} list={inner} names={names} />
      ))}
    </li>
  ));
  return list.start === undefined ? (
    <ul class="md-list">{items}</ul>
  ) : (
    <ol class="md-list" start={list.start}>
      {items}
    </ol>
  );
}

function CodeView({ code: { language, text } }: { readonly code: CodeBlock }): JSX.Element {
  return (
    <div class="md-code">
      {language === undefined ? null : <span class="md-language">{language}</span>}
      <pre>
        <code>{text}</code>
      </pre>
    </div>
  );
}

function showInline(children: readonly Inline[], names: Names): ComponentChildren {
  return children.map((child, index) => <InlineView key={index} child={child} names={names} />);
}

function InlineView({ child, names }: { readonly child: Inline; readonly names: Names }): JSX.Element {
  switch (child.kind) {
    case 'text':
      return <>{child.text}</>;
    case 'break':
      return <br />;
    case 'bold':
      return <strong>{showInline(child.children, names)}</strong>;
    case 'italic':
      return <em>{showInline(child.children, names)}</em>;
    case 'underline':
      return <u>{showInline(child.children, names)}</u>;
    case 'strike':
      return <s>{showInline(child.children, names)}</s>;
    case 'spoiler':
      return <Spoiler>{showInline(child.children, names)}</Spoiler>;
    case 'code':
      return <code class="md-inline-code">{child.text}</code>;
    case 'code block':
      return <code class="md-inner-code">{child.text}</code>;
    case 'link':
      return (
        <a href={child.url} target="_blank" rel="noreferrer noopener" title={child.masked ? child.url : undefined}>
          {showInline(child.children, names)}
        </a>
      );
    case 'user':
      return <Mention name={`@${names.user(child.id) ?? 'unknown-user'}`} />;
    case 'role':
      return <Mention name={`@${names.role(child.id) ?? 'unknown-role'}`} />;
    case 'channel':
      return <ChannelMention id={child.id} names={names} />;
    case 'everyone':
      return <Mention name={child.text} />;
    case 'command':
      return <Mention name={`/${child.name}`} />;
    case 'time': {
      const { seconds, style } = child;
      return (
        <time class="md-time" dateTime={new Date(seconds * 1000).toISOString()} title={showTime(seconds, 'F', names)}>
          {showTime(seconds, style, names)}
        </time>
      );
    }
    case 'emoji':
      return <span class="md-emoji">{`:${child.name}:`}</span>;
  }
}

/** Leads to its channel, where there is one. */
function ChannelMention({ id, names }: { readonly id: string; readonly names: Names }): JSX.Element {
  const name = names.channel(id);
  const { goTo } = names;
  if (name === undefined || goTo === undefined) return <Mention name={`#${name ?? 'unknown'}`} />;
  return (
    <button type="button" class="md-mention md-mention-link" onClick={() => goTo(id)}>
      #{name}
    </button>
  );
}

/** Names are isolated: one written from right to left must not turn the words around it. */
function Mention({ name }: { readonly name: string }): JSX.Element {
  return <bdi class="md-mention">{name}</bdi>;
}
