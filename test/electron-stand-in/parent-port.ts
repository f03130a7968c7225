/** `process.parentPort` of a utility process, over the channel of a forked Node process. */
import { EventEmitter } from 'node:events';

const port = new EventEmitter();
Object.assign(port, { postMessage: (message: object) => process.send?.(message) });
Object.defineProperty(process, 'parentPort', { value: port });

// Messages wait for the first listener, as Electron's do.
port.once('newListener', (event) => {
  if (event === 'message') setImmediate(() => process.on('message', (data) => port.emit('message', { data })));
});
// The main process went away without a word.
process.on('disconnect', () => process.exit(1));
