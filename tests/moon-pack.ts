/** An invented pack in one file, for tests that start the whole program. */
export const moonPack = `
pack: { id: moon, title: The Moon, owner: Test, version: 1.0.0, licence: MIT, about: Bakeries on the Moon. }
sources:
  - { id: log, title: The log, publisher: Lunar Bakery, url: 'https://moon.example/log', language: en, kind: official, checked: 2031-05-01 }
things:
  - { id: bakery, type: organization, name: Lunar Bakery }
facts:
  - id: F-0001
    rev: 1
    about: [bakery]
    says: The Lunar Bakery opened on 4 May 2029.
    asked: [when did the lunar bakery open]
    sources: [{ source: log, at: page }]
    checked: 2031-05-01
`;
