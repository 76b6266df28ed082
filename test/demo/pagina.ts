/** `docs/demo.md`. @param opties what was asked for; @param uitvoer what the demo printed */
export function demoPagina(opties: readonly string[], uitvoer: string): string {
  return `<!-- Made and checked by test/demo/demo.e2e.spec.ts; do not edit. -->

# A simulated locatie

\`npm run zaakstroom -- demo\` plays working weeks of a locatie against a running development system, over HTTP only: zaken come in, behandelaars
pull or choose them, read, telephone, write, wait, ask, forget to pause, decide; a teamleider sets free what is stuck and decides on corrections of
time. Every request carries the clock of the simulation (\`Zaakstroom-Klok\`), so that weeks take minutes. At the end it prints what a teamleider sees, read
from the API and not from its own memory, and leaves the system with its data to look at.

The same options on an empty system give the same figures, to the millisecond: chance comes from \`--zaad\`, every moment from the simulated clock, and
"volgende zaak" is asked for one at a time, when the stock knows all that was done before. Means, proportions and the division of working time are
[calibrated](../apps/demo/cijfers/ijking.ts) on the printed figures of 2021-2023; everything else is an [assumption](../apps/demo/cijfers/aannames.ts), and
named as one in \`--help\` and below. The simulation itself is pure: [\`apps/demo/simulatie\`](../apps/demo/simulatie).

With \`npm start\` running on an empty data folder, in another terminal:

\`\`\`sh
npm run --silent zaakstroom -- demo ${opties.join(' ')}
\`\`\`

\`\`\`
${uitvoer.trimEnd()}
\`\`\`

A team of twelve is small: behind most kinds there are fewer than five people in two weeks, and then there is no figure
([decision](adr/0011-figures-about-people.md)). More people and weeks (\`--medewerkers 60 --weken 6\`) give more of them.
`;
}
