import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const manifest = (build: string): Record<string, unknown> =>
  JSON.parse(readFileSync(`.output/${build}/manifest.json`, 'utf8')) as Record<string, unknown>;

describe.each(['chrome-mv3', 'firefox-mv3'])('the released manifest of %s', (build) => {
  it('asks for exactly these permissions at install, and for sites only when the user wants it', () => {
    const released = manifest(build);
    expect(released.manifest_version).toBe(3);
    // activeTab: the page the user asks about. alarms: feeds are looked at on schedule. contextMenus: "Check this name".
    // scripting: detector and reader. sidePanel (Chrome): the verdict beside the page. storage: settings, verdicts of tabs.
    const panel = build.startsWith('chrome') ? ['sidePanel'] : [];
    expect([...(released.permissions as string[])].sort()).toEqual(
      ['activeTab', 'alarms', 'contextMenus', 'scripting', ...panel, 'storage'].sort(),
    );
    expect(released.host_permissions).toBeUndefined();
    expect(released.content_scripts).toBeUndefined();
    expect(released.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
    // For those who want to be told when a watched list of suppliers has changed, and for those who want the headers of
    // one page in an evidence pack.
    expect(released.optional_permissions).toEqual(['notifications', 'webRequest']);
  });

  it('says on the button of a page that was not checked that it was not, in the browser’s language', () => {
    expect(manifest(build).action).toMatchObject({ default_title: '__MSG_action_title__' });
  });

  it('opens the options in a tab of their own, where keys of feeds have room', () => {
    expect(manifest(build).options_ui).toMatchObject({ page: 'options.html', open_in_tab: true });
  });

  it('lets no page see that the extension is there', () => {
    const released = manifest(build);
    expect(released.web_accessible_resources).toBeUndefined();
    expect(released.externally_connectable).toBeUndefined();
  });

  it('allows its own pages no script, connection or frame from elsewhere', () => {
    const { extension_pages: policy } = manifest(build).content_security_policy as { extension_pages: string };
    expect(policy).toContain("default-src 'none'");
    // The worker fetches feeds, whose hosts the user chooses; everything else loads from the package alone.
    const [connect, ...others] = policy.split('; ').sort((a) => (a.startsWith('connect-src') ? -1 : 1));
    expect(connect).toBe("connect-src 'self' https: http://127.0.0.1:* http://localhost:*");
    expect(others.join('; ')).not.toMatch(/unsafe|https?:|\*/);
  });

  it('lets no page of its own connect anywhere', () => {
    const pages = readdirSync(`.output/${build}`).filter((file) => file.endsWith('.html'));
    expect(pages).toContain('popup.html');
    for (const page of pages) {
      expect(readFileSync(`.output/${build}/${page}`, 'utf8')).toContain(`content="connect-src 'self'"`);
    }
  });

  it('differs from the build that tests drive only in what is granted', () => {
    const { host_permissions: granted, permissions, ...rest } = manifest(`${build}-granted`);
    const { optional_permissions: optional, permissions: asked, ...released } = manifest(build);
    expect(granted).toEqual(['https://*/*', 'http://*/*']);
    expect([...(permissions as string[])].sort()).toEqual([...(asked as string[]), ...(optional as string[])].sort());
    expect(rest).toEqual(released);
  });
});

it('declares to Firefox that no data is collected', () => {
  const { gecko } = manifest('firefox-mv3').browser_specific_settings as { gecko: Record<string, unknown> };
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] });
});
