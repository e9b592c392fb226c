import type { Evidence } from '../../../src/answering/answer.js';
import { source } from '../invented.js';

/** Citations written by hand after the manuals that the styles name; sources of a collection that does not exist. */
export interface Golden {
  readonly why: string;
  readonly evidence: Evidence;
  readonly adoptedOn?: string;
  readonly un: string;
  readonly chicago: readonly [note: string, bibliography: string];
  readonly apa: readonly [reference: string, inText: string];
  readonly mla: readonly [entry: string, inText: string];
  readonly bibtex: readonly [entry: string, inText: string];
}

const checked = '2026-11-22';

export const goldens: readonly Golden[] = [
  {
    why: 'a resolution: adopted on one day, distributed on another, read where the United Nations serve it',
    evidence: {
      source: source({
        id: 'a-res-68-990',
        title: 'A/RES/68/990, Cooperation with the River Commission',
        publisher: 'United Nations',
        date: '2014-01-14',
        url: undefined,
        symbol: 'A/RES/68/990',
        kind: 'official',
        checked,
      }),
      places: ['op. 4'],
    },
    adoptedOn: '2013-12-02',
    un: 'General Assembly resolution 68/990 of 2 December 2013, para. 4.',
    chicago: [
      'UN General Assembly, Resolution 68/990, Cooperation with the River Commission, A/RES/68/990 (December 2, 2013), para. 4, https://undocs.org/A/RES/68/990.',
      'UN General Assembly. Resolution 68/990, Cooperation with the River Commission. A/RES/68/990. December 2, 2013. https://undocs.org/A/RES/68/990.',
    ],
    apa: [
      'United Nations General Assembly. (2013, December 2). Cooperation with the River Commission (A/RES/68/990). https://undocs.org/A/RES/68/990',
      '(United Nations General Assembly, 2013, para. 4)',
    ],
    mla: [
      'United Nations, General Assembly. Cooperation with the River Commission. A/RES/68/990, 2 Dec. 2013, undocs.org/A/RES/68/990. Accessed 22 Nov. 2026.',
      '(United Nations, General Assembly, par. 4)',
    ],
    bibtex: [
      `@techreport{river:a-res-68-990,
  author = {{United Nations General Assembly}},
  title = {{Cooperation with the River Commission}},
  type = {Resolution},
  number = {A/RES/68/990},
  institution = {United Nations},
  year = {2013},
  month = dec,
  day = {2},
  url = {https://undocs.org/A/RES/68/990},
  urldate = {2026-11-22},
}`,
      '\\cite[para.~4]{river:a-res-68-990}',
    ],
  },
  {
    why: 'a resolution of the Security Council, read in a copy, of which nobody knows the day',
    evidence: {
      source: source({
        id: 's-res-990',
        title: 'Situation on the river',
        publisher: 'United Nations, copy on docs.example',
        date: undefined,
        url: 'https://docs.example/s990',
        symbol: 'S/RES/990 (1995)',
        kind: 'official',
        checked,
      }),
      places: ['page'],
    },
    un: 'Security Council resolution 990 (1995).',
    chicago: [
      'UN Security Council, Resolution 990 (1995), Situation on the river, S/RES/990 (1995), docs.example, accessed November 22, 2026, https://docs.example/s990.',
      'UN Security Council. Resolution 990 (1995), Situation on the river. S/RES/990 (1995). docs.example. Accessed November 22, 2026. https://docs.example/s990.',
    ],
    apa: [
      'United Nations Security Council. (n.d.). Situation on the river (S/RES/990 (1995)). docs.example. Retrieved November 22, 2026, from https://docs.example/s990',
      '(United Nations Security Council, n.d.)',
    ],
    mla: [
      'United Nations, Security Council. Situation on the river. S/RES/990 (1995). docs.example, docs.example/s990. Accessed 22 Nov. 2026.',
      '(United Nations, Security Council)',
    ],
    bibtex: [
      `@misc{river:s-res-990,
  author = {{United Nations Security Council}},
  title = {{Situation on the river}},
  howpublished = {S/RES/990 (1995), docs.example},
  url = {https://docs.example/s990},
  urldate = {2026-11-22},
  note = {n.d.},
}`,
      '\\cite{river:s-res-990}',
    ],
  },
  {
    why: 'a draft of which only the month is known, with places apart and in a row',
    evidence: {
      source: source({
        id: 'a-68-l-31',
        title: 'A/68/L.31, draft resolution on river law',
        publisher: 'United Nations',
        date: '2013-11',
        url: undefined,
        symbol: 'A/68/L.31',
        kind: 'official',
        checked,
      }),
      places: ['para. 5-6', 'para. 2'],
    },
    un: 'A/68/L.31, paras. 2 and 5–6.',
    chicago: [
      'UN General Assembly, Draft resolution on river law, A/68/L.31 (November 2013), paras. 2, 5–6, https://undocs.org/A/68/L.31.',
      'UN General Assembly. Draft resolution on river law. A/68/L.31. November 2013. https://undocs.org/A/68/L.31.',
    ],
    apa: [
      'United Nations General Assembly. (2013, November). Draft resolution on river law (A/68/L.31). https://undocs.org/A/68/L.31',
      '(United Nations General Assembly, 2013, paras. 2, 5–6)',
    ],
    mla: [
      'United Nations, General Assembly. Draft resolution on river law. A/68/L.31, Nov. 2013, undocs.org/A/68/L.31. Accessed 22 Nov. 2026.',
      '(United Nations, General Assembly, pars. 2, 5–6)',
    ],
    bibtex: [
      `@techreport{river:a-68-l-31,
  author = {{United Nations General Assembly}},
  title = {{Draft resolution on river law}},
  type = {Document},
  number = {A/68/L.31},
  institution = {United Nations},
  year = {2013},
  month = nov,
  url = {https://undocs.org/A/68/L.31},
  urldate = {2026-11-22},
}`,
      '\\cite[paras.~2, 5–6]{river:a-68-l-31}',
    ],
  },
  {
    why: 'a meeting record, cited by its page',
    evidence: {
      source: source({
        id: 's-pv-7796',
        title: 'S/PV.7796, record of the 7796th meeting',
        publisher: 'United Nations',
        date: '2016-10-28',
        url: undefined,
        symbol: 'S/PV.7796',
        kind: 'official',
        checked,
      }),
      places: ['p. 7'],
    },
    un: 'S/PV.7796, p. 7.',
    chicago: [
      'UN Security Council, Record of the 7796th meeting, S/PV.7796 (October 28, 2016), 7, https://undocs.org/S/PV.7796.',
      'UN Security Council. Record of the 7796th meeting. S/PV.7796. October 28, 2016. https://undocs.org/S/PV.7796.',
    ],
    apa: [
      'United Nations Security Council. (2016, October 28). Record of the 7796th meeting (S/PV.7796). https://undocs.org/S/PV.7796',
      '(United Nations Security Council, 2016, p. 7)',
    ],
    mla: [
      'United Nations, Security Council. Record of the 7796th meeting. S/PV.7796, 28 Oct. 2016, undocs.org/S/PV.7796. Accessed 22 Nov. 2026.',
      '(United Nations, Security Council 7)',
    ],
    bibtex: [
      `@techreport{river:s-pv-7796,
  author = {{United Nations Security Council}},
  title = {{Record of the 7796th meeting}},
  type = {Document},
  number = {S/PV.7796},
  institution = {United Nations},
  year = {2016},
  month = oct,
  day = {28},
  url = {https://undocs.org/S/PV.7796},
  urldate = {2026-11-22},
}`,
      '\\cite[p.~7]{river:s-pv-7796}',
    ],
  },
  {
    why: 'a press release with a number',
    evidence: {
      source: source({
        id: 'ga-990',
        title: 'Assembly Adopts Text on Rivers (GA/990)',
        publisher: 'United Nations press release',
        date: '2013-12-02',
        url: 'https://press.un.org/en/2013/ga990.doc.htm',
        symbol: 'GA/990',
        kind: 'official',
        checked,
      }),
      places: ['¶2 s1', '¶2 s3'],
    },
    un: 'United Nations, “Assembly Adopts Text on Rivers”, press release GA/990, 2 December 2013, para. 2. Available at https://press.un.org/en/2013/ga990.doc.htm (accessed on 22 November 2026).',
    chicago: [
      'United Nations, “Assembly Adopts Text on Rivers,” press release GA/990, December 2, 2013, para. 2, https://press.un.org/en/2013/ga990.doc.htm.',
      'United Nations. “Assembly Adopts Text on Rivers.” Press release GA/990, December 2, 2013. https://press.un.org/en/2013/ga990.doc.htm.',
    ],
    apa: [
      'United Nations. (2013, December 2). Assembly Adopts Text on Rivers (GA/990) [Press release]. https://press.un.org/en/2013/ga990.doc.htm',
      '(United Nations, 2013, para. 2)',
    ],
    mla: [
      '“Assembly Adopts Text on Rivers.” GA/990, United Nations, 2 Dec. 2013, press.un.org/en/2013/ga990.doc.htm. Accessed 22 Nov. 2026. Press release.',
      '(“Assembly Adopts Text on Rivers”)',
    ],
    bibtex: [
      `@misc{river:ga-990,
  author = {{United Nations}},
  title = {{Assembly Adopts Text on Rivers}},
  howpublished = {Press release, GA/990},
  year = {2013},
  month = dec,
  day = {2},
  url = {https://press.un.org/en/2013/ga990.doc.htm},
  urldate = {2026-11-22},
}`,
      '\\cite[para.~2]{river:ga-990}',
    ],
  },
  {
    why: 'a statement on its author’s own site, with quotation marks and a question mark in its title',
    evidence: {
      source: source({
        id: 'embassy-2010',
        title: 'Opening of the "Upper Lock": what next?',
        publisher: 'Embassy of Riverland (riverland.example)',
        date: '2010-03-10',
        url: 'https://riverland.example/lock',
        kind: 'statement',
        checked,
      }),
      places: ['¶7 s1', '¶13 s3'],
    },
    un: 'Embassy of Riverland, “Opening of the ‘Upper Lock’: what next?”, 10 March 2010, paras. 7 and 13. Available at https://riverland.example/lock (accessed on 22 November 2026).',
    chicago: [
      'Embassy of Riverland, “Opening of the ‘Upper Lock’: what next?,” March 10, 2010, paras. 7, 13, https://riverland.example/lock.',
      'Embassy of Riverland. “Opening of the ‘Upper Lock’: what next?” March 10, 2010. https://riverland.example/lock.',
    ],
    apa: [
      'Embassy of Riverland. (2010, March 10). Opening of the "Upper Lock": what next? https://riverland.example/lock',
      '(Embassy of Riverland, 2010, paras. 7, 13)',
    ],
    mla: [
      '“Opening of the ‘Upper Lock’: what next?” Embassy of Riverland, 10 Mar. 2010, riverland.example/lock. Accessed 22 Nov. 2026.',
      '(“Opening of the ‘Upper Lock’”)',
    ],
    bibtex: [
      `@misc{river:embassy-2010,
  author = {{Embassy of Riverland}},
  title = {{Opening of the "Upper Lock": what next?}},
  year = {2010},
  month = mar,
  day = {10},
  url = {https://riverland.example/lock},
  urldate = {2026-11-22},
}`,
      '\\cite[paras.~7, 13]{river:embassy-2010}',
    ],
  },
  {
    why: 'an article in Russian',
    evidence: {
      source: source({
        id: 'vesti-2010',
        title: 'Открыт шлюз',
        publisher: 'Речные вести',
        date: '2010-09-01',
        url: 'https://vesti.example/1?a=1&b=2',
        language: 'ru',
        kind: 'press',
        checked,
      }),
      places: ['title'],
    },
    un: '“Открыт шлюз” (in Russian), Речные вести, 1 September 2010. Available at https://vesti.example/1?a=1&b=2 (accessed on 22 November 2026).',
    chicago: [
      '“Открыт шлюз,” Речные вести, September 1, 2010, https://vesti.example/1?a=1&b=2.',
      'Речные вести. “Открыт шлюз.” September 1, 2010. https://vesti.example/1?a=1&b=2.',
    ],
    apa: ['Открыт шлюз. (2010, September 1). Речные вести. https://vesti.example/1?a=1&b=2', '(“Открыт шлюз,” 2010)'],
    mla: [
      '“Открыт шлюз.” Речные вести, 1 Sept. 2010, vesti.example/1?a=1&b=2. Accessed 22 Nov. 2026.',
      '(“Открыт шлюз”)',
    ],
    bibtex: [
      `@misc{river:vesti-2010,
  key = {Речные вести},
  title = {{Открыт шлюз}},
  howpublished = {Речные вести},
  year = {2010},
  month = sep,
  day = {1},
  language = {Russian},
  url = {https://vesti.example/1?a=1&b=2},
  urldate = {2026-11-22},
}`,
      '\\cite{river:vesti-2010}',
    ],
  },
  {
    why: 'an agency’s article in Chinese on another site, of which only the year is known',
    evidence: {
      source: source({
        id: 'agency-2010',
        title: '水闸开放',
        publisher: 'River News Agency, on Harbour Portal',
        date: '2010',
        url: 'https://portal.example/水',
        language: 'zh',
        kind: 'press',
        checked,
      }),
      places: ['¶1'],
    },
    un: 'River News Agency, “水闸开放” (in Chinese), Harbour Portal, 2010, para. 1. Available at https://portal.example/%E6%B0%B4 (accessed on 22 November 2026).',
    chicago: [
      'River News Agency, “水闸开放,” Harbour Portal, 2010, para. 1, https://portal.example/%E6%B0%B4.',
      'River News Agency. “水闸开放.” Harbour Portal, 2010. https://portal.example/%E6%B0%B4.',
    ],
    apa: [
      'River News Agency. (2010). 水闸开放. Harbour Portal. https://portal.example/%E6%B0%B4',
      '(River News Agency, 2010, para. 1)',
    ],
    mla: [
      'River News Agency. “水闸开放.” Harbour Portal, 2010, portal.example/%E6%B0%B4. Accessed 22 Nov. 2026.',
      '(River News Agency)',
    ],
    bibtex: [
      `@misc{river:agency-2010,
  author = {{River News Agency}},
  title = {{水闸开放}},
  howpublished = {Harbour Portal},
  year = {2010},
  language = {Chinese},
  url = {https://portal.example/%E6%B0%B4},
  urldate = {2026-11-22},
}`,
      '\\cite[para.~1]{river:agency-2010}',
    ],
  },
  {
    why: 'a reference work in Uzbek without a date: read on a day',
    evidence: {
      source: source({
        id: 'lexicon',
        title: 'Дарё комиссияси',
        publisher: 'River Lexicon',
        date: undefined,
        url: 'http://lexicon.example/d_k',
        language: 'uz',
        kind: 'reference',
        checked,
      }),
      places: ['page'],
    },
    un: 'River Lexicon, “Дарё комиссияси” (in Uzbek). Available at http://lexicon.example/d_k (accessed on 22 November 2026).',
    chicago: [
      'River Lexicon, “Дарё комиссияси,” accessed November 22, 2026, http://lexicon.example/d_k.',
      'River Lexicon. “Дарё комиссияси.” Accessed November 22, 2026. http://lexicon.example/d_k.',
    ],
    apa: [
      'River Lexicon. (n.d.). Дарё комиссияси. Retrieved November 22, 2026, from http://lexicon.example/d_k',
      '(River Lexicon, n.d.)',
    ],
    mla: ['“Дарё комиссияси.” River Lexicon, lexicon.example/d_k. Accessed 22 Nov. 2026.', '(“Дарё комиссияси”)'],
    bibtex: [
      `@misc{river:lexicon,
  author = {{River Lexicon}},
  title = {{Дарё комиссияси}},
  language = {Uzbek},
  url = {http://lexicon.example/d_k},
  urldate = {2026-11-22},
  note = {n.d.},
}`,
      '\\cite{river:lexicon}',
    ],
  },
  {
    why: 'neither date nor address, cited by article, with what LaTeX reads otherwise',
    evidence: {
      source: source({
        id: 'charter',
        title: 'Charter & rules: 100% {draft} #2_b',
        publisher: 'River Commission',
        date: undefined,
        url: undefined,
        kind: 'official',
        checked,
      }),
      places: ['art. 2 (a)', 'annex. IV'],
    },
    un: 'River Commission, “Charter & rules: 100% {draft} #2_b”, n.d., art. 2 (a), annex IV.',
    chicago: [
      'River Commission, “Charter & rules: 100% {draft} #2_b,” n.d., art. 2 (a), annex IV.',
      'River Commission. “Charter & rules: 100% {draft} #2_b.” N.d.',
    ],
    apa: [
      'River Commission. (n.d.). Charter & rules: 100% {draft} #2_b.',
      '(River Commission, n.d., art. 2 (a), Annex IV)',
    ],
    mla: ['“Charter & rules: 100% {draft} #2_b.” River Commission.', '(“Charter & rules,” art. 2 (a), annex IV)'],
    bibtex: [
      `@misc{river:charter,
  author = {{River Commission}},
  title = {{Charter \\& rules: 100\\% \\textbraceleft{}draft\\textbraceright{} \\#2\\_b}},
  note = {n.d.},
}`,
      '\\cite[art.~2 (a), annex IV]{river:charter}',
    ],
  },
];
