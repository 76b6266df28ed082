import { AANNAMES } from '@zaakstroom/demo/cijfers';
import { BEZWAARWEKEN, PER_LOCATIE, WEKEN, type Jaaruitkomst } from './jaar.js';
import { BEKEKEN } from './kiezers.js';
import { jaartabel } from './tabel.js';

export const ZAAD = 1;

/** `docs/werkverdeling.md`. */
export function werkverdelingPagina(jaar: readonly Jaaruitkomst[]): string {
  const { spreiding, urenPerDag, voorraadWeken } = AANNAMES;
  return `<!-- Made and checked by test/jaar/jaar.unit.spec.ts; do not edit. -->

# Who gets what: a year by each rule, and what if

The rule is that of [ADR 0018](adr/0018-urgency.md): what is most urgent of what somebody may take goes first. Here is what it does to lateness and age
beside two others, on a simulated year; then how to ask the same of the stock that lies there now.

## A simulated year at equal capacity

\`npm run proef -- jaar\` plays it for five seeds; these tables are of seed ${ZAAD}, and a test makes them anew and compares.

${jaartabel(jaar)}
What it says, and what it does not:

- Of all zaken whose streefdatum passed in the year our rule has the fewest late. Free choice looks better on what *went out* and on the age of it: what is
  hard or old does not go out at all, and stands under what lies there. That is why no figure stands alone here.
- What our rule costs: aangiften, of which the streefdatum is a year away, wait longer than under the other two, and beroepen longer than by receipt. So the P90
  age of what lies there is worse than with first in, first out; none of it is late.
- Capacity is what comes in asks and no more, and the year begins with bezwaren that are late already: no order can do away with that.

All three get the same: zaken, days, durations and people under one seed; who may have what is asked of the same criteria. Calibrated on what was printed
(stand-van-zakenbrief of 13 November 2025, years 2021-2023): how often each zaaktype and soort of bezwaar comes, mean hours of each, 62 % of the hours for
production, 25,000 bezwaren in stock. Assumptions, none of them measured:

- durations are lognormal around the printed means (sigma aangifte ${spreiding.aangifte}, bezwaar ${spreiding.bezwaar}, verzoek ${spreiding.verzoek}, beroep ${spreiding.beroep}); a zaak is seen through by one person, without waiting for anybody;
- four locaties of ${PER_LOCATIE} people who take posts (of five two C, two E, one F), ${urenPerDag} hours a day, ${WEKEN} weeks, no holidays; as much comes in as they can do;
- the year begins with ${BEZWAARWEKEN} weeks of bezwaren (the printed 25,000 against a year's intake) and ${voorraadWeken} weeks of the rest, received evenly over those weeks;
- streefdata, levels and weights are those of the standard configuration, and assumptions too;
- *free choice*: somebody looks at ${BEKEKEN} zaken at random that may be taken, and takes the one of the kind that takes shortest; of those alike the one that came in
  last. How people really choose was never measured; other assumptions give other figures.

## What if

\`POST /v1/werkverdeling/_simulaties\` plays the same rules on what lies ready now, as it is and as proposed: with other weights, other people, or both. It
touches nothing and keeps nothing.

\`\`\`sh
curl -sS $API/werkverdeling/_simulaties -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -d '{
  "weken": 13,
  "voorstel": {
    "gewichten": { "termijn": { "punten": 40, "aanloopdagen": 84 }, "leeftijd": { "punten": 30, "dagen": 365 } },
    "mensen": [{ "locatie": "Arnhem", "groepsfunctie": "E", "aantal": 12, "urenPerWeek": 36 }]
  }
}'
\`\`\`

- **Stock**: what lies ready, all of one moment; the answer tells its position. What people hold is not in it: the simulated people begin with empty
  hands on the day after, so the load is that of the stock and of what comes in.
- **People**: by default those of the [expertisekaarten](inrichting.md), with their roster, absence, level, team and expertises; a proposal names numbers instead, and the
  \`expertises\` that they have. What a soort asks for holds here too, and a wish ends on its day. Of their hours \`productiefDeel\` goes into zaken (by default the printed 0.62).
- **Durations**: of each kind and level the median that was measured over 13 weeks. Around it they are lognormal with sigma \`spreiding\` (by default 0.8): that is
  an assumption, and with all zaken at their median the load would look a quarter lighter than it is. Of what was never measured it says so, and plays nothing.
- **Intake**: as over the last 13 weeks per locatie, kind and level, or as given; how many come on a day is left to chance, the same for both.
- **The answer** has, for both, ages (median, P90), lateness of what went out, of what lies there and of all whose streefdatum passed, and load per locatie and level.
- The same seed gives the same answer. At most 100,000 zaken and 52 weeks; one simulation at a time in each process, which goes on answering others meanwhile.

Not in it: push (carrousel, PM-brieven, filling lists), waiting for the citizen, giving back, and what people would do otherwise than the rule says.
`;
}
