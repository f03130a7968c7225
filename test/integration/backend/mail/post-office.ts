/** A real SMTP server on loopback that can be made to misbehave. */
import { text } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

type Mood = 'good' | 'busy' | 'refusing' | 'hangsUpAfterData';

export interface PostOffice {
  url: string;
  /** Letters it took, whole. */
  taken: string[];
  mood: Mood;
  close(): Promise<void>;
}

export async function openPostOffice(): Promise<PostOffice> {
  const taken: string[] = [];
  const office = { mood: 'good' as Mood };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo: (_address, _session, done) => {
      if (office.mood === 'busy') return done(Object.assign(new Error('try later'), { responseCode: 451 }));
      if (office.mood === 'refusing') return done(Object.assign(new Error('no such user'), { responseCode: 550 }));
      return done();
    },
    onData: (stream, session, done) => {
      void text(stream).then((letter) => {
        taken.push(letter);
        if (office.mood === 'hangsUpAfterData') server.close(() => undefined);
        else done();
        return session;
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const address = server.server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return Object.assign(office, {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  });
}
