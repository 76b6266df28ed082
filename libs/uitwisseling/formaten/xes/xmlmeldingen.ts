/** What sax says of text that is no XML, in the language of who reads it. It offers no translation of its own. */
const SAX: readonly (readonly [engels: RegExp, nederlands: string])[] = [
  [/^Unexpected end$/, 'het houdt te vroeg op'],
  [/^Unclosed root tag$/, 'het buitenste element wordt niet gesloten'],
  [/^Unexpected close tag$/, 'een element wordt gesloten dat niet open is'],
  [/^Unmatched closing tag: (.*)$/, "element '$1' wordt gesloten terwijl het niet open is"],
  [/^Weird empty close tag\.$/, 'een sluitend element zonder naam'],
  [/^Invalid (?:tagname|characters) in closing tag\.?$/, 'een teken dat niet mag in de naam van een sluitend element'],
  [/^Invalid character in tag name$/, 'een teken dat niet mag in de naam van een element'],
  [/^Invalid attribute name$/, 'een teken dat niet mag in de naam van een attribuut'],
  [/^Attribute without value$/, 'een attribuut zonder waarde'],
  [/^Unquoted attribute value$/, 'de waarde van een attribuut staat niet tussen aanhalingstekens'],
  [/^No whitespace between attributes$/, 'geen spatie tussen twee attributen'],
  [/^Forward-slash in opening tag not followed by >$/, 'een schuine streep in een element zonder > erachter'],
  [/^Invalid character entity$/, 'een onbekende entiteit (&…;)'],
  [/^Invalid character in entity name$/, 'een los &-teken'],
  [/^Non-whitespace before first tag\.$/, 'tekst voor het eerste element'],
  [/^Text data outside of root node\.$/, 'tekst buiten het buitenste element'],
  [/^Unencoded <$/, 'een los <-teken'],
  [/^Malformed comment$/, 'commentaar met -- erin'],
  [/^Inappropriately located doctype declaration$/, 'een DOCTYPE op een plek waar dat niet mag'],
  [/^Max buffer length exceeded: .*$/, 'een naam, attribuut of stuk commentaar van meer dan 1 MiB'],
];

/** @param melding the message of sax, of which only the first line tells what is wrong */
export function xmlmelding(melding: string): string {
  const eerste = melding.split('\n')[0]!;
  return SAX.reduce((tekst, [engels, nederlands]) => tekst.replace(engels, nederlands), eerste);
}
