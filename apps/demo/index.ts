export { demoOpdracht } from './cli/demo.js';
