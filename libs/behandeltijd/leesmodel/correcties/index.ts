export { CORRECTIES, CorrectiesProjectie } from './projectie.js';
export { Correcties, type Correctieplaats, type LeesbareCorrectie, type Teamfilter } from './correcties.js';
export { Correctiesommen, type Correctiesom } from './sommen.js';
