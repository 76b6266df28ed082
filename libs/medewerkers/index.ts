export { Medewerkersregister, type Hoedanigheid, type Onthulling } from './register.js';
