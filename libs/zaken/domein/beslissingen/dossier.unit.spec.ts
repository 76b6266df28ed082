import { afgedaan, behandelaar, gegeven, geregistreerd, gestart, uitgegeven, VANDAAG } from '../../testing/gegeven.js';
import { KanNuNiet, OnbekendeWaarde, OngeldigeWaarde } from '../fouten.js';
import { Inrichting, STANDAARDINRICHTING } from '../inrichting/index.js';
import { noteer, verzendBrief, voegDocumentToe, vraagBrief } from './index.js';

const ik = behandelaar(1);
const inrichting = new Inrichting(STANDAARDINRICHTING);

describe('a note', () => {
  it.each([
    [undefined, 'NotitieVastgelegd'],
    ['notitie', 'NotitieVastgelegd'],
    ['overweging', 'OverwegingVastgelegd'],
    ['vertrouwelijk', 'VertrouwelijkeNotitieVastgelegd'],
  ] as const)('that is a %s is %s: each has its own openbaarheidsklasse', (soort, type) => {
    gegeven(geregistreerd(), uitgegeven(2), gestart)
      .als((zaak) => noteer(zaak, ik, 'Gebeld.', soort))
      .dan({ type, data: { tekst: 'Gebeld.' } });
  });

  it('needs a zaak that is open', () => {
    gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
      .als((zaak) => noteer(zaak, ik, 'Gebeld.'))
      .danGeweigerd(KanNuNiet, { uitleg: 'De zaak is afgedaan.' });
  });
});

it('a document is known by its id in the archive, also after the end', () => {
  const document = { gdaId: 'GDA-1', soort: 'bezwaarschrift', openbaarheid: 'openbaar' } as const;
  gegeven(geregistreerd(), uitgegeven(1), gestart, afgedaan(1))
    .als((zaak) => voegDocumentToe(zaak, ik, document, inrichting))
    .dan({ type: 'DocumentToegevoegd', data: document });
});

it('a document stands in a zaak once: with another openbaarheidsklasse it is refused', () => {
  const eerst = { gdaId: 'GDA-1', soort: 'bezwaarschrift', openbaarheid: 'vertrouwelijk' } as const;
  const zaak = gegeven(geregistreerd(), { type: 'DocumentToegevoegd', data: eerst });
  zaak
    .als((nu) => voegDocumentToe(nu, ik, { ...eerst, openbaarheid: 'openbaar' }, inrichting))
    .danGeweigerd(KanNuNiet, { uitleg: 'Document GDA-1 staat al bij deze zaak.' });
  zaak
    .als((nu) => voegDocumentToe(nu, ik, { ...eerst, gdaId: 'GDA-2' }, inrichting))
    .dan({ type: 'DocumentToegevoegd', data: { ...eerst, gdaId: 'GDA-2' } });
});

it('what a document or a letter is comes from the settings: a free text would stand unencrypted', () => {
  const soort = 'brief van mevrouw Jansen';
  gegeven(geregistreerd())
    .als((zaak) => voegDocumentToe(zaak, ik, { gdaId: 'GDA-1', soort, openbaarheid: 'intern' }, inrichting))
    .danGeweigerd(OnbekendeWaarde, { veld: 'soort' });
  gegeven(geregistreerd())
    .als((zaak) => vraagBrief(zaak, ik, { briefId: 'b1', soort }, inrichting))
    .danGeweigerd(OnbekendeWaarde, { veld: 'soort' });
});

describe('a letter', () => {
  const gevraagd = {
    type: 'BriefGevraagd',
    data: { briefId: 'b1', soort: 'rappel', omschrijving: 'Stukken.' },
  } as const;
  const vertrokken = { briefId: 'b1', verzondenOp: '2026-03-04', gdaId: 'GDA-2' };
  const verzonden = { type: 'BriefVerzonden', data: { ...vertrokken, soort: 'rappel' } } as const;

  it('is asked for', () => {
    gegeven(geregistreerd())
      .als((zaak) => vraagBrief(zaak, ik, gevraagd.data, inrichting))
      .dan(gevraagd);
  });

  it('leaves, also when the zaak ended meanwhile', () => {
    gegeven(geregistreerd(), uitgegeven(1), gevraagd, afgedaan(1))
      .als((zaak) => verzendBrief(zaak, ik, vertrokken, VANDAAG))
      .dan(verzonden);
  });

  it.each([
    ['tomorrow', '2026-03-06', 'Mag niet na 5 maart 2026 liggen.'],
    ['before the zaak came in', '2026-02-19', 'Mag niet voor 20 februari 2026 liggen.'],
  ])('does not leave %s', (_, verzondenOp, uitleg) => {
    gegeven(geregistreerd(), gevraagd)
      .als((zaak) => verzendBrief(zaak, ik, { ...vertrokken, verzondenOp }, VANDAAG))
      .danGeweigerd(OngeldigeWaarde, { veld: 'verzondenOp', uitleg });
  });

  it.each([
    ['was never asked for', [], 'Er is geen gevraagde brief die nog verzonden moet worden.'],
    ['left already', [gevraagd, verzonden], 'Er is geen gevraagde brief die nog verzonden moet worden.'],
    [
      'is another one',
      [{ ...gevraagd, data: { ...gevraagd.data, briefId: 'b2' } }],
      'Deze brief is niet gevraagd of al verzonden.',
    ],
  ])('does not leave when it %s', (_, eerder, uitleg) => {
    gegeven(geregistreerd(), ...eerder)
      .als((zaak) => verzendBrief(zaak, ik, vertrokken, VANDAAG))
      .danGeweigerd(KanNuNiet, { uitleg });
  });
});
