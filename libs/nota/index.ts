export { NotaModule, type NotaDelen } from './http/nota.module.js';
