/** Of a computer that never sleeps by itself. */
import { EventEmitter } from 'node:events';

export const powerMonitor = new EventEmitter();
