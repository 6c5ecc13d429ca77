import { defineBackground } from 'wxt/utils/define-background';
import { browser } from '../../lib/browser.ts';
import { answerMessages } from '../../lib/messages.ts';
import { openAhead } from './database.ts';
import { hearFeedAlarms, scheduleFeeds } from './feed-alarms.ts';
import { catchUpTabs, syncAllFeeds, syncAllowedFeeds, syncDueFeeds } from './feed-sync.ts';
import { handlers } from './handlers.ts';
import { followOnPage, registerOnPage } from './on-page.ts';
import { registerDetector } from './registration.ts';
import { forgetTab } from './tab-state.ts';
import { hearListAlarm, scheduleLists, watchLists } from './watch-lists.ts';
import { hearWaysIn, offerMenu } from './ways-in.ts';
import { followLanguageChoice } from './words.ts';

export default defineBackground({
  main() {
    // All listeners are added while the script first runs: a woken worker hears only what it listens for by then.
    answerMessages(handlers);
    followLanguageChoice();
    followOnPage();
    browser.tabs.onRemoved.addListener((tabId) => void forgetTab(tabId));
    browser.tabs.onUpdated.addListener((tabId, change) => {
      // A new document: the browser clears the tab's icon by itself, the remembered verdict is ours to clear.
      if (change.status === 'loading') void forgetTab(tabId);
    });
    browser.runtime.onInstalled.addListener(({ reason }) => {
      void registerDetector();
      void registerOnPage();
      void offerMenu();
      // An update of the package may bring newer data with it.
      void watchLists();
      // New users want today's data; an update reaches everyone at once and must not send everyone to the feed's host.
      if (reason !== 'install') return;
      void syncAllFeeds();
      void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
    });
    browser.runtime.onStartup.addListener(() => {
      void registerDetector();
      void registerOnPage();
    });
    hearFeedAlarms(syncDueFeeds);
    hearListAlarm();
    hearWaysIn();
    openAhead();
    void scheduleFeeds();
    void scheduleLists();
    void catchUpTabs();
    browser.permissions.onAdded.addListener(() => {
      void registerDetector();
      void syncAllowedFeeds();
    });
    browser.permissions.onRemoved.addListener(() => void registerDetector());
  },
});
