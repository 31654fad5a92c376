import { useEffect, useState } from "react";
import { copyText } from "../../messages/copying";
import type { Report } from "../../report/report";
import { success, type PaneJobs } from "../usePaneJobs";
import { copyToClipboard, type CopyContent } from "./clipboard";

export interface ReportCopy {
  /** Null as long as there is no report. */
  readonly copy: (() => void) | null;
  /** What could not be put on the clipboard: it is shown for the user to copy by hand. */
  readonly byHand: CopyContent | null;
  /** The user has copied it by hand. */
  readonly confirm: () => void;
  readonly close: () => void;
}

/** The report on the clipboard, for Word. */
export function useReportCopy({ state: { outcome }, tell }: PaneJobs): ReportCopy {
  const content = useReportContent(outcome?.report ?? null);
  const [byHand, setByHand] = useState<CopyContent | null>(null);
  const done = (): void => {
    setByHand(null);
    tell(success(copyText.copied));
  };
  return {
    copy:
      content &&
      (() => {
        // at once, in the click's own handler
        void copyToClipboard(content).then((isCopied) => (isCopied ? done() : setByHand(content)));
      }),
    byHand,
    confirm: done,
    close: () => setByHand(null),
  };
}

/** Made before the click, which must not wait for it. */
function useReportContent(report: Report | null): CopyContent | null {
  const [made, setMade] = useState<{ readonly of: Report; readonly content: CopyContent } | null>(null);
  useEffect(() => {
    if (!report) return undefined;
    let isWanted = true;
    void Promise.all([import("../../report/reportHtml"), import("../../report/reportText")]).then(
      ([{ reportHtml }, { reportText }]) => {
        if (isWanted) setMade({ of: report, content: { html: reportHtml(report), text: reportText(report) } });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [report]);
  return made && made.of === report ? made.content : null;
}
