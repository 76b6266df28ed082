export * from './gegevens.js';
export * from './simuleer.js';
export * from './uitkomst.js';
export { trekking } from './toeval.js';
export { Urgentiekiezer, type Verdeelregels } from './urgentiekiezer.js';
