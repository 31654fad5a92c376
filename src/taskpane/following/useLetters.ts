import { useState } from "react";
import { lettersText } from "../../messages/letter";
import type { UnitFacts } from "../../report/facts/facts";
import { reminderLetter, reminderUnits } from "../../report/letter/letter";
import { breather } from "../breather";
import { copyToClipboard } from "../copying/clipboard";
import { lettersName } from "../fileNames";
import { DOCX_TYPE } from "../host";
import { delivered, success } from "../usePaneJobs";
import type { FollowUpProps } from "./followUpProps";

/** The choices for reminders of one report, and what is made of them. */
export function useLetters({ outcome, jobs, host }: FollowUpProps) {
  const { facts, signals } = outcome;
  const units = reminderUnits(facts);
  // by row: a later run may bring other communes, and all of them are meant until one is taken out
  const [leftOut, setLeftOut] = useState<ReadonlySet<number>>(new Set());
  const [causes, setCauses] = useState<ReadonlyMap<number, string>>(new Map());
  const [isOneEach, setOneEach] = useState(false);
  const [answerBy, setAnswerBy] = useState("");
  const chosen = units.filter(({ row }) => !leftOut.has(row));
  const details = { causes, answerBy: answerBy === "" ? null : answerBy };
  const letterTo = (to: readonly UnitFacts[]) => reminderLetter(facts, signals, to, details);
  const message = chosen.length === 0 ? "" : letterTo(chosen).message;

  return {
    units,
    chosen,
    isChosen: ({ row }: UnitFacts) => !leftOut.has(row),
    choose: ({ row }: UnitFacts, isChosen: boolean): void => {
      const rows = new Set(leftOut);
      if (isChosen) rows.delete(row);
      else rows.add(row);
      setLeftOut(rows);
    },
    causeOf: ({ row }: UnitFacts) => causes.get(row) ?? "",
    setCause: ({ row }: UnitFacts, cause: string): void => setCauses(new Map(causes).set(row, cause)),
    isOneEach,
    setOneEach,
    answerBy,
    setAnswerBy,
    message,
    download: () =>
      jobs.task(lettersText.preparing, async () => {
        const { letterDocx } = await import("../../report/docx/letterDocx");
        const letters = isOneEach ? chosen.map((unit) => letterTo([unit])) : [letterTo(chosen)];
        const stamp = { creator: outcome.report.head.agency, created: new Date().toISOString() };
        const name = lettersName(outcome.workbook.fileName);
        const bytes = await letterDocx(letters, stamp, breather());
        return delivered(name, await host.deliver({ name, bytes, type: DOCX_TYPE }));
      }),
    copy: () => {
      // at once, in the click's own handler
      void copyToClipboard({ text: message, html: htmlOf(message) }).then((isCopied) =>
        jobs.tell(isCopied ? success(lettersText.copied) : { intent: "warning", ...lettersText.notCopied }),
      );
    },
  };
}

/** A messenger takes the text; what takes HTML only gets the same lines. */
function htmlOf(message: string): string {
  const escaped = message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return escaped
    .split("\n")
    .map((line) => `<p>${line}</p>`)
    .join("");
}
