import type { OptionsEvents } from '../../components/options.tsx';

const nothing = () => {};

/** Events of the options page that lead nowhere: for drawing it. */
export const NO_OPTIONS_EVENTS: OptionsEvents = {
  onLanguage: nothing,
  onRole: nothing,
  onRevoke: nothing,
  onMutes: nothing,
  onHideOnPage: nothing,
  onExport: nothing,
  onWipe: nothing,
  onSync: nothing,
  onCancel: nothing,
  onRemove: nothing,
  onAllow: nothing,
  onPreview: nothing,
  onTrust: nothing,
  onDismiss: nothing,
};
