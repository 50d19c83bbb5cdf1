import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button/Button';
import { Banner } from '../../components/notice/Notice';
import type { Site } from '../../utils/site/site';
import { sites } from '../../utils/sites';

/** Says on which sites the browser or the user withheld Offprint, with the click that grants it. */
export default function SiteAccess() {
  const withheld = useWithheldSites();
  if (withheld.length === 0) return null;
  const origins = withheld.flatMap((site) => [...site.matches]);
  const names = withheld.map((site) => site.name).join(', ');
  return (
    <Banner
      action={
        // The request has to be made in the click itself; what came of it is heard as an event.
        <Button onClick={() => void browser.permissions.request({ origins })}>Allow</Button>
      }
    >
      Offprint may not work on {names}: your browser has withheld access to it.
    </Banner>
  );
}

function useWithheldSites(): readonly Site[] {
  const [withheld, setWithheld] = useState<readonly Site[]>([]);
  useEffect(() => {
    const check = async () => {
      const granted = await Promise.all(
        sites.map((site) => browser.permissions.contains({ origins: [...site.matches] })),
      );
      setWithheld(sites.filter((_, index) => !granted[index]));
    };
    void check();
    browser.permissions.onAdded.addListener(check);
    browser.permissions.onRemoved.addListener(check);
    return () => {
      browser.permissions.onAdded.removeListener(check);
      browser.permissions.onRemoved.removeListener(check);
    };
  }, []);
  return withheld;
}
