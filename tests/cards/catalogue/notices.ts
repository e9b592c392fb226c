import {
  emptyReportCard,
  goneCard,
  missingCard,
  noTextCard,
  noticeCard,
  notYoursCard,
} from '../../../src/cards/notice.js';
import { cooldownNotice, errorNotice, oldComponentNotice } from '../../../src/discord/notices.js';
import type { Entry } from './entry.js';

/** When something did not work. */
export const notices: readonly Entry[] = [
  { id: 'error', title: 'Something went wrong', of: [noticeCard, errorNotice], card: errorNotice('K7Q2') },
  { id: 'cooldown', title: 'Too many questions', of: [cooldownNotice], card: cooldownNotice(4000) },
  { id: 'old-button', title: 'A button of another version', of: [oldComponentNotice], card: oldComponentNotice() },
  { id: 'gone', title: 'A button whose fact is gone', of: [goneCard], card: goneCard() },
  { id: 'not-yours-remove', title: "Someone else's card: remove", of: [notYoursCard], card: notYoursCard('remove') },
  { id: 'not-yours-share', title: "Someone else's card: share", of: [notYoursCard], card: notYoursCard('share') },
  { id: 'no-text', title: 'A message without text', of: [noTextCard], card: noTextCard() },
  { id: 'missing-source', title: 'No such source', of: [missingCard], card: missingCard('the gazete') },
  { id: 'empty-report', title: 'A report without words', of: [emptyReportCard], card: emptyReportCard() },
];
