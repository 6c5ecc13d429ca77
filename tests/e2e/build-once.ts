import { freshBuild } from '../browser/fresh-build.ts';

/** Before any test file: both builds as new as their sources, so that no file builds while another one runs. */
export default function buildOnce(): void {
  freshBuild('chrome');
  freshBuild('firefox');
}
