const BREEDTE = 110;

/** Cuts a text between words into lines. */
export function regelsVan(tekst: string): string[] {
  const regels: string[] = [];
  let regel = '';
  for (const woord of tekst.split(' ')) {
    if (regel !== '' && regel.length + 1 + woord.length > BREEDTE) {
      regels.push(regel);
      regel = woord;
    } else regel = regel === '' ? woord : `${regel} ${woord}`;
  }
  return [...regels, regel];
}
