export { Belanghebbendenregister, type Belanghebbende } from './register.js';
export { BelanghebbendenModule, type BelanghebbendenDelen } from './http/belanghebbenden.module.js';
