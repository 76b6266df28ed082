export { EventVersleuteling, VERNIETIGD } from './event-versleuteling.js';
export { HoofdsleutelFout } from './hoofdsleutel.js';
export { Sleutelbos, SleutelVernietigd } from './sleutelbos.js';
export { OntsleutelFout, ontsleutel, versleutel } from './versleuteling.js';
