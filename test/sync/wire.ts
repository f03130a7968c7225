/**
 * A network that drops, repeats, delays, reorders and cuts. Requests and answers are copied, as bytes would be.
 * A late answer is given to a later request: the workstation must notice that it is not for it (S20).
 */
import { SyncAnswer, SyncFault, SyncRequest, type Transport } from '../../domain/sync.ts';
import { type Headquarters, PowerCut } from './headquarters.ts';
import type { Dice } from './prng.ts';

export interface WireFaults {
  lostRequest: number;
  lostAnswer: number;
  repeated: number;
  late: number;
  powerCut: number;
}

export const rough: WireFaults = { lostRequest: 0.12, lostAnswer: 0.15, repeated: 0.12, late: 0.15, powerCut: 0.04 };
export const calm: WireFaults = { lostRequest: 0, lostAnswer: 0, repeated: 0, late: 0, powerCut: 0 };

export interface Wire {
  transport(deviceId: string): Transport;
  weather(faults: WireFaults): void;
  counts: Record<keyof WireFaults | 'exchanges', number>;
}

export function wire(hq: Headquarters, dice: Dice): Wire {
  let faults = rough;
  const counts = { exchanges: 0, lostRequest: 0, lostAnswer: 0, repeated: 0, late: 0, powerCut: 0 };
  const happens = (fault: keyof WireFaults) => {
    const does = dice.chance(faults[fault]);
    if (does) counts[fault] += 1;
    return does;
  };
  const transport = (deviceId: string): Transport => {
    const answers: SyncAnswer[] = [];
    const requests: SyncRequest[] = [];
    const serve = async (request: SyncRequest): Promise<SyncAnswer> => {
      hq.doom(happens('powerCut'));
      try {
        const answer = await hq.core.sync(SyncRequest.parse(copy(request)), hq.caller(deviceId));
        return SyncAnswer.parse(copy(answer));
      } catch (error) {
        if (error instanceof SyncFault) throw error;
        if (error instanceof PowerCut) throw new SyncFault('server', 'power cut');
        throw error;
      } finally {
        hq.doom(false);
      }
    };
    return {
      async sync(request) {
        counts.exchanges += 1;
        requests.push(copy(request));
        if (happens('lostRequest')) throw new SyncFault('offline');
        const answer = await serve(request);
        if (happens('repeated')) await serve(dice.pick(requests.slice(-6))).catch(() => undefined);
        const earlier = answers.slice(-6);
        answers.push(answer);
        if (happens('lostAnswer')) throw new SyncFault('timeout');
        if (earlier.length > 0 && happens('late')) return copy(dice.pick(earlier));
        return copy(answer);
      },
    };
  };
  return {
    transport,
    counts,
    weather: (next) => {
      faults = next;
    },
  };
}

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
