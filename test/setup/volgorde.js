import Sequencer from '@jest/test-sequencer';

/** Files that take longest, the first of all; a name that is gone does no harm. */
const LANG = [
  'e2e/cli',
  'demo/demo',
  'publicatie/publicatie',
  'rondleiding/rondleiding',
  'e2e/diensten',
  'fuzz/openapi',
];
const LAGEN = ['e2e', 'int', 'unit'];

/** Long files first, so that no worker is left with one when the others are done. A fresh clone knows no times of an earlier run. */
export default class Volgorde extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((een, ander) => rang(een) - rang(ander));
  }
}

function rang({ path }) {
  const lang = LANG.findIndex((naam) => path.endsWith(`/${naam}.e2e.spec.ts`));
  return lang >= 0 ? lang : LANG.length + LAGEN.findIndex((laag) => path.endsWith(`.${laag}.spec.ts`));
}
