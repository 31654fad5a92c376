import { useState } from "react";
import { reviewText } from "../../messages/reviewPane";
import { success, type PaneJobs } from "../usePaneJobs";
import { copyToClipboard } from "../copying/clipboard";

export interface Asking {
  readonly copy: (text: string) => void;
  /** What could not be copied, for the person to copy; null where there is nothing. */
  readonly byHand: string | null;
  readonly close: () => void;
}

/** The message to a commune, on the clipboard where the browser lets us, else shown to be copied. */
export function useAsking({ tell }: PaneJobs): Asking {
  const [byHand, setByHand] = useState<string | null>(null);
  const copy = (text: string): void => {
    void copyToClipboard({ text, html: asHtml(text) }).then((isCopied) => {
      setByHand(isCopied ? null : text);
      if (isCopied) tell(success(reviewText.asked));
    });
  };
  return { copy, byHand, close: () => setByHand(null) };
}

/** Text as text, line by line: what stands in a cell is never markup. */
function asHtml(text: string): string {
  const lines = text.split("\n").map((line) => {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    return paragraph.outerHTML;
  });
  return lines.join("");
}
