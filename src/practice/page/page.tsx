import type { JSX } from 'preact';
import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { act } from './act.js';
import { ChannelHeader } from './channel-header.js';
import type { PageChannel, PageState } from './contract.js';
import { Conversation } from './conversation.js';
import type { Draft } from './draft.js';
import { useLater } from './later.js';
import { fetchLaterParts, openForm } from './later-parts.js';
import { Modal } from './modal.js';
import { pageNames } from './page-names.js';
import { channelOf, placeAgain } from './place.js';
import { Rail } from './rail.js';
import { type Session, SessionProvider } from './session.js';
import type { Side } from './side.js';
import { Toast, type Told } from './toast.js';
import { useNarrow } from './use-narrow.js';
import { usePlace, type Wanted } from './use-place.js';
import { useView } from './use-view.js';

/** The whole page. `side` is the developer's panel, where there is one. */
export function Page({ side: SidePanel }: { readonly side?: Side }): JSX.Element {
  const [wanted, want] = usePlace();
  const [view, dispatch] = useView(wanted);
  const [told, setTold] = useState<Told>();
  const [drawer, setDrawer] = useState(false);
  const [side, setSide] = useState<{ readonly about: { readonly messageId: string } | undefined }>();
  const drafts = useRef(new Map<string, Draft>());
  const isNarrow = useNarrow();
  const formPart = useLater(openForm, view.form !== undefined);
  const { state } = view;
  const channel = state && channelOf(state, wanted.channel);
  const { locale } = wanted;

  const session = useMemo<Session | undefined>(() => {
    if (state === undefined || channel === undefined) return undefined;
    const go = (channelId: string) => want({ channel: channelId });
    return {
      state,
      channel,
      locale,
      names: pageNames(state, channel.guildId, locale, go),
      act: async (deed, quiet = false) => {
        const reply = await act(deed, { as: state.you.id, locale });
        if (!reply.ok && !quiet) setTold({ text: reply.problem, isProblem: true });
        if (reply.ok) setTold((before) => (before?.isProblem ? undefined : before));
        return reply;
      },
      tell: (text) => setTold({ text, isProblem: false }),
      go,
    };
  }, [state, channel, locale, wanted]);

  useEffect(() => {
    if (channel === undefined) return;
    const look = () => dispatch(document.hidden ? { kind: 'left' } : { kind: 'opened', channelId: channel.id });
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [channel?.id, state?.you.id]);
  useEffect(() => {
    if (view.botSeen) fetchLaterParts();
  }, [view.botSeen]);
  useEffect(() => {
    // What failed while nobody answered is no news any more.
    if (view.connection === 'open') setTold((told) => (told?.isProblem ? undefined : told));
  }, [view.connection]);
  const before = useRef<{ readonly state: PageState; readonly channel: PageChannel } | undefined>(undefined);
  useEffect(() => {
    if (state === undefined || channel === undefined) return;
    const again = before.current && placeAgain(before.current, state);
    before.current = { state, channel };
    if (!again) return;
    want(again);
    setTold({ text: 'The practice server began anew: what was written before is gone.', isProblem: false });
  }, [state]);
  const unread = Object.values(view.unread).reduce((sum, count) => sum + count, 0);
  useEffect(() => {
    if (channel) document.title = `${unread > 0 ? `(${unread}) ` : ''}${channel.name} · Rapporteur practice server`;
  }, [channel, unread]);
  const dismissNotice = useCallback(
    (interactionId: string) => dispatch({ kind: 'notice-dismissed', interactionId }),
    [],
  );

  if (state === undefined || channel === undefined || session === undefined) {
    return (
      <main class="opening">
        <h1 class="page-name">
          Rapporteur <span>practice server</span>
        </h1>
        <p role="status">
          {view.connection === 'lost'
            ? 'The practice server does not answer. Is it still running in your terminal?'
            : 'Opening…'}
        </p>
      </main>
    );
  }

  const choose = (change: Partial<Wanted>) => {
    setDrawer(false);
    want(change);
  };
  const rail = (
    <Rail
      unread={view.unread}
      onOpen={(id) => choose({ channel: id })}
      onPerson={(as) => choose({ as, ...(channel.kind === 'direct' && { channel: 'direct' }) })}
      onLocale={(each) => choose({ locale: each })}
    />
  );
  const closeSide = () => setSide(undefined);
  const panel = SidePanel && side && (
    <SidePanel
      state={state}
      channel={channel}
      locale={locale}
      exchanges={view.exchanges}
      news={view.news}
      about={side.about}
      onClose={closeSide}
    />
  );
  return (
    <SessionProvider value={session}>
      <div class="page" data-side={panel !== undefined && !isNarrow}>
        {!isNarrow && (
          <aside class="rail" aria-label="Servers">
            {rail}
          </aside>
        )}
        <main class="front">
          <ChannelHeader
            isConnected={view.connection === 'open'}
            unreadElsewhere={unread}
            onChannels={isNarrow ? () => setDrawer(true) : undefined}
            onSide={SidePanel && (() => setSide((open) => (open ? undefined : { about: undefined })))}
            sideOpen={side !== undefined}
          />
          <Conversation
            key={`${state.you.id} ${channel.id}`}
            view={view}
            drafts={drafts.current}
            onDismissNotice={dismissNotice}
            onProblem={(text) => setTold({ text, isProblem: true })}
            onLookInto={SidePanel && ((messageId) => setSide({ about: { messageId } }))}
          />
        </main>
        {panel && !isNarrow && (
          <aside class="side" aria-label="Developer">
            {panel}
          </aside>
        )}
      </div>
      {isNarrow && drawer && (
        <Modal label="Channels and settings" place="left" onClose={() => setDrawer(false)}>
          {rail}
        </Modal>
      )}
      {panel && isNarrow && (
        <Modal label="Developer" place="full" onClose={closeSide}>
          {panel}
        </Modal>
      )}
      {view.form && formPart && (
        <formPart.OpenFormDialog
          key={view.form.interactionId}
          open={view.form}
          onClose={() => dispatch({ kind: 'form-closed' })}
        />
      )}
      <Toast told={told} onClose={() => setTold(undefined)} />
    </SessionProvider>
  );
}
