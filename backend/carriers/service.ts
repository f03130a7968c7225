/** A carrier's tracking service: asked about one number, it says what it knows. */

export interface ToldEvent {
  /** Instant, ISO UTC. */
  at: string;
  code: string;
  label: string;
}

export interface ToldParcel {
  events: ToldEvent[];
  /** Nothing more will be said. */
  final: boolean;
}

export interface CarrierService {
  /** Null: the number is not known there, yet or at all. Throws `CarrierFault` when it cannot tell. */
  track(number: string): Promise<ToldParcel | null>;
}

/** `unreachable`: may be asked again. `key`: nothing will be told until the key is put right. */
export class CarrierFault extends Error {
  readonly kind: 'unreachable' | 'key';
  constructor(kind: CarrierFault['kind'], text: string) {
    super(text);
    this.name = 'CarrierFault';
    this.kind = kind;
  }
}
