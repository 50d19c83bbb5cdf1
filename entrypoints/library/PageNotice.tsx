import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { Button } from '../../components/button/Button';
import { Banner } from '../../components/notice/Notice';
import { enough } from '../../utils/detection/find';
import { paperCount } from '../../utils/interface/words';
import {
  type PageQuestion,
  type PageReport,
  pageReportSchema,
} from '../../utils/protocol/page-report';
import { sites } from '../../utils/sites';

/** Tells, of the page the user comes from, what Offprint did not fully recognise or left alone. */
export default function PageNotice() {
  const [tab, setTab] = useState<number>();
  const [report, setReport] = useState<PageReport>();
  useEffect(() => {
    void latestTab().then(async (id) => {
      if (id === undefined) return;
      setTab(id);
      setReport(await ask(id, { offprint: 'report' }));
    });
  }, []);
  if (tab === undefined || !report?.pageKind) return null;
  const { cards, adapted, linkedPapers } = report;
  if (cards > 0 && adapted < enough * cards) return <NotRecognised report={report} />;
  // A listing's own cards are all there is to it; a paper's page has references.
  const more = isOfOnePaper(report) ? linkedPapers - cards : 0;
  if (more < 1) return null;
  return (
    <Banner
      action={
        <Button
          onClick={() => void ask(tab, { offprint: 'everything' }).then(() => setReport(undefined))}
        >
          Show strips
        </Button>
      }
    >
      This page links {paperCount(more)} more, in references or in its text.
    </Banner>
  );
}

const isOfOnePaper = ({ site, pageKind }: PageReport): boolean =>
  sites
    .find(({ id }) => id === site)
    ?.pages.some(({ name, subject }) => name === pageKind && subject !== undefined) ?? false;

function NotRecognised({ report }: { readonly report: PageReport }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(reportText(report));
    setCopied(true);
  };
  const name = sites.find(({ id }) => id === report.site)?.name ?? report.site;
  return (
    <Banner
      action={<Button onClick={() => void copy()}>{copied ? 'Copied' : 'Copy report'}</Button>}
    >
      This layout of {name} is not fully recognised; papers were found by their links.
    </Banner>
  );
}

/** What a user may pass on: which kind of page, and counts. */
const reportText = ({ missing, ...report }: PageReport): string =>
  JSON.stringify({ offprint: browser.runtime.getManifest().version, ...report, missing }, null, 2);

/** The tab of a known site that was in front last, in this window. */
async function latestTab(): Promise<number | undefined> {
  const url = sites.flatMap(({ matches }) => [...matches]);
  const tabs = await browser.tabs.query({ url, currentWindow: true });
  const own = await browser.tabs.getCurrent();
  // A popup speaks of the page below it, and of no other.
  const [latest] = own
    ? tabs.sort((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))
    : tabs.filter(({ active }) => active);
  return latest?.id;
}

async function ask(tab: number, question: PageQuestion): Promise<PageReport | undefined> {
  try {
    const answer: unknown = await browser.tabs.sendMessage(tab, question, { frameId: 0 });
    return pageReportSchema.safeParse(answer).data;
  } catch {
    return undefined; // no script of ours is there, such as on a page that loads
  }
}
