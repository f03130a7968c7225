/** `npm run backend -- …`: the shop backend. */
import '../../backend/main.ts';
