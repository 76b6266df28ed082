export { Medewerkersregister, type Onthulling } from './register.js';
