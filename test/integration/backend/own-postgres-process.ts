/** Runs the own server in the folder given until it is told to stop. */
import { startOwnPostgres } from '../../../backend/own-postgres.ts';

const server = await startOwnPostgres({ folder: process.argv[2] ?? '', durable: false, say: () => {} });
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
process.send?.('ready');
