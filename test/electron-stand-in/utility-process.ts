import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';

const parentPort = new URL('./parent-port.ts', import.meta.url).href;

class UtilityProcess extends EventEmitter {
  readonly child: ChildProcess;
  constructor(script: string, args: string[]) {
    super();
    this.child = fork(script, args, { execArgv: ['--import', parentPort], serialization: 'advanced' });
    this.child.on('message', (message) => this.emit('message', message));
    this.child.on('exit', (status) => this.emit('exit', status ?? 1));
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  postMessage(message: object): void {
    if (this.child.connected) this.child.send(message);
  }

  kill(): boolean {
    return this.child.kill('SIGKILL');
  }
}

export const utilityProcesses: UtilityProcess[] = [];

export const utilityProcess = {
  fork(script: string, args: string[] = []): UtilityProcess {
    const started = new UtilityProcess(script, args);
    utilityProcesses.push(started);
    return started;
  },
};
