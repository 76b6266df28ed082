import { XmlLezer } from './sax.js';

const ontvanger = { open: () => undefined, sluit: () => undefined };

describe('text that is no XML', () => {
  it.each([
    ['<log><trace>', 'het buitenste element wordt niet gesloten'],
    ['<log><trace></log>', 'een element wordt gesloten dat niet open is'],
    ['<log></log></log>', "element 'log' wordt gesloten terwijl het niet open is"],
    ['log', 'tekst voor het eerste element'],
    ['<log/>log', 'tekst buiten het buitenste element'],
    ['<log a></log>', 'een attribuut zonder waarde'],
    ['<log a=b></log>', 'de waarde van een attribuut staat niet tussen aanhalingstekens'],
    ['<log a="b"c="d"></log>', 'geen spatie tussen twee attributen'],
    ['<log>&nbsp;</log>', 'een onbekende entiteit (&…;)'],
    ['<log>a & b</log>', 'een los &-teken'],
    ['<log>a < b</log>', 'een teken dat niet mag in de naam van een element'],
    ['<log/ >', 'een schuine streep in een element zonder > erachter'],
    ['<log></>', 'een teken dat niet mag in de naam van een sluitend element'],
  ])('%s: %s', (xml, reden) => {
    const lees = () => {
      const lezer = new XmlLezer(ontvanger);
      lezer.schrijf(xml);
      lezer.sluit();
    };
    expect(lees).toThrow(`geen welgevormde XML: ${reden}`);
  });
});
