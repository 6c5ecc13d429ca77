import { render } from 'preact';
import { AboutView } from '../../components/about.tsx';
import '../../components/tokens.css';
import '../../components/popup.css';
import '../../components/about.css';
import { send } from '../../lib/messages.ts';

const root = document.getElementById('app');

if (root !== null) {
  send('about:get', {}).then(
    (about) => render(<AboutView about={about} />, root),
    (error: unknown) => {
      const message = error instanceof Error ? error.message : String(error);
      render(
        <p class="trouble" role="alert">
          {message}
        </p>,
        root,
      );
    },
  );
}
