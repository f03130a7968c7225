/** `npm run -s comptoir -- …`: the typed API without a window. */
import '../../cli/main.ts';
