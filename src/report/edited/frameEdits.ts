import { layoutWords } from "../../messages/report";
import type { Report, ReportEdits } from "../report";
import { FRAME, LIST_FIELDS, listIds, listOfId, type ListField } from "./frameLines";
import type { MergedLine } from "./mergeLines";
import { isFrameId } from "./reportLine";

export interface FrameEdits {
  readonly head: Report["head"];
  readonly closing: Report["closing"];
  readonly listIds: ReportEdits["listIds"];
  /** The lines of the body: those that belong neither to the head nor to the foot. */
  readonly body: readonly MergedLine[];
}

/** Head and foot of the merged report. A line that stands alone and was deleted is left empty. */
export function frameEdits(fresh: Report, lines: readonly MergedLine[]): FrameEdits {
  const lists = listsOf(lines);
  const byId = new Map(lines.map((line) => [line.id, line]));
  const single = (id: string, own: string): string => {
    const line = byId.get(id);
    return line === undefined ? "" : (line.text ?? own);
  };
  const list = (field: ListField, own: readonly string[]): readonly string[] => {
    const ids = listIds(fresh, field);
    return lists[field].map(({ id, text }) => text ?? own[ids.indexOf(id)] ?? "");
  };
  const { head, closing } = fresh;
  const parent = single(FRAME.parentAgency, head.parentAgency ?? "");
  return {
    head: {
      ...head,
      parentAgency: parent === "" ? null : parent,
      agency: single(FRAME.agency, head.agency),
      number: single(FRAME.number, head.number),
      placeAndDate: single(FRAME.placeAndDate, head.placeAndDate),
      documentType: single(FRAME.documentType, head.documentType),
      subject: list("subject", head.subject),
      addressee: withoutLead(single(FRAME.addressee, layoutWords.addressee(head.addressee)), ADDRESSEE),
    },
    closing: {
      ...closing,
      recipients: list("recipients", closing.recipients).map((text) => withoutLead(text, DASH)),
      signerTitle: list("signerTitle", closing.signerTitle),
      signerName: single(FRAME.signerName, closing.signerName),
    },
    listIds: {
      subject: lists.subject.map(({ id }) => id),
      recipients: lists.recipients.map(({ id }) => id),
      signerTitle: lists.signerTitle.map(({ id }) => id),
    },
    body: lines.filter((line) => !isFrameId(line.id) && !LIST_FIELDS.some((field) => lists[field].includes(line))),
  };
}

const ADDRESSEE = /^Kính gửi\s*:\s*/iu;
const DASH = /^-\s*/u;

function withoutLead(text: string, lead: RegExp): string {
  return text.replace(lead, "");
}

/** The lines of each list in their order, with those that a person put among them. */
function listsOf(lines: readonly MergedLine[]): Readonly<Record<ListField, readonly MergedLine[]>> {
  const lists: Record<ListField, MergedLine[]> = { subject: [], recipients: [], signerTitle: [] };
  let above: string | null = null;
  for (const line of lines) {
    const own = line.place === null ? listOfId(line.id) : listForAdded(line, above);
    if (own !== null) lists[own].push(line);
    if (isFrameId(line.id)) above = line.id;
  }
  return lists;
}

/** A line added below the subject is part of it; one in the foot goes with the column it stands in. */
function listForAdded({ place }: MergedLine, above: string | null): ListField | null {
  if (place === "left") return "recipients";
  if (place === "right") return "signerTitle";
  return place === "head" && above !== null && listOfId(above) === "subject" ? "subject" : null;
}
